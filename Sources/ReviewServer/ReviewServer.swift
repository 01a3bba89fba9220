/// Serves a review to the browser of this machine, and to nobody else: it listens on the loopback address only, on a port the system
/// chooses, under a path nobody can guess.
package struct ReviewServer: Sendable {
  private let desk: any ReviewDesk
  private let intake: (any Intake)?
  private let port: UInt16
  private let token: String

  /// - Parameters:
  ///   - intake: takes files that are dropped on the first page
  ///   - port: 0 lets the system choose
  package init(_ desk: any ReviewDesk, intake: (any Intake)? = nil, port: UInt16 = 0) {
    self.desk = desk
    self.intake = intake
    self.port = port
    var generator = SystemRandomNumberGenerator()
    token = (0..<4).map { _ in
      let digits = String(generator.next() as UInt64, radix: 36)
      return String(repeating: "0", count: 13 - digits.count) + digits
    }.joined()
  }

  /// Serves until the task is cancelled.
  /// - Parameter ready: called once with the address to open
  package func run(_ ready: @Sendable (String) -> Void) async throws {
    let gate = RequestGate(token: token)
    let token = token
    let handler = ReviewHandler(desk: desk, gate: gate, generator: "taiyaku", intake: intake)
    try await HTTPListener(port: port, handler: handler).run { port in
      gate.open(port: port)
      ready("http://127.0.0.1:\(port)/\(token)/")
    }
  }
}

/// The port could not be had.
package struct ReviewServerError: Error, CustomStringConvertible {
  package var description: String { "the review cannot be served: no free port on the loopback address; give another one with --port" }
}
