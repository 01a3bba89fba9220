import Bitext
import FlyingFox
import FoundationEssentials
import Interchange
import Reporting

/// Answers requests: the list of pairs, the page of a pair, decisions about a pair, corrections of its wording, and the question whether a
/// page is still the newest.
struct ReviewHandler: HTTPHandler {
  let desk: any ReviewDesk
  let gate: RequestGate
  let generator: String
  var intake: (any Intake)?

  func handleRequest(_ request: HTTPRequest) async -> HTTPResponse {
    switch gate.admit(request) {
    case .failure(let refusal): return answer(refusal)
    case .success(let path):
      do {
        return try await respond(to: request, path)
      } catch let refusal as RequestGate.Refusal {
        return answer(refusal)
      } catch {
        return answer(.internalServerError, text: said(error, request))
      }
    }
  }

  private func respond(to request: HTTPRequest, _ path: [String]) async throws -> HTTPResponse {
    switch (request.method, path.count) {
    case (.GET, 0),
      (.GET, 1) where path.first ?? "" == "":
      return try await list()
    case (.GET, 1):
      let pair = try number(path[0])
      let (page, revision) = try await desk.page(pair)
      return answer(.ok, html: served(page, pair, revision).html(), etag: revision)
    case (.GET, 2) where path[1] == "decisions":
      return answer(.ok, body: Data(), type: "text/plain; charset=utf-8", etag: try await desk.revision(of: number(path[0])))
    case (.PUT, 2) where path[1] == "decisions":
      return try await keep(request, for: number(path[0]))
    case (.PUT, 1) where path[0] == "files":
      return try await take(request)
    case (.GET, 2):
      return try await download(path[1], of: number(path[0]), in: language(of: request))
    case (.GET, 3):
      guard let language = Language(rawValue: path[2]) else { throw RequestGate.Refusal(.notFound, "nothing here") }
      return try await download(path[1], of: number(path[0]), in: language)
    case (.PUT, 2) where path[1] == "wording":
      return try await edit(request, for: number(path[0]))
    case (.GET, _), (.PUT, _): throw RequestGate.Refusal(.notFound, "nothing here")
    default: throw RequestGate.Refusal(.methodNotAllowed, "not this way")
    }
  }

  private func number(_ text: String) throws -> Int {
    guard let pair = Int(text), (0..<desk.count).contains(pair), text == String(pair) else {
      throw RequestGate.Refusal(.notFound, "no such pair")
    }
    return pair
  }

  private func list() async throws -> HTTPResponse {
    let home = "/\(gate.token)/"
    if intake != nil { return answer(.ok, html: DropPage(token: gate.token, generator: generator, words: desk.words).html()) }
    if desk.count == 1 { return redirect(to: home + "0") }
    var entries: [IndexPage.Entry] = []
    for pair in 0..<desk.count { entries.append(IndexPage.Entry(link: home + "\(pair)", page: try await desk.page(pair).page)) }
    return answer(.ok, html: IndexPage(title: "Review", entries: entries, generator: generator, words: desk.words).html())
  }

  private func keep(_ request: HTTPRequest, for pair: Int) async throws -> HTTPResponse {
    let (revision, body) = try await written(request)
    let decisions: ReviewDecisions
    do {
      decisions = try ReviewDecisions(json: Array(body), name: "the request")
    } catch {
      throw RequestGate.Refusal(.badRequest, error.description)
    }
    return answer(try await desk.keep(decisions, for: pair, onto: revision), pair)
  }

  private func take(_ request: HTTPRequest) async throws -> HTTPResponse {
    guard let intake else { throw RequestGate.Refusal(.notFound, "nothing here") }
    if let refusal = gate.admitWriting(request) { throw refusal }
    struct Dropped: Decodable {
      var files: [DroppedFile]
      var from: Language
    }
    guard let dropped = try? JSONDecoder().decode(Dropped.self, from: try await request.bodyData), (1...2).contains(dropped.files.count)
    else {
      let wanted: Message = "drop a Japanese and an English file, or one that holds both languages"
      throw RequestGate.Refusal(.badRequest, wanted.text(in: desk.book(language(of: request))))
    }
    do {
      let pair = try await intake.take(dropped.files, from: dropped.from)
      return answer(.ok, text: "/\(gate.token)/\(pair)")
    } catch {
      throw RequestGate.Refusal(.conflict, said(error, request))
    }
  }

  /// The language of the page that asks, as its script says it.
  private func language(of request: HTTPRequest) -> Language {
    desk.words?.language ?? (request.headers[HTTPHeader("Accept-Language")]?.hasPrefix("ja") == true ? .ja : .en)
  }

