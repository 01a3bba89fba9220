import FlyingFox
import Synchronization

/// Decides who may speak to the server.
///
/// A page of another site in the same browser can send requests to this port, and by rebinding a name to 127.0.0.1 it can even read
/// the answers. So a request must name this host, must not come from another origin, and must know the token; one that
/// writes must carry it in a header that no foreign page can set without asking first (and asking is never answered).
final class RequestGate: Sendable {
  let token: String
  private let port = Mutex<UInt16?>(nil)

  /// Bytes a body may have.
  static let bodyLimit = 16 << 20

  init(token: String) { self.token = token }

  /// No request is let in before the port is known.
  func open(port value: UInt16) { port.withLock { $0 = value } }

  /// - Returns: the parts of the path behind the token, or why the request is turned away
  func admit(_ request: HTTPRequest) -> Result<[String], Refusal> {
    guard let port = port.withLock({ $0 }) else { return .failure(.init(.serviceUnavailable, "not yet")) }
    let hosts = ["127.0.0.1:\(port)", "localhost:\(port)"]
    let named = request.headers.values(for: .host)
    guard named.count == 1, hosts.contains(named[0].lowercased()) else { return .failure(.init(.misdirectedRequest, "unknown host")) }
    for origin in request.headers.values(for: HTTPHeader("Origin")) where !hosts.contains(where: { origin == "http://\($0)" }) {
      return .failure(.init(.forbidden, "another origin"))
    }
    // Sent by every current browser: "none" is an address typed or opened by the user.
    if let site = request.headers[HTTPHeader("Sec-Fetch-Site")], !["same-origin", "none"].contains(site) {
      return .failure(.init(.forbidden, "another site"))
    }
    let parts = request.path.split(separator: "/", omittingEmptySubsequences: false).dropFirst().map(String.init)
    guard let given = parts.first, Self.isEqual(given, token) else { return .failure(.init(.notFound, "nothing here")) }
    return .success(Array(parts.dropFirst()))
  }

  /// What a request that writes must also show.
  func admitWriting(_ request: HTTPRequest) -> Refusal? {
    guard let authorization = request.headers[.authorization], Self.isEqual(authorization, "Bearer " + token) else {
      return Refusal(.unauthorized, "no token")
    }
    guard request.headers[.contentType]?.lowercased().hasPrefix("application/json") == true else {
      return Refusal(.unsupportedMediaType, "send JSON")
    }
    guard let length = request.headers[.contentLength].flatMap({ Int($0) }) else { return Refusal(.lengthRequired, "send the length") }
    return length > Self.bodyLimit ? Refusal(.payloadTooLarge, "too large") : nil
  }

  struct Refusal: Error {
    var status: HTTPStatusCode
    var message: String

    init(_ status: HTTPStatusCode, _ message: String) {
      self.status = status
      self.message = message
    }
  }

  /// Takes the same time wherever two texts of one length differ.
  private static func isEqual(_ a: String, _ b: String) -> Bool {
    let (a, b) = (Array(a.utf8), Array(b.utf8))
    return a.count == b.count && zip(a, b).reduce(0 as UInt8) { $0 | ($1.0 ^ $1.1) } == 0
  }
}
