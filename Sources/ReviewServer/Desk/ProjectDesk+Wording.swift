import Bitext
import Interchange
import Letters
import Project
import Reporting
import Segmentation
import Workspace

/// Correcting wording: the article's file and the pins that name its sentences are written together.
extension ProjectDesk {
  package func edit(
    _ edits: [WordingEdits.Edit], of pair: Int, onto revision: String
  ) async throws -> (page: ReportPage, revision: String)? {
    guard takesWording else { throw WordingProblem.off }
    return try await write(for: pair, onto: revision) { try wordings(edits, of: pair) }
  }

  private func wordings(_ edits: [WordingEdits.Edit], of pair: Int) throws -> [WrittenFile] {
    let project = try current()
    let before = try documents(pair, project)
    var files: [WrittenFile] = []
    var made: [String: TextEdits] = [:]
    let sides = Language.allCases.filter { side in edits.contains { $0.side == side } }
    for path in Set(sides.map { articles[pair].paths[$0] }).sorted() {
      let own = edits.filter { articles[pair].paths[$0.side] == path }
      let bytes = try FileReader(readsPipes: false).bytes(path)
      // Text that was taken out of a container, or stands in another encoding, has no bytes to put others in the place of.
      guard before[own[0].side].source.bytes == bytes else { throw WordingProblem.notPlain(path) }
      let checked = try WordingEdits.checked(own, in: bytes)
      made[path] = checked
      files.append((path, checked.applied(to: bytes), .result, path))
    }
    var after = try project.uncut.documents(articles[pair], in: KnownFiles(contents: contents(files, of: pair)))
    var pins = try PinFile.read(project.settings.pinsPath)
    let old = pins
    for side in Language.allCases {
      for cut in before[side].cuts { pins.cuts[cut.cut].sentences = corrected(pins.cuts[cut.cut].sentences, side, before[side], edits) }
    }
    after = after.map { $0.cut(as: pins.cuts) }
    for (index, bead) in PinPlacement(old.pins, ja: before.ja, en: before.en).placed {
      for side in sides where bead[side].contains(where: { touches(before[side].sentences[$0].range, edits, side) }) {
        guard let own = made[articles[pair].paths[side]] else { continue }
        let old = before[side].place(of: bead[side])
        let place = own.moved(old.lowerBound)..<own.moved(old.upperBound)
        let texts = after[side].sentences(touching: place).map { after[side].sentences[$0].text }
        if side == .ja { pins.pins[index].ja = texts } else { pins.pins[index].en = texts }
      }
    }
    if pins != old { files.append((project.settings.pinsPath, pins.encoded(), .pins, project.settings.namedPins)) }
    return files
  }

  /// The article's files as they will be.
  private func contents(_ files: [WrittenFile], of pair: Int) throws -> [String: [UInt8]?] {
    let paths = articles[pair].paths
    var contents: [String: [UInt8]?] = [:]
    for path in [paths.ja, paths.en] { contents[path] = try FileReader(readsPipes: false).bytes(path) }
    for file in files { contents[file.path] = file.bytes }
    return contents
  }

  private func touches(_ range: ByteRange, _ edits: [WordingEdits.Edit], _ side: Language) -> Bool {
    edits.contains { $0.side == side && $0.range[0] < range.upperBound && range.lowerBound < $0.range[1] }
  }

  /// A cut's sentences with the words that are written in the place of theirs; markup is left to a person.
  private func corrected(
    _ sentences: [String], _ side: Language, _ document: Document, _ edits: [WordingEdits.Edit]
  ) -> [String] {
    sentences.map { text in
      edits.first { edit in
        edit.side == side && edit.from == text && document.sentences.contains { $0.text == text && $0.range.lowerBound == edit.range[0] }
      }?.to ?? text
    }
  }
}
