/// One of the two languages of an article. Neither is "the source": that is a property of a job.
@frozen @usableFromInline
package enum Language: String, Codable, Sendable, CaseIterable, CustomStringConvertible {
  case ja, en

  package var other: Language { self == .ja ? .en : .ja }
  @usableFromInline package var description: String { rawValue }
  package var name: String { self == .ja ? "Japanese" : "English" }
}

/// One value for each language.
@frozen @usableFromInline
package struct BothLanguages<Value> {
  @usableFromInline package var ja: Value
  @usableFromInline package var en: Value

  @inlinable
  package init(ja: Value, en: Value) {
    self.ja = ja
    self.en = en
  }

  @inlinable
  package subscript(language: Language) -> Value {
    get { language == .ja ? ja : en }
    // In place: appending to one side must not copy it.
    _modify { if language == .ja { yield &ja } else { yield &en } }
  }

  @inlinable
  package func map<Result>(_ transform: (Value) throws -> Result) rethrows -> BothLanguages<Result> {
    BothLanguages<Result>(ja: try transform(ja), en: try transform(en))
  }
}

extension BothLanguages: Sendable where Value: Sendable {}
extension BothLanguages: Equatable where Value: Equatable {}
extension BothLanguages: Hashable where Value: Hashable {}
extension BothLanguages: Encodable where Value: Encodable {}
extension BothLanguages: Decodable where Value: Decodable {}
