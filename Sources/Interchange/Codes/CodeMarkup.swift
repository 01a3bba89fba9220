import XML

/// Codes as the elements of TMX 1.4b and XLIFF 1.2, which share them.
enum CodeMarkup {
  /// - Parameter idAttribute: "x" of TMX, "id" of XLIFF 1.2
  static func tmx(_ parts: [CodedBead.Part]) -> String {
    // A number may come twice where a text has more codes than its source; `i` may not.
    parts.map { part in
      switch part {
      case .text(let text): XMLText.escape(text)
      case .opening(let id, let kind, let data, true): element("bpt", "i=\"\(id)\" x=\"\(id)\"", type(kind), data)
      case .closing(let id, _, let data, true): element("ept", "i=\"\(id)\"", nil, data)
      case .opening(let id, let kind, let data, false): element("it", "pos=\"begin\" x=\"\(id)\"", type(kind), data)
      case .closing(let id, let kind, let data, false): element("it", "pos=\"end\" x=\"\(id)\"", type(kind), data)
      case .alone(let id, let kind, let data): element("ph", "x=\"\(id)\"", type(kind), data)
      }
    }.joined()
  }

  static func xliff1(_ parts: [CodedBead.Part]) -> String {
    parts.map { part in
      switch part {
      case .text(let text): XMLText.escape(text)
      case .opening(let id, let kind, let data, true): element("bpt", "id=\"\(id)\"", ctype(kind), data)
      case .closing(let id, _, let data, true): element("ept", "id=\"\(id)\"", nil, data)
      case .opening(let id, let kind, let data, false): element("it", "id=\"\(id)\" pos=\"open\"", ctype(kind), data)
      case .closing(let id, let kind, let data, false): element("it", "id=\"\(id)\" pos=\"close\"", ctype(kind), data)
      case .alone(let id, let kind, let data): element("ph", "id=\"\(id)\"", ctype(kind), data)
      }
    }.joined()
  }

  private static func element(_ name: String, _ attributes: String, _ type: String?, _ data: String) -> String {
    "<\(name) \(attributes)\(type.map { " \($0)" } ?? "")>\(XMLText.escape(data))</\(name)>"
  }

  private static func type(_ kind: InlineCode.Kind) -> String? {
    switch kind {
    case .bold: "type=\"bold\""
    case .italic: "type=\"italic\""
    case .deleted: "type=\"strike\""
    case .code: "type=\"code\""
    case .link: "type=\"link\""
    case .image: "type=\"image\""
    case .lineBreak: "type=\"lb\""
    case .note: "type=\"note\""
    case .other: nil
    }
  }

  private static func ctype(_ kind: InlineCode.Kind) -> String? {
    switch kind {
    case .bold: "ctype=\"bold\""
    case .italic: "ctype=\"italic\""
    case .deleted: "ctype=\"x-strike\""
    case .code: "ctype=\"x-code\""
    case .link: "ctype=\"link\""
    case .image: "ctype=\"image\""
    case .lineBreak: "ctype=\"lb\""
    case .note: "ctype=\"x-note\""
    case .other: nil
    }
  }
}

/// Codes as the elements of XLIFF 2, whose text holds no markup: it stands beside the segment, each once.
struct XLIFF2Codes {
  /// What stands for what, in order.
  private(set) var data: [(id: String, text: String)] = []

  mutating func markup(_ parts: [CodedBead.Part]) -> String {
    let nested = Self.nested(parts)
    return parts.map { part in
      switch part {
      case .text(let text): return XMLText.escape(text)
      case .opening(let id, let kind, let text, let isWhole):
        if nested.contains(id) {
          let end = Self.end(of: id, in: parts)
          return "<pc id=\"\(id)\" dataRefStart=\"\(reference(text))\" dataRefEnd=\"\(reference(end))\"\(Self.type(kind))>"
        }
        return "<sc id=\"\(id)\" dataRef=\"\(reference(text))\"\(Self.type(kind))\(isWhole ? "" : " isolated=\"yes\"")/>"
      case .closing(let id, let kind, let text, let isWhole):
        if nested.contains(id) { return "</pc>" }
        let place = isWhole ? "startRef=\"\(id)\"" : "id=\"\(id)\" isolated=\"yes\""
        return "<ec \(place) dataRef=\"\(reference(text))\"\(isWhole ? "" : Self.type(kind))/>"
      case .alone(let id, let kind, let text):
        return "<ph id=\"\(id)\" dataRef=\"\(reference(text))\"\(Self.type(kind))/>"
      }
    }.joined()
  }

  private mutating func reference(_ text: String) -> String {
    if let known = data.first(where: { $0.text == text }) { return known.id }
    data.append(("d\(data.count + 1)", text))
    return data.last?.id ?? ""
  }

  /// The pairs that stand within each other, and not across.
  private static func nested(_ parts: [CodedBead.Part]) -> Set<Int> {
    var open: [Int] = []
    var nested: Set<Int> = []
    for part in parts {
      switch part {
      case .opening(let id, _, _, true): open.append(id)
      case .closing(let id, _, _, true):
        if open.last == id { nested.insert(id) }
        open.removeAll { $0 == id }
      default: break
      }
    }
    return nested
  }

  private static func end(of id: Int, in parts: [CodedBead.Part]) -> String {
    for case .closing(id, _, let data, true) in parts { return data }
    return ""
  }

  private static func type(_ kind: InlineCode.Kind) -> String {
    switch kind {
    case .bold: " type=\"fmt\" subType=\"xlf:b\""
    case .italic: " type=\"fmt\" subType=\"xlf:i\""
    case .deleted: " type=\"fmt\" subType=\"taiyaku:strike\""
    case .code: " type=\"fmt\" subType=\"taiyaku:code\""
    case .lineBreak: " type=\"fmt\" subType=\"xlf:lb\""
    case .link: " type=\"link\""
    case .image: " type=\"image\""
    case .note, .other: " type=\"other\""
    }
  }
}
