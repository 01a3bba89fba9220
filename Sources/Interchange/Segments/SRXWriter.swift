import Bitext
import XML

/// Writes rules as SRX 2.0, which most translation editors take, and as OmegaT kept them before its version 6.
package enum SRXWriter {
  package static func write(_ rules: SegmentRules) -> String {
    var xml = XMLWriter()
    xml.element("srx", ["xmlns": "http://www.lisa.org/srx20", "version": "2.0"]) { xml in
      xml.element("header", ["segmentsubflows": "yes", "cascade": "no"]) { xml in
        xml.element("formathandle", ["type": "start", "include": "no"])
        xml.element("formathandle", ["type": "end", "include": "yes"])
        xml.element("formathandle", ["type": "isolated", "include": "no"])
      }
      xml.element("body") { xml in
        xml.element("languagerules") { xml in
          for language in Language.allCases {
            xml.element("languagerule", ["languagerulename": name(language)]) { xml in
              for rule in rules.rules[language] {
                xml.element("rule", ["break": rule.cuts ? "yes" : "no"]) { xml in
                  xml.element("beforebreak", text: rule.before)
                  xml.element("afterbreak", text: rule.after)
                }
              }
            }
          }
        }
        xml.element("maprules") { xml in
          for language in Language.allCases {
            xml.element("languagemap", ["languagepattern": pattern(language), "languagerulename": name(language)])
          }
        }
      }
    }
    return xml.text
  }

  /// A bean of Java: `omegat/segmentation.conf` of a project.
  package static func writeOmegaT(_ rules: SegmentRules) -> String {
    var xml = XMLWriter()
    xml.element("java", ["version": "1.8.0", "class": "java.beans.XMLDecoder"]) { xml in
      xml.element("object", ["class": "org.omegat.core.segmentation.SRX"]) { xml in
        property("version", "string", "0.2.2", &xml)
        property("segmentSubflows", "boolean", "true", &xml)
        property("includeEndingTags", "boolean", "true", &xml)
        xml.element("void", ["property": "mappingRules"]) { xml in
          for language in Language.allCases {
            added("org.omegat.core.segmentation.MapRule", &xml) { xml in
              property("language", "string", name(language), &xml)
              property("pattern", "string", pattern(language), &xml)
              xml.element("void", ["property": "rules"]) { xml in
                xml.element("object", ["class": "java.util.ArrayList"]) { xml in
                  for rule in rules.rules[language] { bean(rule, &xml) }
                }
              }
            }
          }
        }
      }
    }
    return xml.text
  }

  private static func bean(_ rule: SegmentRule, _ xml: inout XMLWriter) {
    added("org.omegat.core.segmentation.Rule", &xml) { xml in
      property("breakRule", "boolean", rule.cuts ? "true" : "false", &xml)
      property("beforebreak", "string", rule.before, &xml)
      property("afterbreak", "string", rule.after, &xml)
    }
  }

  private static func property(_ name: String, _ type: String, _ value: String, _ xml: inout XMLWriter) {
    xml.element("void", ["property": name]) { xml in xml.element(type, text: value) }
  }

  private static func added(_ type: String, _ xml: inout XMLWriter, _ content: (inout XMLWriter) -> Void) {
    xml.element("void", ["method": "add"]) { xml in xml.element("object", ["class": type], content) }
  }

  private static func name(_ language: Language) -> String { language == .ja ? "Japanese" : "English" }
  private static func pattern(_ language: Language) -> String { language == .ja ? "(?i)ja.*" : "(?i)en.*" }
}
