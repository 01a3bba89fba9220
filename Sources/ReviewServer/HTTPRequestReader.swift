import FlyingFox
import FlyingSocks
import FoundationEssentials

/// Reads one request: a head of limited size, and as many bytes as it announces. Chunks are not taken.
struct HTTPRequestReader {
  private let connection: AsyncSocket

  /// Bytes of the request line and the headers together.
  static let headLimit = 32 << 10

  init(_ connection: AsyncSocket) { self.connection = connection }

  /// - Throws: `RequestGate.Refusal` for what is no request of a browser; an error of the socket where nothing can be answered
  func request() async throws -> HTTPRequest {
    var bytes: [UInt8] = []
    var end: Int?
    while end == nil {
      guard bytes.count <= Self.headLimit else { throw RequestGate.Refusal(HTTPStatusCode(431, phrase: "Too Large"), "too large") }
      // An end that was cut in two is seen from three bytes before.
      let seen = max(0, bytes.count - 3)
      bytes += try await connection.read(atMost: 4096)
      end = Self.endOfHead(bytes, from: seen)
    }
    guard let end, var request = Self.head(bytes[..<end]) else { throw RequestGate.Refusal(.badRequest, "no request") }
    var body = Array(bytes[(end + 4)...])
    if request.headers[HTTPHeader("Transfer-Encoding")] != nil { throw RequestGate.Refusal(.lengthRequired, "send the length") }
    let lengths = request.headers.values(for: .contentLength)
    guard Set(lengths).count <= 1, let length = Self.length(lengths.first ?? "0") else {
      throw RequestGate.Refusal(.badRequest, "no length")
    }
    guard length <= RequestGate.bodyLimit else { throw RequestGate.Refusal(.payloadTooLarge, "too large") }
    while body.count < length { body += try await connection.read(atMost: min(4096, length - body.count)) }
    request.setBodyData(Data(body.prefix(length)))
    return request
  }

  private static func length(_ text: String) -> Int? {
    let isNumber = !text.isEmpty && text.utf8.count <= 18 && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    return isNumber ? Int(text) : nil
  }

  private static func endOfHead(_ bytes: [UInt8], from start: Int) -> Int? {
    var i = start
    while i + 4 <= bytes.count {
      if bytes[i] == 0x0D, bytes[i + 1] == 0x0A, bytes[i + 2] == 0x0D, bytes[i + 3] == 0x0A { return i }
      i += 1
    }
    return nil
  }

  private static func head(_ bytes: ArraySlice<UInt8>) -> HTTPRequest? {
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\r\n", omittingEmptySubsequences: false)
    let words = (lines.first ?? "").split(separator: " ", omittingEmptySubsequences: false)
    guard words.count == 3, words.allSatisfy({ !$0.isEmpty }), words[2].hasPrefix("HTTP/1."), words[1].hasPrefix("/") else { return nil }
    var headers = HTTPHeaders()
    for line in lines.dropFirst() {
      guard let colon = line.firstIndex(of: ":"), colon > line.startIndex else { return nil }
      headers.addValue(
        String(
          line[line.index(after: colon)...].trimmingPrefix { $0 == " " || $0 == "\t" }.reversed().drop { $0 == " " || $0 == "\t" }
            .reversed()), for: HTTPHeader(String(line[..<colon])))
    }
    let target = words[1].split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    var request = HTTPRequest(
      method: HTTPMethod(String(words[0])), version: .http11, path: String(target[0]), query: [], headers: [:], body: Data())
    request.headers = headers
    return request
  }
}
