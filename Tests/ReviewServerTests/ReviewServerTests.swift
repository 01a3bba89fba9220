import Bitext
import FlyingFox
import Foundation
import FoundationNetworking
import Interchange
import Reporting
import Testing

@testable import ReviewServer

/// Who is let in, and what is never overwritten. The requests are those a browser, a foreign page or a tool would send.
@Suite struct ReviewServerTests {
  let desk = MemoryDesk()
  let handler: ReviewHandler
  let token = "secret"

  init() {
    let gate = RequestGate(token: token)
    gate.open(port: 4000)
    handler = ReviewHandler(desk: desk, gate: gate, generator: "test")
  }

  @Test func thePageIsServedToWhoKnowsItsAddress() async throws {
    let response = await handler.handleRequest(request(.GET, "/secret/0"))
    #expect(response.statusCode == .ok)
    let html = String(decoding: try await response.bodyData, as: UTF8.self)
    #expect(html.contains("\"decisions\":\"/secret/0/decisions\""))
    #expect(html.contains("connect-src 'self'"))
    #expect(response.headers[HTTPHeader("X-Frame-Options")] == "DENY")
    #expect(response.headers[HTTPHeader("Cache-Control")] == "no-store")
  }

  @Test func aPageAsksWhetherItIsTheNewest() async throws {
    #expect(await handler.handleRequest(request(.GET, "/secret/0/decisions")).headers[HTTPHeader("ETag")] == "\"r0\"")
    _ = await put()
    let response = await handler.handleRequest(request(.GET, "/secret/0/decisions"))
    #expect(response.headers[HTTPHeader("ETag")] == "\"r1\"")
    #expect(try await response.bodyData.isEmpty)
  }

  @Test(arguments: [
    "/", "/0", "/wrong/0", "/secre/0", "/secret0", "/secret/1", "/secret/-1", "/secret/00", "/secret/0/", "/secret/0/other",
    "/secret/../secret/0",
    "/secret/0/../../etc/passwd", "/secret/%2e%2e/%2e%2e/etc/passwd", "/secret/0%00", "//secret/0", "/SECRET/0", "/secret/٠",
  ])
  func nothingElseIsThere(_ path: String) async {
    #expect(await handler.handleRequest(request(.GET, path)).statusCode == .notFound)
  }

  @Test(arguments: ["evil.example", "evil.example:4000", "127.0.0.1", "127.0.0.1:4001", "localhost.evil.example:4000", "", nil])
  func aForeignHostIsTurnedAway(_ host: String?) async {
    #expect(await handler.handleRequest(request(.GET, "/secret/0", [.host: host])).statusCode == .misdirectedRequest)
  }

  @Test(arguments: ["http://evil.example", "null", "https://127.0.0.1:4000", "http://127.0.0.1:4001", "http://127.0.0.1:4000.evil.example"])
  func anotherOriginIsTurnedAway(_ origin: String) async {
    #expect(await handler.handleRequest(request(.GET, "/secret/0", [HTTPHeader("Origin"): origin])).statusCode == .forbidden)
    #expect(await put(headers: [HTTPHeader("Origin"): origin]).statusCode == .forbidden)
  }

  @Test func anotherSiteIsTurnedAway() async {
    for site in ["cross-site", "same-site"] {
      #expect(await handler.handleRequest(request(.GET, "/secret/0", [HTTPHeader("Sec-Fetch-Site"): site])).statusCode == .forbidden)
    }
  }

  @Test func writingNeedsTheTokenInAHeader() async {
    #expect(await put(headers: [.authorization: nil]).statusCode == .unauthorized)
    #expect(await put(headers: [.authorization: "Bearer wrong!"]).statusCode == .unauthorized)
    #expect(await put(headers: [.contentType: "text/plain"]).statusCode == .unsupportedMediaType, "what a form can send is not taken")
    #expect(await desk.saved == 0)
  }

  @Test func bodiesHaveALimit() async {
    #expect(await put(headers: [.contentLength: "\(17 << 20)"]).statusCode == .payloadTooLarge)
    #expect(await put(headers: [.contentLength: nil]).statusCode == .lengthRequired)
    #expect(await put(body: String(repeating: "x", count: 100)).statusCode == .badRequest)
    #expect(await put(body: #"{"format":"other"}"#).statusCode == .badRequest)
    #expect(await desk.saved == 0)
  }