  private func said(_ error: any Error, _ request: HTTPRequest) -> String {
    let book = desk.book(language(of: request))
    return (error as? DropProblem)?.text(in: book) ?? Message(saying: error).text(in: book)
  }

  private func download(_ name: String, of pair: Int, in language: Language) async throws -> HTTPResponse {
    guard let kind = Download(rawValue: name), let file = try await desk.download(kind, of: pair, in: language) else {
      throw RequestGate.Refusal(.notFound, "nothing here")
    }
    var response = answer(.ok, body: Data(file.bytes), type: "application/octet-stream")
    let safe = file.name.utf8.reduce(into: "") { text, byte in
      let isPlain =
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || [0x2D, 0x2E, 0x5F].contains(byte)
      text += isPlain ? String(UnicodeScalar(byte)) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }
    response.headers[HTTPHeader("Content-Disposition")] = "attachment; filename*=UTF-8''\(safe)"
    return response
  }

  private func edit(_ request: HTTPRequest, for pair: Int) async throws -> HTTPResponse {
    let (revision, body) = try await written(request)
    guard let edits = try? WordingEdits(json: Array(body)).edits else {
      throw RequestGate.Refusal(.badRequest, WordingProblem.unreadable.description)
    }
    do {
      return answer(try await desk.edit(edits, of: pair, onto: revision), pair)
    } catch let problem as WordingProblem {
      throw RequestGate.Refusal(problem == .off ? .forbidden : .conflict, said(problem, request))
    }
  }

  /// - Returns: the state a request that writes builds on, and what it says
  private func written(_ request: HTTPRequest) async throws -> (revision: String, body: Data) {
    if let refusal = gate.admitWriting(request) { throw refusal }
    guard let revision = request.headers[HTTPHeader("If-Match")]?.trimmingPrefix("\"").split(separator: "\"").first else {
      throw RequestGate.Refusal(.preconditionRequired, "say which state the decisions were made on")
    }
    let body = try await request.bodyData
    guard body.count <= RequestGate.bodyLimit else { throw RequestGate.Refusal(.payloadTooLarge, "too large") }
    return (String(revision), body)
  }

  private func answer(_ kept: (page: ReportPage, revision: String)?, _ pair: Int) -> HTTPResponse {
    guard let kept else { return answer(.preconditionFailed, text: "The articles or their decisions have changed since.") }
    return answer(.ok, body: Data(served(kept.page, pair, kept.revision).json()), type: "application/json", etag: kept.revision)
  }

  private func served(_ page: ReportPage, _ pair: Int, _ revision: String) -> ReportPage {
    var page = page
    page.words = desk.words
    if desk.count > 1 || intake != nil { page.index = "/\(gate.token)/" }
    page.server = .init(
      decisions: "/\(gate.token)/\(pair)/decisions", wording: page.isEditable ? "/\(gate.token)/\(pair)/wording" : nil,
      files: "/\(gate.token)/\(pair)/", token: gate.token, revision: revision)
    page.server?.texts = intake == nil ? nil : true
    return page
  }

  // Answers.

  private func redirect(to path: String) -> HTTPResponse {
    var response = answer(.seeOther, text: "")
    response.headers[.location] = path
    return response
  }

  private func answer(_ refusal: RequestGate.Refusal) -> HTTPResponse { answer(refusal.status, text: refusal.message) }

  private func answer(_ status: HTTPStatusCode, text: String) -> HTTPResponse {
    answer(status, body: Data(text.utf8), type: "text/plain; charset=utf-8")
  }

  private func answer(_ status: HTTPStatusCode, html: String, etag: String? = nil) -> HTTPResponse {
    answer(status, body: Data(html.utf8), type: "text/html; charset=utf-8", etag: etag)
  }

  private func answer(_ status: HTTPStatusCode, body: Data, type: String, etag: String? = nil) -> HTTPResponse {
    var headers: HTTPHeaders = [
      .contentType: type,
      HTTPHeader("Cache-Control"): "no-store",
      HTTPHeader("Content-Security-Policy"): "frame-ancestors 'none'",
      HTTPHeader("X-Frame-Options"): "DENY",
      HTTPHeader("X-Content-Type-Options"): "nosniff",
      HTTPHeader("Referrer-Policy"): "no-referrer",
      HTTPHeader("Cross-Origin-Resource-Policy"): "same-origin",
      HTTPHeader("Cross-Origin-Opener-Policy"): "same-origin",
    ]
    if let etag { headers[HTTPHeader("ETag")] = "\"\(etag)\"" }
    return HTTPResponse(statusCode: status, headers: headers, body: body)
  }
}
