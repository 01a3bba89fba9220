import Bitext
import Terminology

/// The forms of glossary files.
package enum GlossaryFormat: String, Sendable, CaseIterable {
  /// One row a term, in commas or tabs.
  case csv, tsv
  /// One row a term with its translation.
  case pairs, omegat, deepl
  /// A column for each language, and others beside them.
  case columns, weblate, memoq, utx
  /// The table of one row a term, as a workbook.
  case xlsx
  /// Version 3 in its dialects and styles, which are read alike.
  case tbx
  case tbxDCT = "tbx-dct"
  case tbxMin = "tbx-min"
  case tbxMinDCT = "tbx-min-dct"
  case tbxCore = "tbx-core"
  case tbx2

  package var summary: String {
    switch self {
    case .csv: "concept,language,term,status,note: one row a term"
    case .tsv: "the same in tabs"
    case .pairs: "two columns, term and translation"
    case .omegat: "OmegaT: term, translation and comment in tabs"
    case .deepl: "DeepL: two to five columns"
    case .columns: "ja,en,pos,description: a column for each language and others, as Google takes it"
    case .weblate: "Weblate: source, target, comments"
    case .memoq: "memoQ: an entry a row, several columns for the terms of a language"
    case .xlsx: "an Excel workbook of one row a term"
    case .utx: "UTX: tabs, with the status of each translation"
    case .tbx: "TBX version 3 (ISO 30042:2019), dialect Basic, style DCA"
    case .tbxDCT: "the same in style DCT"
    case .tbxMin: "dialect Min, style DCA"
    case .tbxMinDCT: "dialect Min, style DCT"
    case .tbxCore: "dialect Core, which has no data categories: they stand in notes"
    case .tbx2: "TBX version 2"
    }
  }

  /// What a file is, by its first bytes.
  package static func recognise(_ source: SourceText) -> GlossaryFormat {
    let start = source[0..<min(source.bytes.count, 4096)].drop { $0.isWhitespace || $0 == "\u{FEFF}" }
    if start.hasPrefix("<") { return start.contains("<martif") ? .tbx2 : .tbx }
    if UTX.isOne(source) { return .utx }
    let first = GlossaryCSV.firstLine(of: source)
    let dialect = SeparatedValues.declaration(of: source)?.dialect ?? SeparatedValues.dialect(of: first)
    let hasTabs = dialect == .tsv
    if GlossaryCSV.recognises(source) { return hasTabs ? .tsv : .csv }
    let row = try? SeparatedValues.rows(of: first, hasTabs ? .plainTabs : dialect).first
    if let heading = try? SeparatedValues.rows(of: first, dialect).first, GlossaryColumns.isHeading(heading.texts) { return .columns }
    if let row, GlossaryPairs.heading(of: row) != nil { return hasTabs ? .omegat : .pairs }
    // A heading in other words is one all the same, and told so.
    if let row, GlossaryCSV.isHeading(row.texts) { return hasTabs ? .tsv : .csv }
    let fields = row?.texts.map(GlossaryCSV.trimmed) ?? []
    if fields.count >= 4 {
      // DeepL names the languages in each row, or leaves the places empty; else the first row is a heading, and told what it lacks.
      return fields[2...3].allSatisfy { $0.isEmpty || LanguageCode.language(of: $0) != nil } ? .deepl : .columns
    }
    if fields.count >= 2, isHalfKnown(fields) { return .columns }
    return hasTabs ? .omegat : fields.count == 2 ? .pairs : fields.count == 3 ? .columns : .csv
  }

  /// Whether a first row names one of the languages and calls another column something unknown: no pair of terms.
  private static func isHalfKnown(_ fields: [String]) -> Bool {
    let languages = fields.prefix(2).map { field -> Language? in
      // "和" and "en-suite" are words first of all.
      let region = field.split { "-_".contains($0) }.dropFirst().first ?? ""
      return field.count < 2 || region.count > 4 ? nil : LanguageCode.language(of: field)
    }
    return (languages[0] == nil) != (languages[1] == nil)
  }
}

/// Reading and writing glossaries in any of the forms.
package enum GlossaryFile {
  /// - Parameters:
  ///   - format: nil to tell it by the content
  ///   - languages: of the first and second column, for pairs that do not say it
  /// - Throws: `GlossaryError` naming the place
  package static func read(
    _ source: SourceText, format: GlossaryFormat? = nil, languages: (Language, Language)? = nil
  ) throws(GlossaryError) -> Glossary {
    if format == nil, let problem = NoGlossary.problem(source) { throw GlossaryError(name: source.name, line: 1, problem: problem) }
    return switch format ?? GlossaryFormat.recognise(source) {
    case .csv, .tsv, .xlsx: try GlossaryCSV.read(source)
    case .pairs, .deepl: try GlossaryPairs.read(source, SeparatedValues.dialect(of: source), languages: languages)
    case .omegat: try GlossaryPairs.read(source, .plainTabs, languages: languages)
    case .columns, .weblate, .memoq, .utx: try GlossaryColumns.read(source, languages: languages)
    case .tbx, .tbxDCT, .tbxMin, .tbxMinDCT, .tbxCore, .tbx2: try GlossaryTBX.read(source.bytes, name: source.name)
    }
  }

  /// - Parameter from: the language of the first column, for pairs
  package static func write(_ glossary: Glossary, _ format: GlossaryFormat, from: Language = .ja) -> String {
    switch format {
    case .csv, .xlsx: GlossaryCSV.write(glossary)
    case .tsv: GlossaryCSV.write(glossary, .tsv)
    case .pairs: GlossaryPairs.writeTwoColumns(glossary, from: from)
    case .omegat: GlossaryPairs.writeOmegaT(glossary, from: from)
    case .deepl: GlossaryPairs.writeDeepL(glossary, from: from)
    case .columns: GlossaryPairs.writeColumns(glossary, from: from)
    case .weblate: GlossaryPairs.writeWeblate(glossary, from: from)
    case .memoq: GlossaryMemoQ.write(glossary, from: from)
    case .utx: UTX.write(glossary, from: from)
    case .tbx: GlossaryTBX.write(glossary)
    case .tbxDCT: GlossaryTBX.write(glossary, TBXDialect(.basic, .dct))
    case .tbxMin: GlossaryTBX.write(glossary, TBXDialect(.min, .dca))
    case .tbxMinDCT: GlossaryTBX.write(glossary, TBXDialect(.min, .dct))
    case .tbxCore: GlossaryTBX.write(glossary, TBXDialect(.core, .dca))
    case .tbx2: GlossaryTBX.writeVersion2(glossary)
    }
  }
  /// What `write` says as the bytes of a file.
  /// - Throws: where the system gives no room for a workbook
  package static func bytes(_ text: String, _ format: GlossaryFormat) throws -> [UInt8] {
    guard format == .xlsx else { return Array(text.utf8) }
    let rows = try SeparatedValues.rows(of: SourceText(name: "", text: text), .csv).map(\.texts)
    return try TableFile(name: "Glossary", columns: rows.first ?? [], rows: Array(rows.dropFirst())).xlsx()
  }
}
