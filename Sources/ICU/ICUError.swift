internal import CICU

/// What ICU answered when it could not do what it was asked.
package struct ICUError: Error, Equatable, CustomStringConvertible {
  /// ICU's own code, such as 66304 for `U_REGEX_INTERNAL_ERROR`.
  package let code: Int32
  /// What was being done, such as "open the sentence breaker".
  package let action: String

  package var name: String { String(cString: cicu_status_name(code)) }
  package var description: String { "ICU could not \(action): \(name)" }

  static func check(_ status: cicu_status, _ action: @autoclosure () -> String) throws(ICUError) {
    if status > 0 { throw ICUError(code: status, action: action()) }
  }
}
