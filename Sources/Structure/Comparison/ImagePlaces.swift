import Bitext

/// The images of blocks.
enum ImagePlaces {
  /// Whether a block shows images and says nothing besides: what is visible of it is their alternative text.
  static func isImageOnly(_ block: Block) -> Bool {
    let images = block.linkPlaces.filter(\.isImage)
    guard !images.isEmpty else { return false }
    var covered = images.map { image in
      block.text.visibleRange(of: image.offset..<max(image.offset, end(of: image, in: block)))
    }
    covered.append(block.text.utf8.count..<block.text.utf8.count)
    var at = 0
    for range in covered {
      if range.lowerBound > at, block.text.utf8[at..<range.lowerBound].contains(where: { $0 > 0x20 }) { return false }
      at = max(at, range.upperBound)
    }
    return true
  }

  /// Where the markup of an image ends: with its target.
  private static func end(of image: Block.Link, in block: Block) -> Int {
    block.spans.first { $0.kind == .linkTarget && $0.range.lowerBound >= image.offset }?.range.upperBound ?? image.offset
  }

  /// The place of a link's target in the file; where it is written elsewhere (by reference) the place where the link begins.
  static func place(of link: Block.Link, in block: Block, _ source: SourceText) -> ByteRange {
    let span = block.spans.first { $0.kind == .linkTarget && $0.range.lowerBound >= link.offset }
    guard let span, nextOffset(after: link, in: block).map({ span.range.lowerBound < $0 }) ?? true else {
      return link.offset..<min(link.offset + 1, source.bytes.count)
    }
    return span.range
  }

  private static func nextOffset(after link: Block.Link, in block: Block) -> Int? {
    // A link around an image begins before it, and its target stands after the image's.
    block.linkPlaces.first { $0.offset > link.offset && $0.isImage == link.isImage }?.offset
  }
}
