import Bitext

/// One version of an article by itself, and what its rules may ask of the other.
struct SideOfArticle: Sendable {
  let document: Document
  /// Whether it follows another version, which has the say.
  let isTranslation: Bool
  /// The other version, where there is one.
  let other: Document?
  let files: (any LinkedFiles)?
  /// Between Latin letters and Japanese ones; nil for the file's own habit.
  let spacing: Spacing?

  init(_ document: Document, isTranslation: Bool, other: Document?, files: (any LinkedFiles)?, spacing: Spacing?) {
    (self.document, self.isTranslation, self.other, self.files, self.spacing) = (document, isTranslation, other, files, spacing)
  }

  var language: Language { document.language }

  func finding(
    _ rule: StructureRule, _ message: String, severity: Finding.Severity = .error, at range: ByteRange, _ text: String,
    suggestion: String? = nil
  ) -> Finding {
    let place = Finding.Place(range: range, text: text)
    let sentences = document.sentences(touching: range)
    let context = sentences.first.map { Finding.Place(range: document.sentences[$0].range, text: document.sentences[$0].text) } ?? place
    return Finding(
      rule: rule.id, severity: min(severity, rule.severity), message: message, suggestion: suggestion, side: language,
      places: BothLanguages(ja: language == .ja ? [place] : [], en: language == .en ? [place] : []),
      context: BothLanguages(ja: language == .ja ? context : nil, en: language == .en ? context : nil))
  }
}
