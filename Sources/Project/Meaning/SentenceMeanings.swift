import AlignmentEngine
import Encoder
import Synchronization
import Workspace

/// Who says what sentences mean, for the whole of a run: every sentence is asked for once, and what goes wrong is remembered.
package final class SentenceMeanings: SentenceVectors {
  /// Where vectors come from.
  enum Maker: Sendable {
    case encoder(SentenceEncoder)
    case file(VectorFile)
    case server(VectorServer)
  }

  private struct State {
    var known: [String: [Float]] = [:]
    var failure: (any Error)?
  }

  private let maker: Maker
  private let state = Mutex(State())

  /// Sentences whose vectors are kept at a time: 16 MB of them.
  private static let mostKept = 8_192

  init(_ maker: Maker) { self.maker = maker }

  /// Tells one maker from another; stands in baselines.
  package var mark: String {
    switch maker {
    case .encoder(let encoder): encoder.mark
    case .file(let file): file.mark
    case .server(let server): server.address
    }
  }

  /// What went wrong while sentences were asked for.
  package var failure: (any Error)? { state.withLock { $0.failure } }

  package var usual: UsualLikeness? {
    // Of 3,000 pairs of different sentences of lectures and news.
    if case .encoder = maker { UsualLikeness(mean: 0.08, deviation: 0.12) } else { nil }
  }

  package func vectors(of sentences: [String]) -> [[Float]]? {
    let missing = state.withLock { state in
      if state.known.count > Self.mostKept { state.known = [:] }
      var asked: Set<String> = []
      return sentences.filter { state.known[$0] == nil && asked.insert($0).inserted }
    }
    do {
      let made = try make(missing)
      return state.withLock { state in
        for (sentence, vector) in zip(missing, made) { state.known[sentence] = vector }
        let known = sentences.compactMap { state.known[$0] }
        return known.count == sentences.count ? known : nil
      }
    } catch {
      state.withLock { $0.failure = $0.failure ?? error }
      return nil
    }
  }

  private func make(_ sentences: [String]) throws -> [[Float]?] {
    switch maker {
    case .encoder(let encoder): try sentences.map { try encoder.vector(of: $0) }
    case .file(let file): sentences.map { file.vectors[$0] }
    case .server(let server): try server.vectors(of: sentences)
    }
  }
}

extension SentenceMeanings {
  /// Whether there is an encoder on this machine that nobody need name.
  package static var isInstalled: Bool { EncoderStore.locate() != nil }

  /// - Returns: nil where nobody is to be asked, or nobody is there to be asked, which is said
  static func open(_ choice: Configuration.EncoderChoice, _ conversation: Conversation) throws -> SentenceMeanings? {
    switch choice {
    case .unsaid, .none: return nil
    case .address(let address): return SentenceMeanings(.server(VectorServer(address: address)))
    case .file(let path): return SentenceMeanings(try maker(path, conversation))
    case .system:
      guard let path = EncoderStore.locate() else {
        conversation.note(EncoderStore.remedy)
        return nil
      }
      return SentenceMeanings(try maker(path, conversation))
    }
  }

  private static func maker(_ path: String, _ conversation: Conversation) throws -> Maker {
    if path.hasSuffix(".jsonl") { return .file(try VectorFile(reading: path)) }
    return .encoder(try EncoderStore.open(path, tell: conversation.note))
  }

  /// What a file holds, in words.
  static func describe(_ path: String) throws -> String {
    switch try maker(path, .silent) {
    case .encoder(let encoder): "\(encoder.pieceCount) pieces, vectors of \(encoder.dimension)"
    case .file(let file): "vectors of \(file.vectors.count) sentences"
    case .server(let server): server.address
    }
  }
}
