import FlyingFox
import FlyingSocks

/// Serves a review to the browser of this machine, and to nobody else: it listens on the loopback address only, on a port the system
/// chooses, under a path nobody can guess.
public struct ReviewServer: Sendable {
  private let desk: any ReviewDesk
  private let port: UInt16
  private let token: String

  /// - Parameter port: 0 lets the system choose
  public init(_ desk: any ReviewDesk, port: UInt16 = 0) {
    self.desk = desk
    self.port = port
    var generator = SystemRandomNumberGenerator()
    token = (0..<4).map { _ in
      let digits = String(generator.next() as UInt64, radix: 36)
      return String(repeating: "0", count: 13 - digits.count) + digits
    }.joined()
  }

  /// Serves until the task is cancelled.
  /// - Parameter ready: called once with the address to open
  public func run(_ ready: @Sendable (String) -> Void) async throws {
    let gate = RequestGate(token: token)
    // Realigning a long article may take a while; a request must not be cut off half-way.
    let configuration = try HTTPServer.Configuration(
      address: .inet(ip4: "127.0.0.1", port: port), timeout: 300, sharedRequestReplaySize: 0, logger: .disabled)
    let server = HTTPServer(config: configuration, handler: ReviewHandler(desk: desk, gate: gate, generator: "taiyaku"))
    let running = Task { try await server.run() }
    try await withTaskCancellationHandler {
      try await server.waitUntilListening()
      guard case .ip4(_, let port)? = await server.listeningAddress else { throw ReviewServerError() }
      gate.open(port: port)
      ready("http://127.0.0.1:\(port)/\(token)/")
      try await running.value
    } onCancel: {
      running.cancel()
    }
  }
}

/// The port could not be had.
public struct ReviewServerError: Error, CustomStringConvertible {
  public var description: String { "the review cannot be served: no free port on the loopback address; give another one with --port" }
}
