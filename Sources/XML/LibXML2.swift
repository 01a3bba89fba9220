internal import CLibXML2

/// The one place where libxml2 is started.
enum LibXML2 {
  private static let started: Void = xmlInitParser()

  /// To be called by whatever creates a parser. Left to itself, libxml2 starts at its first use, and two first uses on two threads
  /// wait for each other for ever.
  static func start() { _ = started }
}
