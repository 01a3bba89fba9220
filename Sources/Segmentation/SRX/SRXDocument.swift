import Bitext
import XML

/// The rules of an SRX 2.0 file (Segmentation Rules eXchange, LISA/GALA).
///
/// Read leniently, as the files of OmegaT, Okapi and LanguageTool want: missing attributes and parts take their defaults, elements
/// of other namespaces are passed over, SRX 1.0's `maprule` is read too.
package struct SRXDocument: Sendable, Equatable {
  package struct Rule: Sendable, Equatable {
    /// Whether the text is cut where the rule matches; an exception otherwise.
    package var isBreak: Bool
    /// ICU regular expressions for what stands before and after the place; empty matches anything.
    package var before: String
    package var after: String
    /// Where it stands in the file.
    package var line: Int

    package init(isBreak: Bool, before: String, after: String, line: Int = 0) {
      self.isBreak = isBreak
      self.before = before
      self.after = after
      self.line = line
    }
  }

  package struct LanguageRules: Sendable, Equatable {
    package var name: String
    package var rules: [Rule]

    package init(name: String, rules: [Rule]) {
      self.name = name
      self.rules = rules
    }
  }

  package struct LanguageMap: Sendable, Equatable {
    /// A regular expression the whole language code must match.
    package var pattern: String
    package var rules: String
    package var line: Int

    package init(pattern: String, rules: String, line: Int = 0) {
      self.pattern = pattern
      self.rules = rules
      self.line = line
    }
  }

  /// The file, as messages call it.
  package var name: String
  /// All maps that match give their rules, in order; otherwise the first.
  package var cascades: Bool
  package var languageRules: [LanguageRules]
  package var maps: [LanguageMap]

  package init(name: String, cascades: Bool, languageRules: [LanguageRules], maps: [LanguageMap]) {
    self.name = name
    self.cascades = cascades
    self.languageRules = languageRules
    self.maps = maps
  }
}

/// An SRX file that cannot be used.
package struct SRXError: Error, Equatable, CustomStringConvertible {
  package let name: String
  package let line: Int
  package let problem: String

  package var description: String { "\(name):\(max(1, line)):1: \(problem)" }
}

// MARK: Reading

extension SRXDocument {
  /// - Throws: `XMLReadingError` for what is no XML, `SRXError` for XML that is no SRX.
  package init(reading bytes: [UInt8], name: String) throws {
    let reader = try XMLReader(bytes, name: name)
    self.init(name: name, cascades: false, languageRules: [], maps: [])
    var isSRX = false
    var isFirstVersion = false
    while let event = try reader.next() {
      guard case .start(let element) = event else { continue }
      switch element.name {
      case "srx":
        isSRX = true
        isFirstVersion = element.attributes["version"]?.hasPrefix("1") == true
      case "header":
        // OmegaT writes a bare <header/> and means every map that matches; SRX 1.0 knew the first one only.
        cascades = element.attributes["cascade"].map { $0.lowercased() == "yes" } ?? !isFirstVersion
      case "languagerule": languageRules.append(LanguageRules(name: element.attributes["languagerulename"] ?? "", rules: []))
      case "rule":
        let rule = try Self.rule(reader, element)
        if languageRules.isEmpty {
          throw SRXError(name: name, line: element.line, problem: "a <rule> outside any <languagerule>; put it inside one")
        }
        languageRules[languageRules.count - 1].rules.append(rule)
      case "languagemap":
        guard let pattern = element.attributes["languagepattern"], let rules = element.attributes["languagerulename"] else {
          throw SRXError(
            name: name, line: element.line, problem: "a <languagemap> needs languagepattern and languagerulename; add what is missing")
        }
        maps.append(LanguageMap(pattern: pattern, rules: rules, line: element.line))
      default: break
      }
    }
    if !isSRX { throw SRXError(name: name, line: 1, problem: "this is no SRX file (no <srx> element); give a file of segmentation rules") }
  }

  private static func rule(_ reader: XMLReader, _ element: XMLReader.Element) throws -> Rule {
    var rule = Rule(isBreak: element.attributes["break"]?.lowercased() != "no", before: "", after: "", line: element.line)
    while let event = try reader.next() {
      switch event {
      case .start(let part) where part.name == "beforebreak": rule.before = try reader.text(of: part)
      case .start(let part) where part.name == "afterbreak": rule.after = try reader.text(of: part)
      case .end(_, element.depth): return rule
      default: break
      }
    }
    return rule
  }
}

// MARK: Writing

extension SRXDocument {
  /// The file as XML.
  package var xml: String {
    var xml = XMLWriter()
    xml.element("srx", ["xmlns": "http://www.lisa.org/srx20", "version": "2.0"]) { xml in
      xml.element("header", ["segmentsubflows": "yes", "cascade": cascades ? "yes" : "no"]) { xml in
        xml.element("formathandle", ["type": "start", "include": "no"])
        xml.element("formathandle", ["type": "end", "include": "yes"])
        xml.element("formathandle", ["type": "isolated", "include": "no"])
      }
      xml.element("body") { xml in
        xml.element("languagerules") { xml in
          for rules in languageRules {
            xml.element("languagerule", ["languagerulename": rules.name]) { xml in
              for rule in rules.rules {
                xml.element("rule", ["break": rule.isBreak ? "yes" : "no"]) { xml in
                  xml.element("beforebreak", text: rule.before)
                  xml.element("afterbreak", text: rule.after)
                }
              }
            }
          }
        }
        xml.element("maprules") { xml in
          for map in maps { xml.element("languagemap", ["languagepattern": map.pattern, "languagerulename": map.rules]) }
        }
      }
    }
    return xml.text
  }
}
