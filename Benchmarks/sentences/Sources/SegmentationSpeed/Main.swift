import Bitext
import Glibc
import ICU
import Segmentation

/// How fast sentences are cut, one thread, UTF-8 in and ranges out, beside ICU's own sentence breaker over the same bytes in the
/// same run; and what runs of one mark cost a byte beside prose.
///
///     SegmentationSpeed [--megabytes N] [FILE.ja.txt FILE.en.txt …]
///
/// Without files it takes the prose below, repeated. A file's language is told by the part before its last extension.
@main
enum Main {
  static func main() throws {
    var arguments = Array(CommandLine.arguments.dropFirst())
    var megabytes = 8
    if let option = arguments.firstIndex(of: "--megabytes"), option + 1 < arguments.count {
      megabytes = Int(arguments[option + 1]) ?? megabytes
      arguments.removeSubrange(option...option + 1)
    }
    let size = megabytes << 20
    var samples = arguments.map { (name: $0, language: $0.contains(".ja.") ? Language.ja : .en, text: read($0)) }
    if samples.isEmpty { samples = [("prose", .en, Prose.english), ("prose", .ja, Prose.japanese)] }

    print("text                 language        taiyaku    raw ICU      ratio   sentences       boundaries of ICU")
    var prose: [Language: Double] = [:]
    for sample in samples where !sample.text.isEmpty {
      let bytes = repeated(sample.text, to: size)
      let segmenter = SentenceSegmenter(language: sample.language)
      let breaker = try BreakIterator(.sentence, locale: sample.language.rawValue)
      var sentences = 0
      var boundaries = 0
      // Turn about, so that a busy machine slows both alike.
      var (own, raw) = (Double.infinity, Double.infinity)
      for _ in 0..<7 {
        own = min(own, seconds { sentences = segmenter.sentences(inPlainText: bytes).count })
        raw = min(
          raw,
          seconds {
            boundaries = 0
            bytes.withUnsafeBufferPointer { breaker.forEachBoundary(in: $0) { _, _ in boundaries += 1 } }
          })
      }
      prose[sample.language] = own / Double(bytes.count)
      let speeds = [own, raw].map { Double(bytes.count) / $0 / 1e6 }
      print(
        pad(sample.name, 20), pad(sample.language.rawValue, 10), number(speeds[0], 9) + " MB/s", number(speeds[1], 5) + " MB/s",
        number(speeds[0] / speeds[1], 6, digits: 2),
        number(Double(sentences), 11), number(Double(boundaries), 19))
    }

    print("\na million bytes of    language    ns a byte    beside prose")
    for unit in [".", "1", "(", "「", " ", "\"", "'", "。", "？", "…", "♪", "\n", "「。」", "。(", "A. ", "1. "] {
      for language in Language.allCases {
        let bytes = repeated(unit, to: 1 << 20)
        let segmenter = SentenceSegmenter(language: language)
        var best = Double.infinity
        for _ in 0..<3 { best = min(best, seconds { _ = segmenter.sentences(inPlainText: bytes) }) }
        let perByte = best / Double(bytes.count)
        let beside = prose[language].map { number(perByte / $0, 15, digits: 1) } ?? ""
        print(
          pad(unit == "\n" ? "line ends" : "\(unit.debugDescription)", 21), pad(language.rawValue, 8), number(perByte * 1e9, 12, digits: 1),
          beside)
      }
    }
  }

  /// Processor time: a busy machine counts less.
  private static func seconds(_ body: () -> Void) -> Double {
    var start = timespec()
    var end = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &start)
    body()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &end)
    return Double(end.tv_sec - start.tv_sec) + Double(end.tv_nsec - start.tv_nsec) / 1e9
  }

  private static func repeated(_ text: String, to size: Int) -> [UInt8] {
    let unit = Array(text.utf8)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(size + unit.count)
    while bytes.count < size { bytes += unit }
    return bytes
  }

  private static func read(_ path: String) -> String {
    guard let file = fopen(path, "rb") else {
      perror("SegmentationSpeed: cannot read \(path)")
      exit(2)
    }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { bytes += buffer[..<count] }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func pad(_ text: String, _ width: Int) -> String { text + String(repeating: " ", count: max(0, width - text.count)) }

  private static func number(_ value: Double, _ width: Int, digits: Int = 0) -> String {
    var scale = 1.0
    for _ in 0..<digits { scale *= 10 }
    let scaled = Int((value * scale).rounded())
    var text = digits == 0 ? "\(scaled)" : "\(scaled / Int(scale))."
    if digits > 0 {
      let rest = "\(scaled % Int(scale))"
      text += String(repeating: "0", count: digits - rest.count) + rest
    }
    return String(repeating: " ", count: max(0, width - text.count)) + text
  }
}
