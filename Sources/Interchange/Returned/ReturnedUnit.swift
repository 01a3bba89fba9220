import Bitext

/// A unit of a file that came back from a program for translators.
package struct ReturnedUnit: Sendable, Equatable {
  package enum Part: Sendable, Equatable {
    case text(String)
    /// Markup as it stands in the article; nil where the program kept a number alone.
    case code(String?)
  }

  /// Of the file, from 1; 0 where it is not known.
  package var line: Int
  /// As it was exported, where the program kept it: the unit's number, and what its texts were.
  package var number: Int?
  package var hash: String?
  package var texts: BothLanguages<[Part]>
  /// Someone said that it is right.
  package var isConfirmed: Bool
  package var note: String?
  /// What people say to each other about it.
  package var comments: [BeadComment] = []

  package init(
    line: Int, number: Int? = nil, hash: String? = nil, texts: BothLanguages<[Part]>, isConfirmed: Bool = false, note: String? = nil
  ) {
    self.line = line
    self.number = number
    self.hash = hash
    self.texts = texts
    self.isConfirmed = isConfirmed
    self.note = note
  }
}

/// A file that came back.
package struct ReturnedFile: Sendable, Equatable {
  package var name: String
  /// The language translated from; nil where the file does not say it.
  package var from: Language?
  package var units: [ReturnedUnit]
  /// What the file keeps of the article it was exported from.
  package var skeleton: ArticleSkeleton?

  package init(name: String, from: Language?, units: [ReturnedUnit]) { (self.name, self.from, self.units) = (name, from, units) }
}

/// A file from a program for translators that cannot be taken up.
package struct ReturnedFileError: SaidError, Equatable {
  package let name: String
  package let line: Int
  package let problem: Message

  package init(name: String, line: Int, problem: Message) { (self.name, self.line, self.problem) = (name, line, problem) }

  package var message: Message { "\(name):\(line): \(problem)" }
}

extension [ReturnedUnit.Part] {
  /// With neighbouring texts joined and empty ones left out.
  var evened: [ReturnedUnit.Part] {
    reduce(into: []) { parts, part in
      if case .text(let text) = part {
        if text.isEmpty { return }
        if case .text(let before)? = parts.last {
          parts[parts.count - 1] = .text(before + text)
          return
        }
      }
      parts.append(part)
    }
  }

  /// Without the codes.
  package var visible: String { map { if case .text(let text) = $0 { text } else { "" } }.joined() }

  /// With the codes as they stand in the article.
  package var flat: String {
    map { part in
      switch part {
      case .text(let text): text
      case .code(let data): data ?? ""
      }
    }.joined()
  }

  package var codes: [String?] { compactMap { if case .code(let data) = $0 { .some(data) } else { nil } } }
}
