import Bitext

/// A rule of SRX: whether a text is cut where one expression ends and another begins.
package struct SegmentRule: Sendable, Hashable {
  package var cuts: Bool
  /// Regular expressions in what Java, ICU and .NET share.
  package var before: String
  package var after: String

  init(cuts: Bool, before: String, after: String) { (self.cuts, self.before, self.after) = (cuts, before, after) }
}

/// Rules that hold for any text: what is cut where nobody decided, such as in a sentence that was written since.
enum CommonSegmentRules {
  private static let closers = "”’\"')\\]*_`"
  private static let japaneseClosers = "」』）)”’\"\\]*_`"
  /// What goes on with the sentence behind a quotation.
  private static let goingOn = "とのはがをにもやで、。．！？!?"

  /// - Parameter everyLine: whether each line is a segment of its own; else only one that begins with a mark of its own
  static func rules(_ language: Language, everyLine: Bool) -> [SegmentRule] {
    let line = SegmentRule(
      cuts: true, before: "\\S", after: everyLine ? "[ \\t\\r]*\\n" : "[ \\t\\r]*\\n\\s*(?:[-*+>|]|#{1,6}|\\d{1,3}[.)])\\s")
    let short = SegmentRule(
      cuts: false, before: "\\b(?:Mr|Mrs|Ms|Dr|Prof|St|vs|etc|cf|al|Fig|No|e\\.g|i\\.e)\\.", after: "\\s")
    let latin = SegmentRule(cuts: true, before: "[.?!][\(closers)]*", after: "\\s+[“‘\"'(\\[*_`]*\\p{Lu}")
    guard language == .ja else { return [line, short, latin] }
    let japanese = SegmentRule(
      cuts: true, before: "[。！？!?][\(japaneseClosers)]*", after: "\\s*[^\\s\(goingOn)\(japaneseClosers)]")
    return [line, japanese, short, latin]
  }

  /// Whether they may cut at a place; never no where they do.
  static func mayCut(_ text: CutText, at place: Int) -> Bool {
    if case .space(hasLineEnd: true) = text.atoms[place] { return true }
    return stop(text, before: place) != nil
  }

  /// Whether they cut at a place; never yes where they do not.
  static func surelyCut(_ text: CutText, at place: Int, _ language: Language, everyLine: Bool) -> Bool {
    guard let last = text.letter(place - 1) else { return false }
    if everyLine, case .space(hasLineEnd: true) = text.atoms[place] { return true }
    if language == .ja, "。！？".unicodeScalars.contains(last), let next = text.letter(place), next.value > 0x7F {
      return !(goingOn + japaneseClosers).unicodeScalars.contains(next)
    }
    guard ".?!".unicodeScalars.contains(last), case .space = text.atoms[place], let next = text.letter(place + 1) else { return false }
    let before = text.letter(place - 2).map { $0.properties.isLowercase } ?? false
    return before && next.isASCII && next.properties.isUppercase && !isShort(text, before: place - 1)
  }

  /// The mark that ends a sentence, behind nothing but a few closing marks.
  private static func stop(_ text: CutText, before place: Int) -> Int? {
    var place = place - 1
    let first = max(0, place - 12)
    while place >= first {
      if text.atoms[place] != .code {
        guard let letter = text.letter(place) else { return nil }
        if "。！？!?.．".unicodeScalars.contains(letter) { return place }
        guard (closers + japaneseClosers).unicodeScalars.contains(letter) else { return nil }
      }
      place -= 1
    }
    return nil
  }

  /// Whether what stands before a full stop may be an abbreviation.
  private static func isShort(_ text: CutText, before place: Int) -> Bool {
    !(1...5).allSatisfy { text.letter(place - $0)?.properties.isAlphabetic ?? false }
  }
}
