import Bitext

/// Where the project lives. One constant, for reports, packages and the manual: whoever publishes it elsewhere changes it here.
package enum Home {
  package static let url = "https://github.com/example/taiyaku"
}

extension FindingRule {
  /// The rule's page in the manual.
  package var page: String { "\(Home.url)/blob/main/docs/rules/\(id).md" }
}
