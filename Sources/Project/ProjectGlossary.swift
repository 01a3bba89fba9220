import Bitext
import Interchange
import Terminology
import Workspace

/// The glossaries a project works with: the one place where they are read.
package enum ProjectGlossary {
  /// - Throws: what is wrong with a file, with its place
  package static func read(_ paths: [String], _ notes: ReadingNotes? = nil) throws -> [Glossary] {
    try paths.map { path in
      let glossary = try GlossaryFile.read(try FileReader(notes: notes).table(path))
      for unread in glossary.unread { notes?.say("\(path):\(unread.line): \(unread.message)") }
      return glossary
    }
  }
}

extension Glossary {
  /// Several glossaries as one, under the name of the first.
  package static func joined(_ glossaries: [Glossary]) -> Glossary {
    Glossary(name: glossaries.first?.name ?? "", concepts: glossaries.flatMap(\.concepts))
  }
}

extension Configuration {
  /// The configuration for some files: the one that was named, else the one here or above. Another project's glossary, pins and
  /// waivers say nothing about a file that lies elsewhere.
  package static func serving(_ files: [String], named path: String?) throws -> Configuration {
    let found = try Configuration.load(path)
    return path == nil && !files.allSatisfy(found.covers) ? Configuration() : found
  }
}
