import Bitext
import Terminology

/// What a column of a glossary holds, by its heading in the words that programs and people use.
enum GlossaryColumn: Equatable {
  /// nil where the heading says "source" and "target" only.
  case term(Language?, isSource: Bool)
  /// Further words for what the row is about, several in a cell: those not to be used, other translations.
  case words(Term.Status, Language?)
  /// The columns of a table with one row a term.
  case id, language, word
  case domain, definition, note, partOfSpeech, casePolicy, forms, status, isUnfinished
  /// A translation where no other column holds one, else a definition.
  case meaning
  /// memoQ's of the term before it.
  case info
  /// Kept, not understood.
  case other(String)

  init(_ head: String) {
    let name = GlossaryCSV.trimmed(head).lowercased()
    if let known = Self.names[name] {
      self = known
    } else if let words = Self.words(name) {
      self = words
    } else if Self.definitionEndings.contains(where: name.hasSuffix) {
      self = .definition
    } else if Self.noteEndings.contains(where: name.hasSuffix) {
      self = .note
    } else if let language = LanguageCode.language(of: name) {
      self = .term(language, isSource: language == .ja)
    } else {
      self = .other(GlossaryCSV.trimmed(head))
    }
  }

  /// The columns of a heading, each understood beside the others.
  static func columns(_ heads: [String]) -> [GlossaryColumn] {
    var columns = heads.map(GlossaryColumn.init)
    func hasTerm(_ isWanted: (Language?, Bool) -> Bool) -> Bool {
      columns.contains { if case .term(let language, let isSource) = $0 { isWanted(language, isSource) } else { false } }
    }
    let languages = Language.allCases.count { language in hasTerm { own, _ in own == language } }
    if let word = columns.firstIndex(of: .word) {
      let isSource = languages < 2 && !hasTerm { own, isSource in own == nil && isSource }
      columns[word] = isSource ? .term(nil, isSource: true) : .other(GlossaryCSV.trimmed(heads[word]))
    }
    if let meaning = columns.firstIndex(of: .meaning) {
      let isTarget =
        languages < 2 && hasTerm { own, isSource in own == nil && isSource } && !hasTerm { own, isSource in own != nil || !isSource }
      columns[meaning] = isTarget ? .term(nil, isSource: false) : .definition
    }
    return columns.map { $0 == .meaning ? .definition : $0 }
  }

  /// The name of a column in a table with one row a term; nil where it has none there.
  var name: String? {
    switch self {
    case .id: "concept"
    case .language: "language"
    case .word: "term"
    case .status: "status"
    case .note: "note"
    case .domain: "domain"
    case .definition, .meaning: "definition"
    case .partOfSpeech: "pos"
    case .casePolicy: "case"
    case .forms: "forms"
    case .term, .words, .isUnfinished, .info, .other: nil
    }
  }

  private static let names: [String: GlossaryColumn] = {
    var names: [String: GlossaryColumn] = [:]
    func add(_ column: GlossaryColumn, _ heads: String) { for head in heads.split(separator: "|") { names[String(head)] = column } }
    add(.id, "id|concept|concept id|concept_id|entry_id|entry|概念|概念id|概念 id")
    add(.language, "language|lang|locale|言語|言語コード")
    add(.word, "term|word|text|用語|語|語句|単語")
    add(.domain, "domain|entry_domain|subject|分野|領域")
    add(.other("subject"), "entry_subject")
    add(.definition, "definition|定義")
    add(.meaning, "meaning|意味")
    add(.note, "note|notes|comment|comments|remark|remarks|description|備考|メモ|注|注記|説明|コメント")
    add(.note, "entry_note|developer_comments|translator_comments|src:comment|tgt:comment")
    add(.partOfSpeech, "pos|part of speech|src:pos|品詞")
    add(.casePolicy, "case|大文字小文字")
    add(.forms, "forms|語形|変化形|活用形")
    add(.status, "status|state|term status|状態|ステータス|使用区分")
    add(.isUnfinished, "fuzzy")
    add(.info, "term_info")
    add(.term(nil, isSource: true), "source|src|source term|original|原語|原文|原文用語")
    add(.term(nil, isSource: false), "target|tgt|target term|translation|訳語|訳|対訳|翻訳|訳文|preferred|preferred translation|推奨|推奨訳|推奨語")
    return names
  }()

