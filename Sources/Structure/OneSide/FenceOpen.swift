import Bitext

extension StructureRule {
  static let fenceOpen: StructureRule = .init(
    ofOneSide: "fence.open", .warning, "A fence of code or of a note that nothing closes.",
    why: "All that follows is taken for code, or for a part of the note.",
    fix: "Close it where the code or the note ends.",
    example: "\"```sh\" and no ```"
  ) { side in
    side.openCode + side.openContainers
  }
}

extension SideOfArticle {
  /// Code whose last line is not its fence.
  fileprivate var openCode: [Finding] {
    document.blocks.compactMap { block -> Finding? in
      guard block.kind == .code else { return nil }
      let lines = document.source[block.range].split(separator: "\n", omittingEmptySubsequences: true)
      guard let first = lines.first?.drop(while: { $0 == " " || $0 == "\t" || $0 == ">" }), let sign = first.first,
        sign == "`" || sign == "~"
      else { return nil }
      let length = first.prefix { $0 == sign }.count
      guard length >= 3 else { return nil }
      let last = lines.last.map { $0.filter { !$0.isWhitespace && $0 != ">" } } ?? ""
      if lines.count > 1, last.count >= length, last.allSatisfy({ $0 == sign }) { return nil }
      let end = block.range.lowerBound + (lines.first?.utf8.count ?? 0)
      return finding(.fenceOpen, "the fence is never closed", at: block.range.lowerBound..<end, String(first))
    }
  }

  /// `:::` without its end.
  fileprivate var openContainers: [Finding] {
    var open: [Block] = []
    for block in document.blocks where block.kind == .directive && block.text.utf8.starts(with: [0x3A, 0x3A, 0x3A]) {
      if block.info != "/" { open.append(block) } else if !open.isEmpty { open.removeLast() }
    }
    return open.map { block in
      finding(.fenceOpen, "\"\(Excerpt.of(block.text.string))\" is never closed", at: block.range, document.source[block.range])
    }
  }
}
