import Letters

/// What a line begins with, or is.
enum LineMarker: Equatable {
  case none
  /// -, *, •, ・, ●, ※, …
  case bullet
  /// 1., (2), ①, a), Q.; the number where there is one.
  case number(Int)
  case heading(Int)
  case tableRow
  /// ----, ====, ***, and the time codes of subtitles and transcripts
  case rule

  init(_ text: TextView, _ start: Int, _ end: Int) {
    self =
      Self.rule(text, start, end) ?? Self.timeCode(text, start, end) ?? Self.bullet(text, start, end) ?? Self.numbered(text, start, end)
      ?? Self.heading(text, start, end)
      ?? (Self.isTableRow(text, start, end) ? .tableRow : .none)
  }

  var isItem: Bool {
    switch self {
    case .bullet, .number: true
    default: false
    }
  }

  private static func rule(_ text: TextView, _ start: Int, _ end: Int) -> LineMarker? {
    let byte = text[start]
    guard byte == 0x2D || byte == 0x3D || byte == 0x2A || byte == 0x5F || byte == 0x7E || byte == 0x23 || byte == 0xE2 || byte == 0xEF,
      end - start >= 3
    else { return nil }
    let first = text.scalar(at: start)
    if byte >= 0x80, !(first.value >= 0x2500 && first.value <= 0x257F || first.value == "＝" || first.value == 0x2015) { return nil }
    var i = start
    while i < end {
      let (value, length) = text.scalar(at: i)
      guard value == first.value || value == 0x20 else { return nil }
      i += length
    }
    return .rule
  }

  /// "0:15", "[01:15]", "00:00:07,600 --> 00:00:08,500", and nothing else on the line.
  private static func timeCode(_ text: TextView, _ start: Int, _ end: Int) -> LineMarker? {
    let isOpened = text[start] == 0x5B
    var i = isOpened ? start + 1 : start
    var colons = 0
    while i < end, i < start + 16, text[i] &- 0x30 < 10 || text[i] == 0x3A || colons > 0 && (text[i] == 0x2E || text[i] == 0x2C) {
      if text[i] == 0x3A {
        guard text[i - 1] &- 0x30 < 10, text[i + 1] &- 0x30 < 6, text[i + 2] &- 0x30 < 10 else { return nil }
        colons += 1
      }
      i += 1
    }
    guard colons == 1 || colons == 2 else { return nil }
    if isOpened { return text[i] == 0x5D && i + 1 == end ? .rule : nil }
    let isRange = text[i] == 0x20 && text[i + 1] == 0x2D && text[i + 2] == 0x2D && text[i + 3] == 0x3E
    return i == end || isRange ? .rule : nil
  }

  private static func bullet(_ text: TextView, _ start: Int, _ end: Int) -> LineMarker? {
    let (value, length) = text.scalar(at: start)
    let after = text.spaceLength(at: start + length) > 0
    switch value {
    case "-", "+", "*", "–", "—": return after && start + length < end ? .bullet : nil
    default: return ListMark.isBullet(value) ? .bullet : nil
    }
  }

  private static func numbered(_ text: TextView, _ start: Int, _ end: Int) -> LineMarker? {
    var i = start
    let opener = text.scalar(at: i)
    let isOpened = ListMark.opens(opener.value)
    if isOpened { i += opener.length }
    let first = text.scalar(at: i)
    if ListMark.isEnclosed(first.value) { return .number(Int(first.value & 0xFF)) }
    if first.value == "Q" || first.value == "A" || first.value == "Ｑ" || first.value == "Ａ", !isOpened,
      let label = questionLabel(text, i + first.length)
    {
      return label
    }
    var value = 0
    var digits = 0
    while digits < 4 {
      let (scalar, length) = text.scalar(at: i)
      guard let digit = ListMark.digit(scalar) else { break }
      value = value * 10 + digit
      digits += 1
      i += length
    }
    if digits == 0, !isOpened, let marker = japaneseMarker(text, i) { return marker }
    var isLetter = false
    if digits == 0 {
      let kind = text.kind(at: i)
      guard kind.isLatin, !text.kind(at: i + text.scalar(at: i).length).isLatin else { return nil }
      isLetter = true
      value = Int(text[i] & 0x1F)
      i += text.scalar(at: i).length
    }
    if digits > 3 { return nil }
    let closer = text.scalar(at: i)
    i += closer.length
    switch closer.value {
    case _ where ListMark.closes(closer.value):
      if isOpened || text.spaceLength(at: i) > 0 || text.kind(at: i).isJapanese { return .number(value) }
      return nil
    case _ where ListMark.isStop(closer.value):
      if isOpened { return nil }
      let next = text.scalar(at: i)
      if ListMark.closes(next.value) { return .number(value) }
      // "1.2 Title", "1.2.3. Title"
      if !isLetter, ListMark.digit(next.value) != nil { return value > 0 && sectionNumber(text, i) ? .heading(2) : nil }
      if isLetter && text.kind(at: start) == .upper {
        return text.spaceLength(at: i) > 0 && text.kind(at: text.skipSpace(i)) == .upper && value <= 8 ? LineMarker.none : nil
      }
      return text.spaceLength(at: i) > 0 || text.kind(at: i).isJapanese || text.kind(at: i) == .opener ? .number(value) : nil
    case "、", "：", 0x3A: return !isLetter && digits <= 2 && text.kind(at: i).isJapanese && closer.value != 0x3A ? .number(value) : nil
    default: return nil
    }
  }

