import Bitext
import XML

/// Walks the tags of an XML file of messages; formats say what they mean.
struct XMLMessageReader {
  /// What an element's text is to the message around it.
  enum Inline {
    /// Text of the message.
    case text
    /// Markup of the document the message comes from: not visible.
    case code
  }

  let source: SourceText
  private var tokens: XMLTokens
  private(set) var depth = 0

  init(_ source: SourceText) throws(ContentProblem) {
    self.source = source
    do { tokens = try XMLTokens(source.bytes, name: source.name) } catch {
      throw ContentProblem(name: source.name, line: error.line, column: error.column, problem: "\(error.problem)")
    }
  }

  mutating func next() -> XMLTokens.Token? {
    guard let token = tokens.next() else { return nil }
    switch token {
    case .open(_, _, _, let isEmpty): if !isEmpty { depth += 1 }
    case .close: depth -= 1
    default: break
    }
    return token
  }

  /// The text of the element whose start was just read, and its place between the tags.
  /// - Parameter inline: what the text of elements inside is
  mutating func text(after place: ByteRange, _ inline: (String) -> Inline = { _ in .text }) -> (text: MappedText, range: ByteRange) {
    let bytes = source.bytes
    var text = MappedText()
    var codes = 0
    let outer = depth
    while let token = next() {
      switch token {
      case .text(let range): if codes == 0 { text.append(xml: range, of: bytes) }
      case .verbatim(let range): if codes == 0 { text.append(verbatim: range, of: bytes) }
      case .open(let name, _, _, let isEmpty):
        if !isEmpty, codes > 0 || inline(name) == .code { codes += 1 }
      case .close(_, let end):
        if depth < outer { return (text, place.upperBound..<end.lowerBound) }
        if codes > 0 { codes -= 1 }
      }
    }
    return (text, place.upperBound..<bytes.count)
  }

  /// Passes over the rest of the element whose start was just read.
  mutating func skip() {
    let outer = depth
    while depth >= outer, next() != nil {}
  }
}

extension MappedText {
  /// The text with each white space that holds a line end made one space, as resource files are read.
  func foldingLines() -> MappedText {
    replacing { bytes, i in
      var end = i
      var hasLineEnd = false
      while end < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[end]) {
        hasLineEnd = hasLineEnd || bytes[end] == 0x0A
        end += 1
      }
      return hasLineEnd ? (" ", end - i) : nil
    }
  }

  /// The text with some of its places replaced.
  /// - Parameter body: what stands for the bytes from an offset on, and how many they are; nil to leave them
  func replacing(_ body: (_ bytes: [UInt8], _ at: Int) -> (String, Int)?) -> MappedText {
    var result = MappedText()
    var (start, i) = (0, 0)
    while i < utf8.count {
      if let (text, length) = body(utf8, i), length > 0 {
        result.append(self[start..<i])
        result.append(text, standingFor: sourceRange(of: i..<i + length))
        i += length
        start = i
      } else {
        i += 1
      }
    }
    if start == 0 { return self }
    result.append(self[start..<utf8.count])
    return result
  }
}
