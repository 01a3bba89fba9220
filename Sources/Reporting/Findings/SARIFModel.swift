/// The part of SARIF 2.1.0 (OASIS) that is written here, under the names of the standard.
enum SARIF {
  struct Log: Encodable {
    var schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
    var version = "2.1.0"
    var runs: [Run]

    enum CodingKeys: String, CodingKey {
      case schema = "$schema"
      case version, runs
    }
  }

  struct Run: Encodable {
    var tool: Tool
    var columnKind = "utf16CodeUnits"
    var artifacts: [Artifact]
    var results: [Result]
  }

  struct Tool: Encodable { var driver: Driver }

  struct Driver: Encodable {
    var name: String
    var semanticVersion: String
    var rules: [ReportingDescriptor]
  }

  struct ReportingDescriptor: Encodable {
    struct Configuration: Encodable { var level: String }
    var id: String
    var shortDescription: Message
    var fullDescription: Message?
    var help: Message?
    var helpUri: String?
    var defaultConfiguration: Configuration
  }

  struct Message: Encodable { var text: String }

  struct Artifact: Encodable {
    var location: ArtifactLocation
    var encoding = "UTF-8"
  }

  struct ArtifactLocation: Encodable {
    var uri: String
    /// Says that a relative URI begins at the root of the sources.
    var uriBaseId: String?
    var index: Int?
  }

  struct Result: Encodable {
    var ruleId: String
    var ruleIndex: Int?
    var level: String
    var message: Message
    var locations: [Location]
    var relatedLocations: [Location]?
    var partialFingerprints: [String: String]
    var baselineState: String?
    var suppressions: [Suppression]?
    var fixes: [Fix]?
    var properties: Properties?
  }

  struct Location: Encodable {
    var id: Int?
    var physicalLocation: PhysicalLocation
    /// What a person calls the place, in files that are no running text.
    var logicalLocations: [LogicalLocation]?
    var message: Message?
  }

  struct LogicalLocation: Encodable {
    var name: String
    var fullyQualifiedName: String?
    var kind: String
  }

  struct PhysicalLocation: Encodable {
    var artifactLocation: ArtifactLocation
    var region: Region?
    var contextRegion: Region?
  }

  struct Region: Encodable {
    var startLine: Int
    var startColumn: Int
    var endLine: Int
    var endColumn: Int
    var snippet: Message?
  }

  struct Fix: Encodable {
    struct Change: Encodable {
      var artifactLocation: ArtifactLocation
      var replacements: [Replacement]
    }
    struct Replacement: Encodable {
      var deletedRegion: Region
      var insertedContent: Message
    }
    var description: Message
    var artifactChanges: [Change]
  }

  struct Suppression: Encodable {
    var kind: String
    var status = "accepted"
    var justification: String
    var location: Location? = nil
  }

  struct Properties: Encodable {
    var concept: String?
    var suggestion: String?
  }
}
