/// One of the two languages of an article. Neither is "the source": that is a property of a job.
public enum Language: String, Codable, Sendable, CaseIterable, CustomStringConvertible {
  case ja, en

  public var other: Language { self == .ja ? .en : .ja }
  public var description: String { rawValue }
  public var name: String { self == .ja ? "Japanese" : "English" }
}

/// One value for each language.
public struct BothLanguages<Value> {
  public var ja: Value
  public var en: Value

  public init(ja: Value, en: Value) {
    self.ja = ja
    self.en = en
  }

  public subscript(language: Language) -> Value {
    get { language == .ja ? ja : en }
    // In place: appending to one side must not copy it.
    _modify { if language == .ja { yield &ja } else { yield &en } }
  }

  public func map<Result>(_ transform: (Value) throws -> Result) rethrows -> BothLanguages<Result> {
    BothLanguages<Result>(ja: try transform(ja), en: try transform(en))
  }
}

extension BothLanguages: Sendable where Value: Sendable {}
extension BothLanguages: Equatable where Value: Equatable {}
extension BothLanguages: Hashable where Value: Hashable {}
extension BothLanguages: Encodable where Value: Encodable {}
extension BothLanguages: Decodable where Value: Decodable {}
