import AlignmentEngine
import Bitext
import Dispatch
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
  private let jobs: Int
  private let state = Mutex(State())

  /// Sentences whose vectors are kept at a time: 16 MB of them.
  private static let mostKept = 8_192

  /// - Parameter jobs: sentences worked on side by side
  init(_ maker: Maker, jobs: Int = 1) { (self.maker, self.jobs) = (maker, jobs) }

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
    // Of pairs of different sentences of one text, lectures and conversations.
    if case .encoder = maker { UsualLikeness(mean: 0.08, deviation: 0.12) } else { nil }
  }

  package func vectors(of sentences: [String]) -> [[Float]?]? {
    // What is known is taken along: others ask meanwhile, and what is kept may be let go.
    let (found, missing) = state.withLock { state in
      if state.known.count > Self.mostKept { state.known = [:] }
      var (known, missing): ([String: [Float]], [String]) = ([:], [])
      var asked: Set<String> = []
      for sentence in sentences where asked.insert(sentence).inserted {
        if let vector = state.known[sentence] { known[sentence] = vector } else { missing.append(sentence) }
      }
      return (known, missing)
    }
    do {
      let made = try make(missing)
      var known = found
      for (sentence, vector) in zip(missing, made) { known[sentence] = vector }
      state.withLock { state in
        for (sentence, vector) in zip(missing, made) { state.known[sentence] = vector }
      }
      return sentences.map { known[$0] }
    } catch {
      state.withLock { $0.failure = $0.failure ?? error }
      return nil
    }
  }

  private func make(_ sentences: [String]) throws -> [[Float]?] {
    switch maker {
    case .encoder(let encoder): try encoder.vectors(of: sentences, jobs: jobs)
    case .file(let file): sentences.map { file.vectors[$0] }
    case .server(let server): try server.vectors(of: sentences)
    }
  }
}

extension SentenceEncoder {
  /// Vectors of sentences, in order; the same for any number of jobs.
  fileprivate func vectors(of sentences: [String], jobs: Int) throws -> [[Float]?] {
    guard jobs > 1, sentences.count > 8 else { return try sentences.map { try vector(of: $0) } }
    let shelf = Mutex([Result<[Float], any Error>?](repeating: nil, count: sentences.count))
    // Parts of a few sentences each, so that a long one holds up nobody.
    let size = 4
    DispatchQueue.concurrentPerform(iterations: (sentences.count + size - 1) / size) { part in
      for k in part * size..<min(sentences.count, (part + 1) * size) {
        let made = Result { try vector(of: sentences[k]) }
        shelf.withLock { $0[k] = made }
      }
    }
    return try shelf.withLock { $0 }.map { try $0?.get() }
  }
}

extension SentenceMeanings {
  /// Whether there is an encoder on this machine that nobody need name.
  package static var isInstalled: Bool { EncoderStore.locate() != nil }

  /// - Returns: nil where nobody is to be asked, or nobody is there to be asked, which is said
  static func open(_ choice: Configuration.EncoderChoice, jobs: Int, _ conversation: Conversation) throws -> SentenceMeanings? {
    switch choice {
    case .unsaid, .none: return nil
    case .address(let address): return SentenceMeanings(.server(VectorServer(address: address)))
    case .file(let path): return SentenceMeanings(try maker(path, conversation), jobs: jobs)
    case .system:
      guard let path = EncoderStore.locate() else {
        conversation.note(Message(known: EncoderStore.remedy))
        return nil
      }
      return SentenceMeanings(try maker(path, conversation), jobs: jobs)
    }
  }

  private static func maker(_ path: String, _ conversation: Conversation) throws -> Maker {
    if path.hasSuffix(".jsonl") { return .file(try VectorFile(reading: path)) }
    return .encoder(try EncoderStore.open(path, tell: { conversation.note(Message(known: $0)) }))
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
