import AlignmentEngine
import Bitext
import Foundation
import Segmentation

extension Recipe.LineSet {
  /// Whether the folder of sets has it.
  func isPresent(in sets: String) -> Bool { FileManager.default.fileExists(atPath: "\(sets)/\(folder)/\(ja.path)") }

  /// The documents of the set, cut into sentences; lines whose bead the search does not know are left out of both sides.
  func texts(in sets: String, _ recipe: Recipe) throws -> [Text] {
    let (ja, en) = (try lines(self.ja, sets), try lines(self.en, sets))
    let documents = try self.documents.map { try lines($0, sets) }
    guard ja.count == en.count, documents.map({ $0.count == ja.count }) ?? true else {
      throw Refusal(description: "\(name): the files do not have the same number of lines")
    }
    let segmenters = BothLanguages(ja: SentenceSegmenter(language: .ja), en: SentenceSegmenter(language: .en))
    func units(_ line: String, _ language: Language) -> [AlignmentUnit] {
      let bytes = Array(line.utf8)
      return segmenters[language].sentences(in: bytes).map { AlignmentUnit(String(decoding: bytes[$0], as: UTF8.self)) }
    }
    var texts: [Text] = []
    var begun = ""
    for k in ja.indices {
      let document = documents?[k] ?? name
      if texts.isEmpty || begun != document || texts[texts.count - 1].gold.count >= recipe.longestText {
        let part = "\(document) \(k)"
        texts.append(
          Text(
            set: name, name: part, use: recipe.use(use, of: documents == nil ? part : document), units: BothLanguages(ja: [], en: []),
            gold: [])
        )
        begun = document
      }
      let (a, b) = (units(ja[k], .ja), units(en[k], .en))
      if TrainingPair.knowsBead(ja: a.count, en: b.count) { texts[texts.count - 1].append(ja: a, en: b) }
    }
    return texts.flatMap { text in [text] + recipe.variants.map { text.leavingOut($0, seed: recipe.seed) } }
  }

  private func lines(_ file: Recipe.File, _ sets: String) throws -> [String] {
    let path = "\(sets)/\(folder)/\(file.path)"
    let bytes = try [UInt8](Data(contentsOf: URL(fileURLWithPath: path)))
    guard SHA256.digest(bytes).hex == file.sha256 else {
      throw Refusal(description: "\(path): not the file of \(source) at \(commit); take that one")
    }
    return String(decoding: bytes, as: UTF8.self).split(omittingEmptySubsequences: false) { $0.isNewline }
      .map { $0.trimmingCharacters(in: .whitespaces) }.dropLast()
  }
}