  private static let definitionEndings = ["_def", " definition", "定義"]
  private static let noteEndings = [" note", " notes", " comment", " comments", "備考", "メモ", "注記", "理由", " reason"]

  private static let statuses: [(Term.Status, [String])] = [
    (.deprecated, ["非推奨", "旧訳", "旧語", "deprecated", "obsolete"]),
    (
      .forbidden,
      [
        "禁止", "使用不可", "使わない", "使ってはいけない", "使ってはならない", "使うべきでない", "避ける", "誤訳", "forbidden", "prohibited", "banned",
        "disallowed", "do not use", "don't use", "don’t use", "not to use", "not to be used", "avoid", "not allowed",
      ]
    ),
    (.admitted, ["別訳", "許容", "同義語", "類義語", "別名", "admitted", "allowed", "alternative", "synonym"]),
  ]

  /// A column that says by its name how its words stand.
  private static func words(_ name: String) -> GlossaryColumn? {
    if noteEndings.contains(where: name.hasSuffix) || name.hasPrefix("reason") { return nil }
    let isNG = name == "ng" || (name.hasPrefix("ng") && name.dropFirst(2).first.map { !$0.isASCII || $0 == " " } == true)
    guard let status = isNG ? .forbidden : statuses.first(where: { $0.1.contains(where: name.contains) })?.0 else { return nil }
    let languages = [(Language.en, ["英", "english"]), (.ja, ["日本語", "和", "japanese"])].filter { $0.1.contains(where: name.contains) }
    return .words(status, languages.count == 1 ? languages[0].0 : nil)
  }

  /// Columns that people and programs keep beside the terms and nobody expects to be checked.
  private static let aside: Set<String> = [
    "score", "frequency", "together", "example", "examples", "location", "context", "subject", "relevance", "owner", "author", "date",
    "created",
    "updated", "modified", "reading", "url", "image", "no", "no.", "#", "読み", "よみ", "読み仮名", "ふりがな", "フリガナ", "出典", "例文", "用例", "使用例",
    "文例", "日付", "登録日", "作成日", "更新日", "作成者", "登録者", "更新者", "担当", "担当者", "番号",
  ]

  /// Whether it is worth telling that a column is not read: it is no other language and not known to stand aside.
  static func isWorthTelling(_ head: String) -> Bool {
    let name = GlossaryCSV.trimmed(head).lowercased()
    let isCode =
      (2...3).contains(name.prefix { $0 != "-" && $0 != "_" }.count) && name.allSatisfy { $0.isASCII && ($0.isLetter || "-_".contains($0)) }
    return !aside.contains(name) && !isCode
  }
}

/// The columns of a table that nothing is made of, and how many rows say something there.
struct UnreadColumns {
  private var columns: [(index: Int, unread: Glossary.Unread)] = []

  /// - Parameter indices: of the columns that are not understood
  init(_ heading: SeparatedValues.Row, _ indices: [Int]) {
    for index in indices where index < heading.fields.count {
      let head = GlossaryCSV.trimmed(heading.fields[index].text)
      if GlossaryColumn.isWorthTelling(head) {
        columns.append((index, Glossary.Unread(column: head, number: index + 1, line: heading.line)))
      }
    }
  }

  mutating func see(_ row: SeparatedValues.Row) {
    for place in columns.indices where columns[place].index < row.fields.count {
      columns[place].unread.see(GlossaryCSV.trimmed(row.fields[columns[place].index].text))
    }
  }

  var found: [Glossary.Unread] { columns.map(\.unread).filter { $0.rows > 0 } }
}
