import Bitext

/// One of the two languages an article is kept in.
public enum Language: String, Sendable, Codable, CaseIterable {
  /// Japanese.
  case ja
  /// English.
  case en

  /// The language of the other version.
  public var other: Language { self == .ja ? .en : .ja }

  init(_ language: Bitext.Language) { self = language == .ja ? .ja : .en }

  var inner: Bitext.Language { self == .ja ? .ja : .en }
}

/// A value for each of the two versions of an article.
public struct BothVersions<Value> {
  /// What belongs to the Japanese version.
  public var ja: Value
  /// What belongs to the English version.
  public var en: Value

  /// Puts the values of both versions together.
  public init(ja: Value, en: Value) { (self.ja, self.en) = (ja, en) }

  /// The value of one version.
  public subscript(language: Language) -> Value { language == .ja ? ja : en }
}

extension BothVersions: Sendable where Value: Sendable {}
extension BothVersions: Equatable where Value: Equatable {}
