/// What in an English sentence denies, or may stand for a denial: "does not", and also "unable", "only", "instead".
struct EnglishCues {
  /// The predicate that is denied beyond doubt, in UTF-8 bytes.
  private(set) var denial: Range<Int>?
  private(set) var mayDeny = false
  /// What turns a statement round, for words that have an opposite.
  let turns: [Word]
  let words: [Word]

  struct Word {
    var text: String
    var range: Range<Int>
  }

  init(_ prose: String) {
    let words = Self.words(of: prose)
    self.words = words
    turns = words.filter { Self.turning.contains($0.text) }
    mayDeny = !turns.isEmpty
    let line = " " + words.map(\.text).joined(separator: " ") + " "
    let isIdiom = prose.contains("?") || Self.idioms.contains { line.contains(" " + $0) }
    for (index, word) in words.enumerated() {
      if !mayDeny, Self.hinting.contains(word.text) { mayDeny = true }
      guard word.text == "not" || word.text == "never", !isIdiom, denial == nil else { continue }
      let before = index > 0 ? words[index - 1] : nil
      guard word.text == "never" || before.map({ Self.auxiliaries.contains($0.text) }) == true else { continue }
      // "Did not … until": it did, later.
      if words[index...].contains(where: { Self.undoing.contains($0.text) }) { continue }
      denial = (word.text == "never" ? word : before ?? word).range.lowerBound..<word.range.upperBound
    }
  }

  /// In lower case; "don't" and "cannot" in two words.
  private static func words(of prose: String) -> [Word] {
    var words: [Word] = []
    let bytes = Array(prose.utf8)
    var i = 0
    func isLetter(_ k: Int) -> Bool { k < bytes.count && (bytes[k] | 0x20) >= 0x61 && (bytes[k] | 0x20) <= 0x7A }
    while i < bytes.count {
      guard isLetter(i) else {
        i += 1
        continue
      }
      let from = i
      while isLetter(i) { i += 1 }
      let text = String(decoding: bytes[from..<i], as: UTF8.self).lowercased()
      let apostrophe = bytes[i...].starts(with: "'t".utf8) ? 2 : bytes[i...].starts(with: "’t".utf8) ? 4 : 0
      if apostrophe > 0, text.hasSuffix("n") {
        words.append(Word(text: text == "can" || text == "won" ? text : String(text.dropLast()), range: from..<i))
        i += apostrophe
        words.append(Word(text: "not", range: from..<i))
      } else if text == "cannot" {
        words += [Word(text: "can", range: from..<i), Word(text: "not", range: from..<i)]
      } else {
        words.append(Word(text: text, range: from..<i))
      }
    }
    return words
  }

  private static let auxiliaries: Set<String> = [
    "do", "does", "did", "is", "are", "was", "were", "can", "could", "will", "won", "would", "should", "must", "may", "might", "has",
    "have",
    "had",
  ]
  private static let undoing: Set<String> = ["until", "unless", "yet", "ever", "otherwise"]
  private static let idioms = [
    "not only", "not just", "not merely", "not simply", "why not", "if not", "or not", "but not", "but it is not", "not necessarily",
    "no matter", "no doubt", "not worry", "not forget", "not hesitate", "not wait", "not to mention", "no problem", "without having",
    "not all ", "not matter", "not mind", "not need", "not have to", "not want", "not the only", "not even", "not alone",
    "not be surprised",
    "not be afraid", "not bother", "never mind", "never forget", "not that ", "not so ", "not too ", "not very ", "not as ", "not much ",
    "not quite ", "not any other", "not any else", "not anything", "nothing but", "not the same", "not be the same", "not know",
    "not help that", "is not it", "not miss",
  ]

  /// Words that turn a statement round.
  private static let turning = WordPrefixes(
    """
    not no never none without neither nor unless instead rather un* invalid* incorrect* inaccurate* non* dis* avoid* prevent* fail* stop*
    lack* than nothing nobody cannot !uni* !under* !until* !unto* !display* !dist* !disc* !disk* !dish*
    """)
  /// Words that a Japanese denial may stand for.
  private static let hinting = WordPrefixes(
    """
    nowhere impossible hardly rarely seldom scarcely barely only just few little except* exempt* until before ignor* skip* omi* miss* absen*
    exclu* beyond too against free* hard* difficult* forbid* prohibit* reject* deny denies denied refus* limit* otherwise same remain* still
    keep* away off leave* left lose* lost wrong* break* broken differ* other* drop* optional* enough safe* sure must always however but
    although though yet even else over alone regardless despite whatever any* empty null zero single last far least most more less static
    constant already longer out hid* block* minimal* rest remov* deprecat* eliminat* useless void vanilla plain raw separate* independent*
    simpl* merely exactly private internal* bypass* worry isolat* inaccess* inact* inadequa* incap* incompat* incomplet* inconsist* independ*
    indirect* ineffect* ineffic* inflex* infreq* insecur* insens* insuff* invis* immut* imperf* imprecis* impract* ir* illegal illogic*
    mis* !mission* !iron* *less blind* abus* danger* abandon* declin* wast* opt whether if neutral back slow* late* forget* overlook* short* poor* bad* worse
    worst weak* low* narrow* problem* issue* error* essential* indispensable crucial vital critical necessar* requir* need* important know*
    wonder* perhaps may might maybe probably should cheap* negligib* normal* happy agnostic indist* inab* inevit* closed improper* protect* preserv* myth*
    """)
}

/// A list of words; "remov*" is every word that begins so, "*less" every one that ends so, "!unit*" none of them.
struct WordPrefixes: Sendable {
  private let words: Set<String>
  private let prefixes: [String]
  private let suffixes: [String]
  private let exceptions: [String]

  init(_ list: String) {
    let entries = list.split(whereSeparator: \.isWhitespace).map(String.init)
    words = Set(entries.filter { !$0.contains("*") })
    exceptions = entries.filter { $0.hasPrefix("!") }.map { String($0.dropFirst().dropLast()) }
    prefixes = entries.filter { $0.hasSuffix("*") && !$0.hasPrefix("!") }.map { String($0.dropLast()) }
    suffixes = entries.filter { $0.hasPrefix("*") }.map { String($0.dropFirst()) }
  }

  func contains(_ word: String) -> Bool {
    if words.contains(word) { return true }
    if exceptions.contains(where: { word.hasPrefix($0) }) { return false }
    return prefixes.contains { word.hasPrefix($0) } || suffixes.contains { word.hasSuffix($0) && word.utf8.count > $0.utf8.count }
  }
}
