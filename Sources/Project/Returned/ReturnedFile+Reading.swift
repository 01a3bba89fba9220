import Bitext
import Interchange
import Reading
import Workspace

extension ReturnedFile {
  /// Whether a file of this name is a translator's: XLIFF, TMX, PO or a table in Word.
  package static func isOne(_ path: String) -> Bool {
    let ending = path.split(separator: ".").last?.lowercased() ?? ""
    return (XLIFFFormat.extensions + TMXFormat.extensions + POFormat.extensions + WordFormat.extensions).contains(ending)
  }

  /// - Parameter from: the language translated from, where the file does not say it
  package static func read(_ path: String, _ files: FileReader, from: Language) throws -> ReturnedFile {
    let ending = path.split(separator: ".").last?.lowercased() ?? ""
    if WordFormat.extensions.contains(ending) { return try WordTableReader.read(files.bytes(path), name: path) }
    guard POFormat.extensions.contains(ending) else { return try ReturnedFile(xml: files.keptBytes(path), name: path) }
    let source = try files.article(path, as: .po)
    let lines = LineIndex(source)
    var file = ReturnedFile(name: path, from: nil, units: [])
    var places: [String: Int] = [:]
    for block in source.content?.blocks ?? [] {
      guard let key = block.key, let language = block.language else { continue }
      let place = places[key] ?? file.units.count
      if place == file.units.count {
        places[key] = place
        let line = lines.line(at: block.range.lowerBound)
        file.units.append(ReturnedUnit(line: line, texts: BothLanguages(ja: [], en: [])))
      }
      // The forms of a plural have no single place in an article.
      if file.units[place].texts[language].isEmpty { file.units[place].texts[language] = [.text(block.text.string)] }
    }
    return file
  }
}

extension ReturnedWording {
  /// Writes the edited article and the pins, both or neither.
  /// - Parameters:
  ///   - further: what to pin besides, of sentences that were not edited
  ///   - path: of the edited file, and as a person named it
  ///   - writing: false only says what would give way
  /// - Returns: the pins that gave way
  package func write(
    beside further: [ReviewDecisions.DecidedBead] = [], to path: String, named: String?, pins pinsPath: String, namedPins: String?,
    signature: Signature?, writing: Bool, _ place: OutputGuard,
    _ files: FileReader
  ) throws -> [PinnedBead] {
    try FileTurn.take([path, pinsPath]) {
      let before = try PinFile.read(pinsPath)
      var after = before
      let replaced = after.merge(decided + further, ja: documents.ja, en: documents.en, signature: signature)
      guard writing else { return replaced }
      var outputs: [(path: String, bytes: [UInt8], role: OutputGuard.Role, named: String?)] = []
      if !edits.isEmpty {
        if try files.bytes(path) != original.bytes { throw ArticleChanged(path: path) }
        outputs.append((path, documents[target].source.bytes, .article, named))
      }
      if after != before { outputs.append((pinsPath, after.encoded(), .pins, namedPins)) }
      if !outputs.isEmpty { try place.write(together: outputs) }
      return replaced
    }
  }
}

/// An article that someone else wrote while it was being edited.
package struct ArticleChanged: SaidError, Equatable {
  package let path: String

  package var message: Message { "\(path): was changed meanwhile; nothing was written, run the import again" }
}
