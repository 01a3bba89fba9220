import Bitext
import Reading

/// How the text of an article is written.
public enum Markup: String, Sendable, CaseIterable {
  /// Paragraphs and lines.
  case plain
  /// CommonMark with tables, footnotes and front matter.
  case markdown
  /// HTML 5 as browsers read it.
  case html

  var format: ArticleFormat {
    switch self {
    case .plain: .text
    case .markdown: .markdown
    case .html: .html
    }
  }
}

/// A sentence of an article, or a heading, list item or table cell that holds none.
public struct Sentence: Sendable, Equatable {
  /// What a reader sees, on one line, without markup.
  public let text: String
  /// Where it stands in the text that was given: half-open, in UTF-8 bytes, markup inside included.
  public let range: Range<Int>

  init(_ sentence: Bitext.Sentence) {
    text = sentence.text
    range = sentence.range.lowerBound..<sentence.range.upperBound
  }
}

/// A stretch of a text and what stands there.
public struct Place: Sendable, Equatable {
  /// The version of the article it lies in.
  public let language: Language
  /// Half-open, in UTF-8 bytes of the text that was given.
  public let range: Range<Int>
  /// The text of the range as a reader sees it.
  public let text: String
}
