/// What is said to a person: words with places for values, so that a phrasebook can say them in another language. Programs, fingerprints and
/// files are given `english`.
package struct Message: Sendable, ExpressibleByStringInterpolation, CustomStringConvertible {
  indirect enum Value: Sendable {
    /// A name, a number, a quotation: the same in every language.
    case text(String)
    case message(Message)
    /// Items with what stands between them.
    case list([Value], between: Message)
  }

  /// The English words; `{0}`, `{1}` … stand for the values. This is what a phrasebook knows a message by.
  package let template: String
  let values: [Value]

  package init(stringLiteral words: String) { (template, values) = (words, []) }

  package init(stringInterpolation parts: StringInterpolation) { (template, values) = (parts.template, parts.values) }

  /// Words that are the same in every language.
  package init(verbatim text: String) { (template, values) = ("{0}", [.text(text)]) }

  /// A message that somebody else wrote, taken apart again.
  package init(template: String, values: [String]) { (self.template, self.values) = (template, values.map(Value.text)) }

  /// Words without values that a phrasebook may know, such as the name of a format.
  package init(known words: String) { (template, values) = (words, []) }

  /// How many there are of something: "1 file", "3 files". A phrasebook knows it by the plural, "{0} files".
  package static func count(_ number: Int, _ one: String, _ many: String) -> Message {
    Message(template: "{0} " + many, values: [.text(String(number))], singular: number == 1 ? "{0} " + one : nil)
  }

  /// Some of which any does: "a or b".
  package static func any(of items: [String]) -> Message { list(items.map(Value.text), between: " or ") }

  /// All of them: "a, b".
  package static func all(of items: [String]) -> Message { list(items.map(Value.text), between: ", ") }

  package static func all(of items: [Message], between: Message = ", ") -> Message { list(items.map(Value.message), between: between) }

  private static func list(_ items: [Value], between: Message) -> Message {
    Message(template: "{0}", values: [.list(items, between: between)])
  }

  package static func + (before: Message, after: Message) -> Message {
    if after.isEmpty { return before }
    return before.isEmpty ? after : Message(template: "{0}{1}", values: [.message(before), .message(after)])
  }

  package var isEmpty: Bool { template.isEmpty }

  /// The English words where there is one of something only.
  private var singular: String?

  private init(template: String, values: [Value], singular: String? = nil) {
    (self.template, self.values, self.singular) = (template, values, singular)
  }

  package var english: String { text(in: .english) }

  package var description: String { english }

  package func text(in book: Phrasebook) -> String {
    let words = book.words[template] ?? singular ?? template
    if values.isEmpty { return words }
    return Self.filled(words, values.map { Self.text($0, book) })
  }

  private static func text(_ value: Value, _ book: Phrasebook) -> String {
    switch value {
    case .text(let text): text
    case .message(let message): message.text(in: book)
    case .list(let items, let between): items.map { text($0, book) }.joined(separator: between.text(in: book))
    }
  }

  /// Each `{n}` by the value of that number; what a value says is not looked at again.
  private static func filled(_ words: String, _ values: [String]) -> String {
    var result = ""
    var rest = words[...]
    while let open = rest.firstIndex(of: "{") {
      result += rest[..<open]
      let inside = rest[rest.index(after: open)...]
      let digits = inside.prefix { $0.isASCII && $0.isNumber }
      if let number = Int(digits), values.indices.contains(number), inside[digits.endIndex...].first == "}" {
        result += values[number]
        rest = inside[inside.index(after: digits.endIndex)...]
      } else {
        result += "{"
        rest = inside
      }
    }
    return result + rest
  }
}

/// Two messages are the same where their English is.
extension Message: Hashable {
  package static func == (a: Message, b: Message) -> Bool { a.english == b.english }
  package func hash(into hasher: inout Hasher) { hasher.combine(english) }
}

extension Message {
  package struct StringInterpolation: StringInterpolationProtocol {
    fileprivate(set) var template = ""
    fileprivate(set) var values: [Value] = []

    package init(literalCapacity: Int, interpolationCount: Int) { template.reserveCapacity(literalCapacity + 3 * interpolationCount) }

    package mutating func appendLiteral(_ words: String) { template += words }

    package mutating func appendInterpolation(_ value: some CustomStringConvertible) { append(.text(value.description)) }

    package mutating func appendInterpolation(_ message: Message) { append(.message(message)) }

    package mutating func appendInterpolation(_ language: Language) { append(.message(language.message)) }

    private mutating func append(_ value: Value) {
      template += "{\(values.count)}"
      values.append(value)
    }
  }
}

extension Language {
  /// Its name, as a person calls it.
  package var message: Message { self == .ja ? "Japanese" : "English" }
}
