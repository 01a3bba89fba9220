import Bitext
import FoundationEssentials

/// Findings that were there when the gate was put up: known, not yet corrected, not in the way.
package struct Baseline: Sendable, Equatable {
  package struct Entry: Sendable, Equatable {
    package var key: FindingKey
    /// How many findings of this key there were.
    package var count: Int
    /// Where it stood then; for readers, not for comparing.
    package var files: BothLanguages<String?>
    package var message: String

    struct ID: Hashable {
      var key: FindingKey
      var files: BothLanguages<String?>
    }

    var id: ID { ID(key: key, files: files) }
  }

  /// Sorted by file, rule and words.
  package private(set) var entries: [Entry]

  package init(entries: [Entry]) {
    self.entries = entries.sorted { Self.order($0).lexicographicallyPrecedes(Self.order($1)) }
  }

  /// The findings of a run.
  package init(_ articles: [ArticleFindings]) {
    var entries: [Entry.ID: Entry] = [:]
    for article in articles {
      let files = article.sources.map { $0?.name }
      for finding in article.findings {
        let id = Entry.ID(key: FindingKey(finding), files: files)
        entries[id, default: Entry(key: id.key, count: 0, files: files, message: finding.message)].count += 1
      }
    }
    self.init(entries: Array(entries.values))
  }

  /// With files named another way.
  package func mapPaths(_ transform: (String) -> String) -> Baseline {
    Baseline(
      entries: entries.map { entry in
        var entry = entry
        entry.files = entry.files.map { $0.map(transform) }
        return entry
      })
  }

  /// This baseline after a run that looked at a part of the project: what the run did not look at stays.
  package func merging(_ run: Baseline, of scope: RunScope) -> Baseline {
    var merged: [Entry.ID: Entry] = [:]
    for entry in entries where !scope.covers(entry) { merged[entry.id] = entry }
    for entry in run.entries {
      // Of changed sentences alone: there may have been more than were looked at.
      let before = merged[entry.id]?.count ?? 0
      merged[entry.id] = entry
      merged[entry.id]?.count = max(before, entry.count)
    }
    return Baseline(entries: Array(merged.values))
  }

  private static func order(_ entry: Entry) -> [String] {
    let key = entry.key
    return [entry.files.ja ?? "", entry.files.en ?? "", key.rule.rawValue, key.concept, key.sentence] + key.ja + [""] + key.en
  }
}

/// A baseline file that cannot be used.
package struct BaselineError: Error, Equatable, CustomStringConvertible {
  package let path: String
  package let problem: String

  package var description: String { "\(path): \(problem)" }
}

extension Baseline {
  /// JSON, one entry after the other in a fixed order, so that its changes can be reviewed.
  package func write() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    return Array(try encoder.encode(File(version: 1, findings: entries.map(Record.init)))) + [0x0A]
  }

  /// - Parameter path: for messages
  package init(reading bytes: [UInt8], path: String) throws(BaselineError) {
    let file: File
    do {
      file = try JSONDecoder().decode(File.self, from: Data(bytes))
    } catch {
      throw BaselineError(path: path, problem: "this is no baseline of taiyaku; write one with \"taiyaku check --write-baseline \(path)\"")
    }
    guard file.version == 1 else {
      throw BaselineError(
        path: path, problem: "a baseline of version \(file.version) is not known here; write it anew with --write-baseline")
    }
    self.init(entries: file.findings.map(\.entry))
  }

  private struct File: Codable {
    var version: Int
    var findings: [Record]
  }

  private struct Record: Codable {
    var rule: RuleID
    var concept: String?
    var ja: [String]
    var en: [String]
    var sentence: String
    var count: Int
    var files: BothLanguages<String?>
    var message: String

    init(_ entry: Entry) {
      rule = entry.key.rule
      concept = entry.key.concept.isEmpty ? nil : entry.key.concept
      ja = entry.key.ja
      en = entry.key.en
      sentence = entry.key.sentence
      count = entry.count
      files = entry.files
      message = entry.message
    }

    var entry: Entry {
      Entry(
        key: FindingKey(rule: rule, concept: concept ?? "", ja: ja, en: en, sentence: sentence), count: max(1, count), files: files,
        message: message)
    }
  }
}