  @Test(arguments: [HTTPMethod.POST, .DELETE, .OPTIONS, HTTPMethod("PATCH")])
  func otherMethodsAreNotTaken(_ method: HTTPMethod) async {
    let response = await handler.handleRequest(request(method, "/secret/0"))
    #expect(response.statusCode == .methodNotAllowed)
    #expect(response.headers[HTTPHeader("Access-Control-Allow-Origin")] == nil, "a foreign page that asks first gets no leave")
  }

  @Test func decisionsOnAnOldStateAreNotKept() async throws {
    #expect(await put(headers: [HTTPHeader("If-Match"): nil]).statusCode == .preconditionRequired)
    let first = await put(headers: [HTTPHeader("If-Match"): "\"r0\""])
    #expect(first.statusCode == .ok)
    #expect(first.headers[HTTPHeader("ETag")] == "\"r1\"")
    let second = await put(headers: [HTTPHeader("If-Match"): "\"r0\""])
    #expect(second.statusCode == .preconditionFailed, "a second tab still on r0")
    #expect(await desk.saved == 1)
  }

  @Test func aServerAnswersOnLoopbackAlone() async throws {
    let (addresses, continuation) = AsyncStream<String>.makeStream()
    let running = Task { try await ReviewServer(desk).run { continuation.yield($0) } }
    defer { running.cancel() }
    var iterator = addresses.makeAsyncIterator()
    let address = try #require(await iterator.next())
    let url = try #require(URL(string: address))
    #expect(url.host == "127.0.0.1")
    #expect(url.path.count > 40, "a token nobody guesses")
    let (data, response) = try await URLSession.shared.data(from: try #require(URL(string: address)))
    #expect((response as? HTTPURLResponse)?.statusCode == 200)
    #expect(String(decoding: data, as: UTF8.self).contains("<!DOCTYPE html>"))
  }

  // Requests as the page itself sends them, with what a case changes.

  private func request(
    _ method: HTTPMethod, _ path: String, _ headers: [HTTPHeader: String?] = [:], body: String = ""
  ) -> HTTPRequest {
    var all: [HTTPHeader: String] = [.host: "127.0.0.1:4000"]
    for (header, value) in headers { all[header] = value }
    return HTTPRequest(method: method, version: .http11, path: path, query: [], headers: all, body: Data(body.utf8))
  }

  private func put(headers: [HTTPHeader: String?] = [:], body: String? = nil) async -> HTTPResponse {
    let decisions =
      body
      ?? #"{"format":"taiyaku-decisions","version":1,"files":{"ja":{"path":"a","digest":""},"en":{"path":"b","digest":""}},"from":"ja","beads":[],"waivers":[],"confirmed":[]}"#
    var all: [HTTPHeader: String?] = [
      .authorization: "Bearer secret", .contentType: "application/json", .contentLength: "\(decisions.utf8.count)",
      HTTPHeader("If-Match"): "\"r0\"",
    ]
    for (header, value) in headers { all.updateValue(value, forKey: header) }
    return await handler.handleRequest(request(.PUT, "/secret/0/decisions", all, body: decisions))
  }
}

/// One pair, kept in memory.
actor MemoryDesk: ReviewDesk {
  nonisolated let count = 1
  private(set) var saved = 0

  private var answer: (ReportPage, String) {
    let source = SourceText(name: "a.md", text: "")
    let document = { Document(source: source, language: $0, blocks: [], sentences: []) }
    return (ReportPage(pair: AlignedPair(ja: document(.ja), en: document(.en), alignment: Alignment(beads: []))), "r\(saved)")
  }

  func page(_ pair: Int) -> (page: ReportPage, revision: String) { answer }

  func revision(of pair: Int) -> String { answer.1 }

  func keep(_ decisions: ReviewDecisions, for pair: Int, onto revision: String) -> (page: ReportPage, revision: String)? {
    guard revision == "r\(saved)" else { return nil }
    saved += 1
    return answer
  }
}
