/// An error that says to a person what is wrong and what to do, in the person's language.
package protocol SaidError: Error, CustomStringConvertible {
  var message: Message { get }
}

extension SaidError {
  package var description: String { message.english }
}

extension Message {
  /// What an error says, whether it knows of languages or not.
  package init(saying error: any Error) {
    self = (error as? any SaidError)?.message ?? Message(verbatim: "\(error)")
  }
}

extension Message: Encodable {
  /// Programs are told in English.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(english)
  }
}
