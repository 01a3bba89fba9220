import Bitext

/// Something in the prose of a block that a translation keeps as it is: code, a link, an image, a placeholder.
struct Mark: Sendable {
  /// What is compared.
  var key: String
  /// What is shown.
  var text: String
  var range: ByteRange
  /// The bead its sentence stands in.
  var bead: Int

  var place: Finding.Place { Finding.Place(range: range, text: text) }
}

extension ComparedSide {
  /// The marks of some blocks, but for those in sentences without a counterpart: of them something else is said.
  func marks(_ kind: Span.Kind, in blocks: [Int], _ all: [Bead], key: (String) -> String = { $0 }) -> [Mark] {
    blocks.flatMap { block -> [Mark] in
      let text = self.blocks[block].text
      return self.blocks[block].spans.compactMap { span in
        guard span.kind == kind, let sentence = sentence(of: block, at: span.range.lowerBound), !all[beads[sentence]].isNull else {
          return nil
        }
        let shown = span.visible.isEmpty ? document.source[span.range] : String(decoding: text.utf8[span.visible], as: UTF8.self)
        return Mark(key: key(shown), text: shown, range: span.range, bead: beads[sentence])
      }
    }
  }
}

/// The marks of two sides that stand for each other, held against each other.
struct MarkComparison {
  /// Marks that have become others.
  var changed: [(own: Mark, other: Mark)] = []
  /// Marks of the original without a counterpart, and of the translation.
  var missing: [Mark] = []
  var extra: [Mark] = []

  init(original: [Mark], translation: [Mark], changed isChanged: (Mark, Mark) -> Bool) {
    var left = translation
    // The same in the sentence, then in the paragraph.
    var open: [Mark] = []
    for mark in original {
      if let index = left.firstIndex(where: { $0.key == mark.key && $0.bead == mark.bead }) {
        left.remove(at: index)
      } else {
        open.append(mark)
      }
    }
    for mark in open {
      if let index = left.firstIndex(where: { $0.key == mark.key }) { left.remove(at: index) } else { missing.append(mark) }
    }
    var lost: [Mark] = []
    for mark in missing {
      let candidates = left.indices.filter { isChanged(mark, left[$0]) }
      if let index = candidates.max(by: { rank(mark, left[$0]) < rank(mark, left[$1]) }) {
        changed.append((mark, left.remove(at: index)))
      } else {
        lost.append(mark)
      }
    }
    (missing, extra) = (lost, left)

    func rank(_ a: Mark, _ b: Mark) -> Double { (a.bead == b.bead ? 1 : 0) + Likeness.of(a.key, b.key) }
  }
}
