/// The words the rules know. Built in, and extended by the user's files.
///
/// A data file is plain text: `[class]` lines name a `WordClass`, the words follow, separated by white space or, where a word
/// holds spaces, one a line after `- `. `#` begins a comment. Abbreviations are written with or without their last full stop.
package struct SegmentationData: Sendable, Equatable {
  package private(set) var words: [WordClass: [String]] = [:]

  package init() {}

  package init(_ words: [WordClass: [String]]) {
    for (kind, list) in words { add(list, to: kind) }
  }

  /// - Parameters:
  ///   - defaultClass: the class of words before the first `[class]` line; nil refuses them
  /// - Throws: `SegmentationDataError` with the line of an unknown class or a word without one.
  package init(parsing text: String, name: String, defaultClass: WordClass? = nil) throws(SegmentationDataError) {
    var current = defaultClass
    var number = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      number += 1
      let content = line.prefix { $0 != "#" }.trimmed
      if content.isEmpty { continue }
      if content.hasPrefix("["), content.hasSuffix("]") {
        let label = content.dropFirst().dropLast().trimmed
        guard let known = WordClass(rawValue: String(label)) else {
          throw SegmentationDataError(name: name, line: number, problem: .unknownClass(String(label)))
        }
        current = known
        continue
      }
      guard let current else { throw SegmentationDataError(name: name, line: number, problem: .wordWithoutClass(String(content))) }
      if content.hasPrefix("- ") {
        add([String(content.dropFirst(2).trimmed)], to: current)
      } else {
        add(content.split { $0 == " " || $0 == "\t" }.map(String.init), to: current)
      }
    }
  }

  package mutating func add(_ list: [String], to kind: WordClass) {
    let isAbbreviation = !kind.trait.intersection([.abbreviation, .unit]).isEmpty
    let clean = list.map { isAbbreviation && $0.count > 1 && $0.hasSuffix(".") ? String($0.dropLast()) : $0 }.filter { !$0.isEmpty }
    words[kind, default: []] += clean
  }

  package mutating func add(_ other: SegmentationData) {
    for (kind, list) in other.words { words[kind, default: []] += list }
  }

  package func adding(_ other: SegmentationData) -> SegmentationData {
    var result = self
    result.add(other)
    return result
  }

  /// The words that come with the tool.
  package static let builtIn = SegmentationData(BuiltInWords.english.merging(BuiltInWords.japanese) { $0 + $1 })
}

/// What is wrong with a file of segmentation data.
package struct SegmentationDataError: Error, Equatable, CustomStringConvertible {
  package enum Problem: Sendable, Equatable {
    case unknownClass(String)
    case wordWithoutClass(String)
  }

  package let name: String
  package let line: Int
  package let problem: Problem

  package init(name: String, line: Int, problem: Problem) {
    self.name = name
    self.line = line
    self.problem = problem
  }

  package var description: String {
    let classes = WordClass.allCases.map(\.rawValue).joined(separator: ", ")
    switch problem {
    case .unknownClass(let label): return "\(name):\(line):1: there is no class [\(label)]; write one of \(classes)"
    case .wordWithoutClass(let word):
      return "\(name):\(line):1: \"\(word)\" stands before any class; put a line such as [never-final] above it"
    }
  }
}

/// The data in the form the engine looks things up in. Plain pointers; `CompiledData` keeps their memory.
struct WordTables {
  let words: WordTable
  let names: AffixTable
  let innerMarks: InnerMarkTable
  let notes: AffixTable
  let continuations: AffixTable
  let openings: AffixTable
  let interjections: AffixTable
  let japaneseStarters: AffixTable

  /// Whether the text at `offset` continues a sentence: と, って, という, を, … and not a word that only looks so.
  func continues(in text: TextView, at offset: Int) -> Bool {
    let length = continuations.longest(in: text.bytes, at: offset)
    if length == 0 { return false }
    return openings.longest(in: text.bytes, at: offset) < length
  }
}

/// Compiled once, never changed, so it can be shared.
final class CompiledData: @unchecked Sendable {
  /// By address: a mark is judged without a copy of the tables.
  let tables: UnsafePointer<WordTables>
  private let arena = Arena()

  init(_ data: SegmentationData) {
    var traits: [String: WordTraits] = [:]
    for (kind, list) in data.words where kind.trait != [] {
      for word in list { traits[word.lowercased(), default: []].insert(kind.trait) }
    }
    let compiled = WordTables(
      words: WordTable(traits, in: arena), names: AffixTable(data.words[.name] ?? [], .suffix, in: arena),
      innerMarks: InnerMarkTable(data.words[.name] ?? [], in: arena), notes: AffixTable(data.words[.note] ?? [], .prefix, in: arena),
      continuations: AffixTable(data.words[.continuation] ?? [], .prefix, in: arena),
      openings: AffixTable(data.words[.opening] ?? [], .prefix, in: arena),
      interjections: AffixTable(data.words[.interjection] ?? [], .suffix, in: arena),
      japaneseStarters: AffixTable((data.words[.starter] ?? []).filter { $0.utf8.first ?? 0 >= 0xE3 }, .prefix, in: arena))
    let room = UnsafeMutablePointer<WordTables>.allocate(capacity: 1)
    room.initialize(to: compiled)
    tables = UnsafePointer(room)
  }

  deinit { tables.deallocate() }

  static let builtIn = CompiledData(.builtIn)
}

extension StringProtocol {
  var trimmed: SubSequence {
    let isBlank: (Character) -> Bool = { $0.isWhitespace }
    guard let start = firstIndex(where: { !isBlank($0) }), let end = lastIndex(where: { !isBlank($0) }) else {
      return self[startIndex..<startIndex]
    }
    return self[start...end]
  }
}
