import Bitext
import Terminology
import XML

/// A project of OmegaT: articles to be translated, what was translated of them, words, and rules that cut the articles as their
/// translations are cut. What a translator writes in it (`omegat/project_save.tmx`) is none of these files.
package struct OmegaTProject: Sendable {
  package struct Article: Sendable {
    package var pair: ExchangePair
    /// The path below `source`.
    package var name: String
    /// The file to be translated; nil for one that is taken as it is.
    package var text: [UInt8]?

    package init(pair: ExchangePair, name: String, text: [UInt8]?) { (self.pair, self.name, self.text) = (pair, name, text) }
  }

  /// OmegaT writes a translation in `tm/auto` into its segment; all others it proposes beside it.
  package static let sure = 0.9
  /// Folders that OmegaT asks for where they are lacking.
  package static let folders = ["source", "target", "tm/auto", "glossary", "dictionary", "omegat"]

  /// - Parameter glossary: nil for none
  /// - Returns: files below the project's folder
  package static func files(
    _ articles: [Article], from: Language, glossary: Glossary?, _ style: ExchangeStyle
  ) -> [(path: String, bytes: [UInt8])] {
    let rules = SegmentRules(articles.compactMap(\.pair.segments))
    var files = [
      ("omegat.project", project(from: from, style.languages)),
      ("omegat/filters.xml", filters(plain: articles.filter { $0.pair.segments?.isPlain ?? false }.map(\.name))),
      ("omegat/segmentation.conf", SRXWriter.writeOmegaT(rules)),
      ("omegat/segmentation.srx", SRXWriter.write(rules)),
    ]
    for (isPlain, name) in [(true, "text"), (false, "tags")] {
      let pairs = articles.map(\.pair).filter { $0.segments?.isPlain == isPlain }
      guard let tool = pairs.first?.tool else { continue }
      var style = style
      if isPlain, style.codes != .none { style.codes = .source }
      for isSure in [true, false] {
        let path = isSure ? "tm/auto/\(name).tmx" : "tm/\(name).tmx"
        files.append((path, TMXWriter.write(pairs.map { $0.only(sure: isSure) }, from: from, tool: tool, style)))
      }
    }
    if let glossary { files.append(("glossary/glossary.txt", GlossaryPairs.writeOmegaT(glossary, from: from))) }
    return files.map { ($0.0, Array($0.1.utf8)) } + articles.compactMap { article in article.text.map { ("source/\(article.name)", $0) } }
  }

  private static func project(from: Language, _ languages: BothLanguages<String>) -> String {
    var xml = XMLWriter()
    let tokenizers = BothLanguages(ja: "LuceneJapaneseTokenizer", en: "LuceneEnglishTokenizer")
    xml.element("omegat") { xml in
      xml.element("project", ["version": "1.0"]) { xml in
        for name in ["source_dir", "target_dir", "tm_dir", "glossary_dir", "glossary_file", "dictionary_dir"] {
          xml.element(name, text: "__DEFAULT__")
        }
        xml.element("source_lang", text: languages[from])
        xml.element("target_lang", text: languages[from.other])
        xml.element("source_tok", text: "org.omegat.tokenizer.\(tokenizers[from])")
        xml.element("target_tok", text: "org.omegat.tokenizer.\(tokenizers[from.other])")
        xml.element("sentence_seg", text: "true")
        xml.element("support_default_translations", text: "true")
        xml.element("remove_tags", text: "false")
      }
    }
    return xml.text
  }

  /// OmegaT has no filter for Markdown and its kin: it reads them as text, cut by blank lines, and within by the rules.
  private static func filters(plain names: [String]) -> String {
    var xml = XMLWriter()
    let endings = Set(names.compactMap { name in name.lastIndex(of: ".").map { String(name[$0...]) } }).sorted()
    xml.element("filters") { xml in
      if !endings.isEmpty {
        xml.element("filter", ["className": "org.omegat.filters2.text.TextFilter", "enabled": "true"]) { xml in
          for ending in endings { files("*\(ending)", encoding: "UTF-8", &xml) }
          xml.element("option", ["name": "segmentOn", "value": "EMPTYLINES"])
        }
      }
      xml.element("filter", ["className": "org.omegat.filters2.html2.HTMLFilter2", "enabled": "true"]) { xml in
        for ending in [".html", ".htm", ".xhtml"] { files("*\(ending)", encoding: nil, &xml) }
        for name in ["translateHref", "translateHreflang", "translateLang"] {
          xml.element("option", ["name": name, "value": "false"])
        }
      }
    }
    return xml.text
  }

  private static func files(_ mask: String, encoding: String?, _ xml: inout XMLWriter) {
    xml.element(
      "files",
      [
        "sourceFilenameMask": mask, "sourceEncoding": encoding, "targetEncoding": encoding ?? "UTF-8",
        "targetFilenamePattern": "${filename}",
      ])
  }
}

extension ExchangePair {
  /// What is certain enough to be written into a segment, or all else.
  fileprivate func only(sure: Bool) -> ExchangePair {
    var pair = self
    pair.units.removeAll { ($0.mark.isChecked || $0.probability >= OmegaTProject.sure && !$0.hasError) != sure }
    if !sure { pair.lines = [] }
    return pair
  }
}
