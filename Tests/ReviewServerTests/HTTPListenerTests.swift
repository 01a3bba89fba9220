import FlyingFox
import Foundation
import Glibc
import Testing

@testable import ReviewServer

/// Requests as they come over a wire, byte by byte.
@Suite(.timeLimit(.minutes(1))) struct HTTPListenerTests {
  struct Echo: HTTPHandler {
    func handleRequest(_ request: HTTPRequest) async throws -> HTTPResponse {
      let body = try await request.bodyData
      let text = "\(request.method.rawValue) \(request.path) \(request.headers[.host] ?? "-") \(String(decoding: body, as: UTF8.self))"
      return HTTPResponse(statusCode: .ok, headers: [.contentType: "text/plain"], body: Data(text.utf8))
    }
  }

  /// What the listener answers to bytes that are sent in parts.
  func answer(_ parts: String...) async throws -> String {
    let (ports, continuation) = AsyncStream<UInt16>.makeStream()
    let running = Task { try await HTTPListener(port: 0, handler: Echo()).run { continuation.yield($0) } }
    defer { running.cancel() }
    var iterator = ports.makeAsyncIterator()
    let port = try #require(await iterator.next())
    let bytes = parts.map { Array($0.utf8) }
    // A thread of its own: one that waits for the listener must not be one of those the listener works on.
    return await withCheckedContinuation { answer in
      Thread { answer.resume(returning: Self.talk(port, bytes)) }.start()
    }
  }

  private static func talk(_ port: UInt16, _ parts: [[UInt8]]) -> String {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(descriptor) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let connected = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) }
    }
    guard connected == 0 else { return "not connected" }
    for part in parts {
      _ = part.withUnsafeBytes { send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
      usleep(20_000)
    }
    var (answer, room) = ([UInt8](), [UInt8](repeating: 0, count: 4096))
    while true {
      let count = read(descriptor, &room, room.count)
      if count <= 0 { return String(decoding: answer, as: UTF8.self) }
      answer += room[..<count]
    }
  }

  @Test func aRequestMayComeInPieces() async throws {
    let text = try await answer("PUT /a?b HT", "TP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r", "\nab", "cde")
    #expect(text.hasPrefix("HTTP/1.1 200 OK\r\n") && text.hasSuffix("\r\n\r\nPUT /a x abcde"))
  }

  @Test(arguments: [
    ("nonsense\r\n\r\n", "400"), ("GET /a\r\n\r\n", "400"), ("GET a HTTP/1.1\r\n\r\n", "400"), ("GET /a HTTP/1.1\r\n: x\r\n\r\n", "400"),
    ("PUT /a HTTP/1.1\r\nContent-Length: -1\r\n\r\n", "400"), ("PUT /a HTTP/1.1\r\nContent-Length: 9223372036854775807\r\n\r\n", "400"),
    ("PUT /a HTTP/1.1\r\nContent-Length: 99999999\r\n\r\n", "413"),
    ("PUT /a HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n", "400"),
    ("PUT /a HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", "411"),
    ("GET /" + String(repeating: "a", count: 40_000) + " HTTP/1.1\r\n\r\n", "431"),
  ])
  func whatIsNoRequestIsRefused(_ request: String, _ status: String) async throws {
    #expect(try await answer(request).hasPrefix("HTTP/1.1 \(status) "))
  }
}
