import Bitext
import Segmentation

/// Cuts a text and writes `‖` before each sentence but the first.
func marked(_ text: String, _ language: Language, newlines: Block.Newlines = .auto, rules: SegmentationRules = .builtIn) -> String {
  let bytes = Array(text.utf8)
  var result: [UInt8] = []
  var last = 0
  for sentence in rules.segmenters[language].sentences(inPlainText: bytes, newlines: newlines).dropFirst() {
    result += bytes[last..<sentence.lowerBound] + Array("‖".utf8)
    last = sentence.lowerBound
  }
  return String(decoding: result + bytes[last...], as: UTF8.self)
}

/// Takes the markers out and cuts again.
func remarked(_ text: String, _ language: Language, newlines: Block.Newlines = .auto, rules: SegmentationRules = .builtIn) -> String {
  marked(text.replacing("‖", with: ""), language, newlines: newlines, rules: rules)
}
