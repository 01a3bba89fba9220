/// An encoder but for the table of its pieces: how text is cut, and what is multiplied.
struct EncoderParts: Sendable {
  var tokenizer: UnigramTokenizer
  var weights: EncoderWeights

  func written() -> [UInt8] {
    var writer = ListWriter()
    let (normalizer, words) = (tokenizer.normalizer, tokenizer.vocabulary)
    writer.add([normalizer.addsLeadingSpace ? 1 : 0, normalizer.joinsSpaces ? 1 : 0] as [UInt8])
    writer.add(normalizer.map.units)
    writer.add(normalizer.map.texts)
    writer.add(words.bytes)
    writer.add(words.starts)
    writer.add(words.ids)
    writer.add(words.scores)
    let w = weights
    for list in [w.scale, w.lo, [w.epsilon], w.projectionBias, w.projectionGain, w.projectionShift, w.gain, w.shift, w.outputBias] {
      writer.add(list)
    }
    for branch in w.branches {
      writer.add(branch.firstBias)
      writer.add(branch.secondBias)
    }
    for matrix in [w.projection, w.output, w.d0, w.d1, w.d2, w.d3, w.p1, w.p3] + w.branches.flatMap({ [$0.first, $0.second] }) {
      writer.add([UInt32(matrix.rows), UInt32(matrix.columns)])
      writer.add(matrix.panels)
    }
    return writer.bytes
  }

  /// - Parameter rows: of the table of pieces
  init(_ reader: inout ListReader, rows: Int) throws(ListReader.Damage) {
    let flags = try reader.list(of: UInt8.self)
    let map = CharacterMap(units: try reader.list(of: UInt32.self), texts: try reader.list(of: UInt8.self))
    let bytes = try reader.list(of: UInt8.self)
    let (starts, ids) = (try reader.list(of: UInt32.self), try reader.list(of: UInt32.self))
    let scores = try reader.list(of: Float.self)
    guard flags.count == 2, Vocabulary.fits(bytes: bytes, starts: starts, ids: ids, scores: scores, rows: rows) else {
      throw ListReader.Damage()
    }
    tokenizer = UnigramTokenizer(
      TextNormalizer(map: map, addsLeadingSpace: flags[0] != 0, joinsSpaces: flags[1] != 0),
      Vocabulary(bytes: bytes, starts: starts, ids: ids, scores: scores))
    var lists: [[Float]] = []
    for _ in 0..<9 + 2 * EncoderWeights.windows.count { lists.append(try reader.list(of: Float.self)) }
    var matrices: [PackedMatrix] = []
    for _ in 0..<8 + 2 * EncoderWeights.windows.count {
      let shape = try reader.list(of: UInt32.self)
      let panels = try reader.list(of: Float.self)
      guard shape.count == 2, let matrix = PackedMatrix(rows: Int(shape[0]), columns: Int(shape[1]), panels: panels) else {
        throw ListReader.Damage()
      }
      matrices.append(matrix)
    }
    weights = EncoderWeights(
      scale: lists[0], lo: lists[1], epsilon: lists[2].first ?? 0, projection: matrices[0], projectionBias: lists[3],
      projectionGain: lists[4], projectionShift: lists[5],
      branches: EncoderWeights.windows.enumerated().map { k, window in
        EncoderWeights.Branch(
          order: window.order, left: window.left, first: matrices[8 + 2 * k], second: matrices[9 + 2 * k], firstBias: lists[9 + 2 * k],
          secondBias: lists[10 + 2 * k])
      },
      gain: lists[6], shift: lists[7], output: matrices[1], outputBias: lists[8], d0: matrices[2], d1: matrices[3], d2: matrices[4],
      d3: matrices[5], p1: matrices[6], p3: matrices[7])
    guard weights.fits else { throw ListReader.Damage() }
  }

  init(tokenizer: UnigramTokenizer, weights: EncoderWeights) { (self.tokenizer, self.weights) = (tokenizer, weights) }
}
