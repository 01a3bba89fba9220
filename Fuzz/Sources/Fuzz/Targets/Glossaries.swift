import Bitext
import Interchange
import Terminology

extension Target {
  static let glossaries =
    GlossaryFormat.allCases.map { format in
      Target("glossary-\(format.rawValue)") { bytes in
        let source = SourceText(name: "fuzz", text: text(bytes))
        guard let glossary = refusable({ try GlossaryFile.read(source, format: format, languages: (.ja, .en)) }) else { return }
        expect((try? GlossaryFile.read(source, format: format, languages: (.ja, .en))) == glossary, "another result the second time")
        // What was read can be written, and what was written be read; a second round changes nothing.
        for other in GlossaryFormat.allCases { _ = GlossaryFile.write(glossary, other) }
        let written = GlossaryFile.write(glossary, format)
        let again = refusable { try GlossaryFile.read(SourceText(name: "fuzz", text: written), format: format, languages: (.ja, .en)) }
        guard let again else {
          expect(glossary.concepts.isEmpty || format.drops, "what was written as \(format.rawValue) cannot be read")
          return
        }
        expect(
          format.drops || again.concepts.flatMap(\.terms).map(\.text) == glossary.concepts.flatMap(\.terms).map(\.text),
          "terms lost in a round through \(format.rawValue)")
      }
    } + [
      Target("glossary") { bytes in _ = refusable { try GlossaryFile.read(SourceText(name: "fuzz", text: text(bytes))) } }
    ]
}

extension GlossaryFormat {
  /// Forms that cannot hold everything: a term without a counterpart, a tab within a term.
  var drops: Bool { self != .csv && self != .tsv }
}
