import ICU
import Linguistics

/// Words and phrases of an English sentence that may be terms: up to four words that neither begin nor end with a function word, and
/// have none inside but "of" (code of conduct).
struct EnglishCandidates {
  struct Candidate: Equatable {
    /// Stems, so that forms count as one.
    var key: String
    var text: String
  }

  private let stemmer = EnglishStemmer()

  /// Each key once, in the order they stand.
  func find(in sentence: String) -> [Candidate] {
    var run: [String] = []
    var found: [Candidate] = []
    var seen: Set<String> = []
    func close() {
      for first in run.indices {
        for last in first..<min(run.count, first + 4) {
          let words = run[first...last]
          if words.first == "of" || words.last == "of" { continue }
          let key = words.map { stemmer.stem($0.lowercased()) }.joined(separator: " ")
          if words.contains(where: { $0.contains(where: \.isLetter) }), key.count > 1, seen.insert(key).inserted {
            found.append(Candidate(key: key, text: words.joined(separator: " ")))
          }
        }
      }
      run = []
    }
    for word in words(of: sentence) {
      let isBare = word.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "'" || $0 == "’" }
      if word == "of", !run.isEmpty {
        run.append(word)
        continue
      }
      if !isBare || Self.functionWords.contains(word.lowercased()) || word.first?.isNumber == true { close() } else { run.append(word) }
    }
    close()
    return found
  }

  /// Words without possessives, and marks as words of their own.
  private func words(of sentence: String) -> [String] {
    var words: [String] = []
    for piece in sentence.split(separator: " ") {
      var word = ""
      for character in piece {
        if character.isLetter || character.isNumber || "-'’".contains(character) {
          word.append(character)
        } else {
          if !word.isEmpty { words.append(word) }
          words.append(String(character))
          word = ""
        }
      }
      for end in ["'s", "’s", "'", "’", "-"] where word.hasSuffix(end) { word.removeLast(end.count) }
      if !word.isEmpty { words.append(word) }
    }
    return words
  }

  private static let functionWords: Set<String> = Set(
    """
    a about above after again all also although am an and another any are around as at be because been before being below between both
    but by can cannot could did do does done down during each either enough even ever every few first for from further get gets give
    given go had has have having he her here him his how however i if in into is it its itself just keep kept know known least less let
    like made make makes many may me might more most much must my need needs never new next no nor not now of off often on once one
    only or other our out over own part per please put rather same second see seen several she should show since so some still such
    take taken takes than that the their them then there these they third this those three through thus to together too two under until
    up us use used uses using very was we well were what when where whether which while who whose why will with within without would
    yet you your i'm you're it's don't
    """.split(whereSeparator: \.isWhitespace).map(String.init))
}
