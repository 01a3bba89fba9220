import Bitext
import ICU
import Synchronization

/// The SRX rules that hold for one language, ready to match. The first rule that matches at a place decides it.
///
/// Patterns run on ICU's engine, whose syntax SRX 2.0 is defined by, within limits on steps and memory: a rule that exceeds them
/// on a block is left out for that block and named in `exceeded`.
package final class SRXRules: Sendable {
  /// What a rule said of a place.
  struct Verdict {
    /// The byte the text after the place begins with, white space skipped.
    var place: Int
    var isBreak: Bool
    var rule: Int
  }

  private struct Compiled { var patterns: [RegularExpression] }

  private let document: String
  private let rules: [(set: String, rule: SRXDocument.Rule)]
  /// Compiled patterns not in use: ICU's are for one task at a time.
  private let idle = Mutex<[Pool]>([])
  private let overrun = Mutex<Set<Int>>([])

  private final class Pool: @unchecked Sendable {
    let patterns: [RegularExpression]
    init(_ patterns: [RegularExpression]) { self.patterns = patterns }
  }

  /// - Throws: `SRXError` for a pattern ICU does not compile.
  package init(_ document: SRXDocument, language: Language) throws {
    self.document = document.name
    rules = try document.rules(for: language)
    let first = try Pool(compile())
    idle.withLock { $0.append(first) }
  }

  package var isEmpty: Bool { rules.isEmpty }

  /// The rules that ran over their limits so far, as "file:line".
  package var exceeded: [String] { overrun.withLock { $0.sorted() }.map { "\(document):\(rules[$0].rule.line)" } }

  func name(of rule: Int) -> String { "\(rules[rule].set), \(document):\(rules[rule].rule.line)" }

  private func compile() throws -> [RegularExpression] {
    try rules.map { entry in
      let rule = entry.rule
      let before = "(?:\(SRXPattern.icu(rule.before)))"
      let after = rule.after.isEmpty ? "" : "(?=\(SRXPattern.icu(rule.after)))"
      do throws(ICUError) {
        return try RegularExpression(before + after, timeLimit: 200)
      } catch {
        throw SRXError(
          name: document, line: rule.line, problem: "the pattern does not compile (\(error.name)); correct it or take the rule out")
      }
    }
  }

  /// One verdict for each place any rule matches at, in order.
  func verdicts(in text: TextView) -> [Verdict] {
    guard !rules.isEmpty, let pool = idle.withLock({ $0.popLast() }) ?? (try? Pool(compile())) else { return [] }
    defer { idle.withLock { $0.append(pool) } }
    var verdicts: [Verdict] = []
    // A unit is ten thousand steps of the engine: twenty steps a byte on top of what any text may cost.
    let limit = Int32(clamping: 200 + text.count / 500)
    for (index, pattern) in pool.patterns.enumerated() {
      let isBreak = rules[index].rule.isBreak
      let count = verdicts.count
      pattern.setTimeLimit(limit)
      do throws(ICUError) {
        // Matches may overlap; but matches that keep ending at one place say nothing new.
        var lastEnd = -1
        var repeats = 0
        try pattern.forEachMatch(in: text.bytes) { match in
          repeats = match.upperBound == lastEnd ? repeats + 1 : 0
          lastEnd = match.upperBound
          let place = text.skipSpace(match.upperBound)
          if repeats == 0, place > 0, place < text.count { verdicts.append(Verdict(place: place, isBreak: isBreak, rule: index)) }
          return repeats >= 8 ? match.upperBound : match.lowerBound + 1
        }
      } catch {
        verdicts.removeLast(verdicts.count - count)
        overrun.withLock { _ = $0.insert(index) }
      }
    }
    verdicts.sort { $0.place != $1.place ? $0.place < $1.place : $0.rule < $1.rule }
    var result: [Verdict] = []
    for verdict in verdicts where result.last?.place != verdict.place { result.append(verdict) }
    return result
  }
}

extension SRXDocument {
  /// The rules whose language maps match, in the order they are tried. Files write codes as "en", "EN" or "en-US": any form counts.
  func rules(for language: Language) throws -> [(set: String, rule: Rule)] {
    let region = language == .ja ? "JP" : "US"
    let code = language.rawValue
    let codes = [code, code.uppercased(), "\(code)-\(region)", "\(code.uppercased())-\(region)"]
    var chosen: [(set: String, rule: Rule)] = []
    for map in maps {
      guard try matches(map, codes) else { continue }
      for set in languageRules where set.name == map.rules { chosen += set.rules.map { (set.name, $0) } }
      if !cascades { break }
    }
    return chosen
  }

  private func matches(_ map: LanguageMap, _ codes: [String]) throws -> Bool {
    do throws(ICUError) {
      let pattern = try RegularExpression("^(?:\(map.pattern))$")
      for code in codes where try pattern.firstMatch(in: code) != nil { return true }
      return false
    } catch {
      throw SRXError(
        name: name, line: map.line, problem: "the language pattern \"\(map.pattern)\" does not compile (\(error.name)); correct it")
    }
  }
}
