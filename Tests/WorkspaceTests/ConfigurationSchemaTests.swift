import Gate
import Testing

@testable import Workspace

/// The schema that editors use knows what the reader knows.
@Suite struct ConfigurationSchemaTests {
  @Test func itHasTheKeysOfTheReader() {
    #expect(Set((ConfigurationSchema.document.properties ?? [:]).keys) == Set(ConfigurationReader.keys))
  }

  @Test func itKnowsEveryRule() {
    let rules = ConfigurationSchema.document.properties?["rules"]?.anyOf?.first?.properties ?? [:]
    #expect(Set(rules.keys) == Set(RuleCatalog.names.map(\.rawValue) + ["edition"]))
  }
}
