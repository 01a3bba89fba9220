/// What was taken out of a file that must be understood as a whole before it holds text: a document in an archive, messages by keys.
package struct ArticleContent: Sendable, Equatable {
  /// A part of a container with the place of its text in the `SourceText`.
  package struct Part: Sendable, Equatable {
    package var name: String
    package var range: ByteRange

    package init(name: String, range: ByteRange) { (self.name, self.range) = (name, range) }
  }

  /// A stretch of speech: a sentence may run over several.
  package struct Cue: Sendable, Equatable {
    /// Its number or name in the file.
    package var name: String
    /// Its lines in the file.
    package var range: ByteRange
    /// In milliseconds from the beginning.
    package var time: Range<Int>

    package init(name: String, range: ByteRange, time: Range<Int>) { (self.name, self.range, self.time) = (name, range, time) }
  }

  /// In order and apart; none for a file that is text itself, whose places are its own.
  package var parts: [Part]
  /// In the order of the text.
  package var blocks: [Block]
  /// Whether the file holds both languages and says of each block which it is in.
  package var isBilingual: Bool
  /// The language a file with both says its texts were written in first.
  package var original: Language?
  /// In order, of files that say when something is spoken.
  package var cues: [Cue]
  /// Said to the user once, where reading can be only near the truth.
  package var remark: String?

  package init(
    parts: [Part] = [], blocks: [Block], isBilingual: Bool = false, original: Language? = nil, cues: [Cue] = [], remark: String? = nil
  ) {
    self.parts = parts
    self.original = original
    self.cues = cues
    self.blocks = blocks
    self.isBilingual = isBilingual
    self.remark = remark
  }
}

extension SourceText {
  /// The part of the container in which a place stands; nil for a file that is text itself.
  package func partPlace(of range: ByteRange) -> PartPlace? {
    guard let parts = content?.parts, let last = parts.last else { return nil }
    let index = parts.partition { $0.range.upperBound > range.lowerBound }
    let part = index < parts.count ? parts[index] : last
    let start = max(0, range.lowerBound - part.range.lowerBound)
    return PartPlace(part: part.name, range: start..<max(start, range.upperBound - part.range.lowerBound))
  }
}

extension SourceText {
  /// What a person calls the place at which something stands; nil in running text.
  package func placeName(of range: ByteRange) -> PlaceName? {
    guard let content else { return nil }
    let index = content.cues.partition { $0.range.upperBound > range.lowerBound }
    if index < content.cues.count { return PlaceName(.cue, content.cues[index].name) }
    return content.blocks.block(at: range.lowerBound)?.place
  }
}

extension [Block] {
  /// The block a place of the file stands in.
  package func block(at offset: Int) -> Block? {
    let index = partition { $0.range.upperBound > offset }
    return index < count && self[index].range.lowerBound <= offset ? self[index] : nil
  }
}
