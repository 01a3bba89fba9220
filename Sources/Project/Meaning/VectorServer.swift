import FoundationEssentials
import Host
import Workspace

/// A server that gives sentences vectors, in the form of OpenAI's `/v1/embeddings`, which many programs speak:
/// `{"model":…,"input":[…]}` is answered with `{"data":[{"index":0,"embedding":[…]},…]}`.
struct VectorServer: Sendable {
  let address: String

  /// Sentences sent at once.
  private static let most = 64

  private struct Question: Encodable {
    var model: String?
    var input: [String]
  }

  private struct Answer: Decodable {
    struct Item: Decodable {
      var index: Int
      var embedding: [Float]
    }
    var data: [Item]
  }

  func vectors(of sentences: [String]) throws -> [[Float]?] {
    var result: [[Float]?] = []
    for start in stride(from: 0, to: sentences.count, by: Self.most) {
      result += try ask(Array(sentences[start..<min(sentences.count, start + Self.most)]))
    }
    return result
  }

  private func ask(_ sentences: [String]) throws -> [[Float]?] {
    let question = try JSONEncoder().encode(Question(model: Environment.value("TAIYAKU_ENCODER_MODEL"), input: sentences))
    let bytes = try WebPost.json(to: address, Array(question), key: Environment.value("TAIYAKU_ENCODER_KEY"))
    guard let answer = try? JSONDecoder().decode(Answer.self, from: Data(bytes)), answer.data.count == sentences.count,
      Set(answer.data.map(\.index)) == Set(sentences.indices), let width = answer.data.first?.embedding.count, width > 0,
      answer.data.allSatisfy({ $0.embedding.count == width })
    else {
      throw WebPost.Failure(
        address: address, reason: "did not answer with {\"data\":[{\"index\":…,\"embedding\":[…]}]}, one for each sentence")
    }
    return answer.data.sorted { $0.index < $1.index }.map(\.embedding.unit)
  }
}
