import Bitext
import Terminology

/// Glossaries made one. An id names a concept in its own file only: in another file, or a second time in the same one, it is another
/// concept, unless both hold one and the same term.
package struct JoinedGlossaries: Sendable {
  package struct Renamed: Sendable, Equatable {
    package var file: String
    package var id: String
    package var newID: String
  }

  package private(set) var glossary = Glossary(concepts: [])
  /// Concepts whose id was taken by another one.
  package private(set) var renamed: [Renamed] = []

  package init(_ glossaries: [Glossary]) {
    var taken = Set(glossaries.flatMap { $0.concepts.map(\.id) })
    var places: [String: Int] = [:]
    for source in glossaries {
      if glossary.name.isEmpty { glossary.name = source.name }
      for column in source.columns where !glossary.columns.contains(where: { $0.lowercased() == column.lowercased() }) {
        glossary.columns.append(column)
      }
      for var concept in source.concepts {
        guard let place = places[concept.id] else {
          places[concept.id] = glossary.concepts.count
          glossary.concepts.append(concept)
          continue
        }
        if Self.share(glossary.concepts[place], concept) {
          glossary.concepts[place].terms += concept.terms.filter { !glossary.concepts[place].holds($0) }
          continue
        }
        let id = concept.id
        var number = 2
        while !taken.insert("\(id)-\(number)").inserted { number += 1 }
        concept.id = "\(id)-\(number)"
        renamed.append(Renamed(file: source.name, id: id, newID: concept.id))
        glossary.concepts.append(concept)
      }
    }
  }

  private static func share(_ first: Concept, _ second: Concept) -> Bool { second.terms.contains { first.holds($0) } }
}

extension Concept {
  fileprivate func holds(_ term: Term) -> Bool { terms.contains { $0.language == term.language && $0.text == term.text } }
}
