import Bitext
import Segmentation

/// Joins the lines of cues to what is said: a sentence runs on until it ends, until somebody else speaks, or until nobody speaks.
struct Speech {
  /// Milliseconds of silence after which something else is said.
  private static let pause = 3_000

  private let source: SourceText
  private let cues: [SubtitleCue]
  private let isWeb: Bool
  /// Whether sentences end in marks here; Japanese subtitles often have none, and then each cue is one.
  private var hasMarks = false

  init(_ source: SourceText, _ cues: [SubtitleCue], isWeb: Bool) {
    (self.source, self.cues, self.isWeb) = (source, cues, isWeb)
    let ends = cues.filter { cue in cue.lines.last.map { Self.endsSentence(cleaned($0, isWeb).text.utf8) } ?? false }.count
    hasMarks = ends * 4 >= cues.count
  }

  mutating func blocks() -> [Block] {
    var blocks: [Block] = []
    var builder = VisibleTextBuilder(source.bytes, keepsLineEnds: false)
    var range: ByteRange?
    func end() {
      if let range {
        let text = builder.text
        let visible = VisibleText.trimming(text.utf8, 0..<text.utf8.count)
        if !visible.isEmpty {
          blocks.append(
            Block(kind: .paragraph, range: range, text: visible.count == text.utf8.count ? text : text[visible], newlines: .never))
        }
      }
      builder = VisibleTextBuilder(source.bytes, keepsLineEnds: false)
      range = nil
    }
    var last: SubtitleCue?
    for cue in cues {
      if let last, cue.time.lowerBound - last.time.upperBound > Self.pause || !hasMarks || Self.endsSentence(builder.text.utf8) { end() }
      var speaker: String?
      for line in cue.lines {
        let (shown, said) = cleaned(line, isWeb)
        if said.isNew || said.speaker != nil && said.speaker != speaker { end() }
        speaker = said.speaker ?? speaker
        // Notes of music alone are no text.
        guard shown.utf8.contains(where: { $0 >= 0x80 || ($0 | 0x20) &- 0x61 < 26 || $0 &- 0x30 < 10 }),
          shown.string.contains(where: { $0.isLetter || $0.isNumber })
        else { continue }
        // What is heard and not said stands by itself.
        let isSound = Self.isSound(shown.utf8)
        if isSound { end() }
        if let open = range { builder.gap(.wrap, open.upperBound..<line.lowerBound) }
        builder.append(mapped: shown)
        range = (range?.lowerBound ?? shown.sourceOffset(of: 0))..<line.upperBound
        if isSound { end() }
      }
      last = cue
    }
    end()
    return blocks
  }

  private struct Said {
    /// Whether a dash says that somebody else speaks.
    var isNew = false
    var speaker: String?
  }

  /// A line without tags, signs of who speaks and names of speakers.
  private func cleaned(_ line: ByteRange, _ isWeb: Bool) -> (text: MappedText, said: Said) {
    var said = Said()
    var text = MappedText()
    if isWeb { text.append(xml: line, of: source.bytes) } else { text.append(verbatim: line, of: source.bytes) }
    text = text.replacing { bytes, i in
      switch bytes[i] {
      case 0x3C:
        guard let end = bytes[i..<min(bytes.count, i + 200)].firstIndex(of: 0x3E), end > i + 1,
          bytes[i + 1] == 0x2F || (bytes[i + 1] | 0x20) &- 0x61 < 26 || bytes[i + 1] &- 0x30 < 10
        else { return nil }
        if bytes[i + 1] == 0x76, bytes[i + 2] <= 0x20 || bytes[i + 2] == 0x2E {
          said.speaker = String(decoding: bytes[(i + 2)..<end], as: UTF8.self)
        }
        return ("", end + 1 - i)
      case 0x7B where i + 1 < bytes.count && bytes[i + 1] == 0x5C:
        return bytes[i..<min(bytes.count, i + 200)].firstIndex(of: 0x7D).map { ("", $0 + 1 - i) }
      case 0x26 where isWeb:
        for (reference, shown) in [("&nbsp;", " "), ("&lrm;", ""), ("&rlm;", "")] where bytes[i...].starts(with: reference.utf8) {
          return (shown, reference.utf8.count)
        }
        return nil
      default: return nil
      }
    }
    let visible = VisibleText.trimming(text.utf8, 0..<text.utf8.count)
    text = text[visible]
    for dash in ["- ", "– ", "— ", "－", "-"] where text.utf8.starts(with: dash.utf8) && text.utf8.count > dash.utf8.count {
      // A dash at once before a figure is a sign.
      if dash == "-", text.utf8[1] &- 0x30 < 10 { break }
      said.isNew = true
      text = text[dash.utf8.count..<text.utf8.count]
      break
    }
    if let name = Self.name(text.utf8) {
      said.speaker = String(decoding: text.utf8[..<name], as: UTF8.self)
      text = text[VisibleText.trimming(text.utf8, name..<text.utf8.count)]
    }
    return (text, said)
  }

  /// `NAME: …`, `名前：…`: where what is said begins.
  private static func name(_ utf8: [UInt8]) -> Int? {
    let head = String(decoding: utf8.prefix(60), as: UTF8.self)
    guard let colon = head.firstIndex(where: { $0 == ":" || $0 == "：" }) else { return nil }
    let name = head[..<colon]
    let end = name.utf8.count + head[colon].utf8.count
    guard !name.isEmpty, end < utf8.count, !name.contains(where: { "。、.!?！？「」".contains($0) }) else { return nil }
    let isCapital = name.contains(where: \.isLetter) && name.count <= 24 && name.allSatisfy { !$0.isLowercase }
    return head[colon] == ":" && !isCapital || head[colon] == "：" && name.count > 8 ? nil : end
  }

  private static func isSound(_ utf8: [UInt8]) -> Bool {
    let text = String(decoding: utf8, as: UTF8.self)
    guard let first = text.first, let last = text.last else { return false }
    return first == "[" && last == "]" || first == "(" && last == ")" || first == "（" && last == "）" || first == "［" && last == "］"
      || first == "♪" || first == "♬"
  }

  private static func endsSentence(_ utf8: [UInt8]) -> Bool {
    var text = String(decoding: utf8.suffix(24), as: UTF8.self)
    while let last = text.last, last.isWhitespace || "\"”’')）」』".contains(last) { text.removeLast() }
    return text.last.map { "。．.!?！？…♪".contains($0) } ?? true
  }
}

extension VisibleTextBuilder {
  /// Text that was mapped already.
  mutating func append(mapped text: MappedText) {
    guard let first = text.string.unicodeScalars.first else { return }
    append(mapped: text, beginningWith: first)
  }
}
