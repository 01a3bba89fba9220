import FlyingFox
import FlyingSocks
import FoundationEssentials
import Glibc

/// Takes connections on the loopback address, one request each, and hands the requests to a handler.
///
/// A head has a limit and is read once; connections that say nothing are let go; without a descriptor for the next connection
/// the listener waits until there is one.
struct HTTPListener: Sendable {
  let port: UInt16
  let handler: any HTTPHandler

  /// Connections served at once; others wait in the system's queue. Never so many that no descriptor is left: the articles need some, and the
  /// runtime, which counts its threads in /proc, ends the process where it gets none.
  static func most() -> Int {
    var limit = rlimit()
    guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return wanted }
    let all = Int(clamping: limit.rlim_cur)
    let used = (0..<Int32(clamping: min(all, 4096))).count { fcntl($0, F_GETFD) != -1 }
    return max(1, min(wanted, all - used - reserve))
  }

  private static let wanted = 64
  private static let reserve = 16

  /// Seconds a request may take to arrive.
  static let patience: Double = 20

  /// Serves until the task is cancelled.
  /// - Parameter ready: is told the port
  func run(_ ready: @Sendable (UInt16) -> Void) async throws {
    // Each of the system's clocks needs a descriptor of its own: it gets it now, not when there is none left.
    try await Task.sleep(for: .milliseconds(1), clock: .continuous)
    try await Task.sleep(for: .milliseconds(1), clock: .suspending)
    let pool = HTTPServer.defaultPool()
    try await pool.prepare()
    let socket = try Socket(domain: AF_INET)
    defer { try? socket.close() }
    try socket.setValue(true, for: .localAddressReuse)
    try socket.bind(to: sockaddr_in.inet(ip4: "127.0.0.1", port: port))
    try socket.listen()
    guard case .ip4(_, let port) = try socket.sockname() else { throw ReviewServerError() }
    let listening = try AsyncSocket(socket: socket, pool: pool)
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await pool.run() }
      group.addTask { try await take(from: listening) }
      ready(port)
      try await group.next()
      group.cancelAll()
    }
  }

  private func take(from listening: AsyncSocket) async throws {
    try await withThrowingDiscardingTaskGroup { group in
      let slots = Slots(Self.most())
      while true {
        await slots.take()
        do {
          let connection = try await listening.accept()
          group.addTask {
            await serve(connection)
            await slots.give()
          }
        } catch SocketError.failed(_, let code, _) where [EMFILE, ENFILE, ENOBUFS, ENOMEM, ECONNABORTED, EINTR].contains(code) {
          await slots.give()
          try await Task.sleep(for: .milliseconds(200))
        }
      }
    }
  }

  private func serve(_ connection: AsyncSocket) async {
    defer { try? connection.close() }
    let request = await Self.within(seconds: Self.patience) { try await HTTPRequestReader(connection).request() }
    let response: HTTPResponse
    switch request {
    case .success(let request):
      guard let answer = try? await handler.handleRequest(request) else { return }
      response = answer
    case .failure(let refusal as RequestGate.Refusal):
      response = HTTPResponse(statusCode: refusal.status, headers: [.contentType: "text/plain"], body: Data(refusal.message.utf8))
    case .failure: return
    }
    guard let bytes = try? await Self.encoded(response) else { return }
    _ = await Self.within(seconds: Self.patience) { try await connection.write(bytes) }
  }

  private static func encoded(_ response: HTTPResponse) async throws -> Data {
    let body = try await response.bodyData
    var head = "HTTP/1.1 \(response.statusCode.code) \(response.statusCode.phrase)\r\n"
    for (header, value) in response.headers { head += "\(header.rawValue): \(value)\r\n" }
    head += "Content-Length: \(body.count)\r\nConnection: close\r\n\r\n"
    return Data(head.utf8) + body
  }

  /// The outcome of some work, or a failure when the time is up.
  private static func within<Value: Sendable>(
    seconds: Double, _ work: @escaping @Sendable () async throws -> Value
  ) async -> Result<Value, any Error> {
    await withTaskGroup(of: Result<Value, any Error>.self) { group in
      group.addTask { do { return .success(try await work()) } catch { return .failure(error) } }
      group.addTask {
        try? await Task.sleep(for: .seconds(seconds))
        return .failure(CancellationError())
      }
      let first = await group.next() ?? .failure(CancellationError())
      group.cancelAll()
      return first
    }
  }

  /// Counts connections.
  private actor Slots {
    private var free: Int
    private var waiting: [CheckedContinuation<Void, Never>] = []

    init(_ count: Int) { free = count }

    func take() async {
      if free > 0 {
        free -= 1
      } else {
        await withCheckedContinuation { waiting.append($0) }
      }
    }

    func give() { if waiting.isEmpty { free += 1 } else { waiting.removeFirst().resume() } }
  }
}
