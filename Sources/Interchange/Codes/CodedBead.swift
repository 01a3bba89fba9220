import Bitext

/// The two sides of a bead with their codes numbered: a code of the translation bears the number of the one in the source that it stands for.
package struct CodedBead: Sendable, Equatable {
  package enum Part: Sendable, Equatable {
    case text(String)
    /// - Parameter isWhole: whether both ends stand in this text
    case opening(id: Int, kind: InlineCode.Kind, data: String, isWhole: Bool)
    case closing(id: Int, kind: InlineCode.Kind, data: String, isWhole: Bool)
    case alone(id: Int, kind: InlineCode.Kind, data: String)
  }

  package private(set) var sides: BothLanguages<[Part]>

  /// - Parameter from: the language whose codes are numbered first
  init(_ texts: BothLanguages<CodedText>, from: Language) {
    var numbering = Numbering()
    sides = BothLanguages(ja: [], en: [])
    sides[from] = numbering.parts(of: texts[from], isSource: true)
    sides[from.other] = numbering.parts(of: texts[from.other], isSource: false)
  }

  /// For each code of a side, in order, the one on the other side that stands for it.
  func answers(to language: Language) -> [String?] {
    func codes(_ parts: [Part]) -> [(key: String, data: String)] {
      parts.compactMap { part in
        switch part {
        case .text: nil
        case .opening(let id, _, let data, _): ("<\(id)", data)
        case .closing(let id, _, let data, _): (">\(id)", data)
        case .alone(let id, _, let data): ("\(id)", data)
        }
      }
    }
    let others = Dictionary(codes(sides[language.other]).map { ($0.key, $0.data) }, uniquingKeysWith: { first, _ in first })
    return codes(sides[language]).map { others[$0.key] }
  }

  /// A code of the source, or both of a pair.
  private struct Known {
    var id: Int
    var kind: InlineCode.Kind
    var data: String
    var isPair: Bool
    var isTaken = false
  }

  private struct Numbering {
    private var known: [Known] = []
    private var last = 0

    mutating func parts(of text: CodedText, isSource: Bool) -> [Part] {
      let codes = text.codes
      let openings = Set(codes.compactMap { if case .opening(let pair) = $0.role { pair } else { nil } })
      let closings = Set(codes.compactMap { if case .closing(let pair) = $0.role { pair } else { nil } })
      let whole = openings.intersection(closings)
      // What is the same on both sides finds its number first.
      var ids: [Int?] = codes.map { isSource || Self.isEnd($0, of: whole) ? nil : take($0, exactly: true) }
      for index in codes.indices where ids[index] == nil && !Self.isEnd(codes[index], of: whole) {
        ids[index] = isSource ? number(codes[index]) : take(codes[index], exactly: false) ?? number(nil)
      }
      var idOfPair: [Int: Int] = [:]
      var parts: [Part] = []
      var index = 0
      for piece in text.pieces {
        switch piece {
        case .text(let visible, _), .joint(let visible, _):
          if case .text(let before)? = parts.last { parts[parts.count - 1] = .text(before + visible) } else { parts.append(.text(visible)) }
        case .code(let code):
          let id = ids[index]
          index += 1
          switch code.role {
          case .opening(let pair):
            idOfPair[pair] = id
            parts.append(.opening(id: id ?? 0, kind: code.kind, data: code.data, isWhole: whole.contains(pair)))
          case .closing(let pair):
            parts.append(.closing(id: id ?? idOfPair[pair] ?? 0, kind: code.kind, data: code.data, isWhole: whole.contains(pair)))
          case .alone: parts.append(.alone(id: id ?? 0, kind: code.kind, data: code.data))
          }
        }
      }
      return parts.filter { $0 != .text("") }
    }

    /// Whether a code is the end of a pair: it has the number of its beginning.
    private static func isEnd(_ code: InlineCode, of whole: Set<Int>) -> Bool {
      if case .closing(let pair) = code.role { whole.contains(pair) } else { false }
    }

    private static func isPair(_ code: InlineCode) -> Bool { code.role != .alone }

    private mutating func number(_ code: InlineCode?) -> Int {
      last += 1
      if let code { known.append(Known(id: last, kind: code.kind, data: code.data, isPair: Self.isPair(code))) }
      return last
    }

    private mutating func take(_ code: InlineCode, exactly: Bool) -> Int? {
      let index = known.firstIndex {
        !$0.isTaken && $0.kind == code.kind && $0.isPair == Self.isPair(code) && (!exactly || $0.data == code.data)
      }
      guard let index else { return nil }
      known[index].isTaken = true
      return known[index].id
    }
  }
}
