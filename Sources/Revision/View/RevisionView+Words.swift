import Bitext

extension RevisionView.Entry {
  /// What happened, in a sentence for the person who must look at it.
  package var message: Message {
    let (source, target) = (source.language, target.language)
    let causes: Message = change.causes.isEmpty ? "" : " (\(Message.all(of: change.causes.map(\.words))))"
    let words = exchangedWords(change.state == .drifted ? self.target : self.source)
    if let place = change.outOfPlace, !change.state.asksForAttention {
      let (moved, stayed) = place == .stale ? (source, target) : (target, source)
      return "the \(moved) text stands elsewhere than before\(move?.way ?? ""), the \(stayed) did not follow\(move?.aim ?? "")"
    }
    switch change.state {
    case .stale where change.isOfOrder:
      return "the \(source) step stands elsewhere than before\(move?.way ?? ""), the \(target) did not follow\(move?.aim ?? "")"
    case .stale where isOfRecord && change.sides[self.source.language].edit != .edited && !change.moved:
      return "recorded before anybody confirmed it; taiyaku check doubts that the \(target) says the same"
    case .stale where change.changedPartners:
      return "both stood beside other text when they were recorded, which is gone; nobody has confirmed that they say the same"
    case .stale where change.sides[self.target.language].edit == .edited:
      return
        "the \(source) was edited\(causes) and waited; the \(target) was edited since, and nobody has confirmed that it follows\(words)"
    case .stale: return "the \(source) was edited\(causes), the \(target) was not\(words)"
    case .missing where isOfRecord: return "\(source) text without \(target)"
    case .missing: return self.source.old.isEmpty ? "new \(source) text without \(target)" : "\(source) text without \(target)"
    case .orphaned: return "the \(source) text is gone, the \(target) still stands"
    case .drifted where self.target.new.isEmpty: return "the \(target) was taken out, the \(source) still stands"
    case .drifted:
      return self.source.new.isEmpty ? "new \(target) text without \(source)" : "the \(target) was edited, the \(source) was not\(words)"
    case .updated:
      let still: Message = leftBehind.isEmpty ? "" : "; the \(target) still says \(Message.all(of: leftBehind))"
      return "\(updateMessage)\(words)\(still)"
    case .answered where self.source.old.isEmpty: return "the \(source) is new, the \(target) stood before"
    case .answered: return "the \(source) was edited\(causes), the \(target) says it already\(words)"
    case .cosmetic: return "only width, spacing, punctuation or sentence ends differ"
    case .added: return "new in both languages"
    case .removed: return "gone from both languages"
    case .unchanged: return change.moved ? "only its place changed" : "unchanged"
    }
  }

  /// Whether the translation was edited while it waited: only a person can say that it follows.
  package var isWaiting: Bool {
    change.state == .stale && change.sides[source.language].edit == .edited && change.sides[target.language].edit == .edited
  }

  private var updateMessage: Message {
    let (source, target) = (source.language, target.language)
    let sides = (change.sides[self.source.language].edit, change.sides[self.target.language].edit)
    switch sides {
    case (.same, .new), (.cosmetic, .new): return "the \(target) is new, the \(source) stood before"
    case (.edited, .new): return "the \(source) was edited, the \(target) is new"
    case (.new, .edited): return "the \(source) is new, the \(target) was edited"
    default: return "both were edited"
    }
  }

  private func exchangedWords(_ side: RevisionView.Side) -> Message {
    var words = side.exchanged.prefix(3).map { words -> Message in
      if words.old.isEmpty { return "added: \(words.new)" }
      return words.new.isEmpty ? "taken out: \(words.old)" : Message(verbatim: "\(words.old) → \(words.new)")
    }
    if side.exchanged.count > 3 { words.append(Message(verbatim: "…")) }
    return words.isEmpty ? "" : ": \(Message.all(of: words, between: "; "))"
  }
}

extension Change.Cause {
  /// As a person would say it.
  package var words: Message {
    switch self {
    case .numeric: "a number"
    case .negation: "a negation"
    case .term: "a term"
    case .link: "a link"
    case .code: "code"
    case .attribute: "a text in markup"
    case .level: "the level of a heading"
    case .order: "the order or the marks of a list"
    case .wording: "wording"
    }
  }
}
