/// Who decides, and when: kept with a decision where it is asked for.
package struct Signature: Sendable, Equatable {
  package var by: String
  /// Such as "2027-01-31T09:30:00Z".
  package var at: String

  package init(by: String, at: String) { (self.by, self.at) = (by, at) }
}
