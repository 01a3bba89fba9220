import AlignmentEngine
import Bitext

extension Aligner {
  /// Sentences without layout.
  func align(ja: [String], en: [String]) -> Alignment { align(ja: ja.map { AlignmentUnit($0) }, en: en.map { AlignmentUnit($0) }) }
}