  /// ア．, 一、
  private static func japaneseMarker(_ text: TextView, _ start: Int) -> LineMarker? {
    let (value, length) = text.scalar(at: start)
    let closer = text.scalar(at: start + length)
    if ListMark.isKanaLabel(value) { return closer.value == "．" || ListMark.closes(closer.value) ? .number(0) : nil }
    return ListMark.isKanjiNumeral(value) && (closer.value == "、" || closer.value == "．") ? .number(0) : nil
  }

  /// "2 Title", "2.1 Title" after the first full stop: parts of one or two digits, unlike decimals at the head of a wrapped line.
  private static func sectionNumber(_ text: TextView, _ start: Int) -> Bool {
    var i = start
    var digits = 0
    while i < start + 12, digits <= 2, text[i] &- 0x30 < 10 || text[i] == 0x2E {
      digits = text[i] == 0x2E ? 0 : digits + 1
      i += 1
    }
    guard text.spaceLength(at: i) > 0 else { return false }
    let next = text.kind(at: text.skipSpace(i))
    return next == .upper || next.isJapanese
  }

  /// "Q.", "Q:", "Q1.", "A："
  private static func questionLabel(_ text: TextView, _ start: Int) -> LineMarker? {
    var i = start
    while i < start + 3, text[i] &- 0x30 < 10 { i += 1 }
    switch text.scalar(at: i).value {
    case 0x3A, "：", "．": return .number(0)
    case 0x2E: return text.spaceLength(at: i + 1) > 0 || text.kind(at: i + 1).isJapanese ? .number(0) : nil
    default: return nil
    }
  }

  private static func heading(_ text: TextView, _ start: Int, _ end: Int) -> LineMarker? {
    if text[start] == 0x23 {
      var i = start
      while text[i] == 0x23, i < start + 7 { i += 1 }
      return i - start <= 6 && text.spaceLength(at: i) > 0 ? .heading(i - start) : nil
    }
    let (value, length) = text.scalar(at: start)
    // 第3章, 第一節, 第２回
    if value == "第" {
      var i = start + length
      var steps = 0
      while steps < 6 {
        let (scalar, size) = text.scalar(at: i)
        if ListMark.digit(scalar) != nil || ListMark.isKanjiNumeral(scalar) || scalar == "百" {
          i += size
          steps += 1
          continue
        }
        switch scalar {
        case "章", "節", "部", "回", "話", "巻", "編", "項", "条":
          let after = i + size
          return steps > 0 && end - start <= 120
            && (after >= end || text.spaceLength(at: after) > 0 || text.kind(at: after) == .comma || text.kind(at: after) == .opener)
            && !endsInMark(text, end) ? .heading(2) : nil
        default: return nil
        }
      }
    }
    // 【お知らせ】
    if value == "【", end - start <= 90 {
      var i = start
      while i < end, text.scalar(at: i).value != "】" { i += text.scalar(at: i).length }
      if i + 3 >= end { return .heading(2) }
    }
    return nil
  }

  static func endsInMark(_ text: TextView, _ end: Int) -> Bool {
    let kind = text.kind(before: end)
    return kind == .terminator || kind == .closer
  }

  private static func isTableRow(_ text: TextView, _ start: Int, _ end: Int) -> Bool {
    if text[start] == 0x7C { return text[end - 1] == 0x7C && end - start > 2 }
    return text.bytes.offset(of: 0x09, from: start, before: end) != nil
  }
}
