import Bitext
import Foundation
import Reading
import TestSupport
import Testing

/// Small files of every container, as they are: what is read of them stands beside them. "scripts/format-samples" writes the office files.
@Suite struct SampleTests {
  @Test(arguments: ["garden.ja.docx", "garden.en.docx", "garden.ja.pptx", "garden.xlsx", "garden.ja.odt", "garden.ja.epub"])
  func blocksOfAContainer(_ name: String) throws {
    let bytes = try [UInt8](Data(contentsOf: URL(filePath: Repository.path("Tests/ReadingTests/Formats/Samples/\(name)"))))
    let reader = try #require(ArticleFormat(container: bytes, name: name)?.container)
    let source = try reader.unpack(bytes, name: name)
    expectExactPlaces(ArticleReader().blocks(of: source), in: source)
    let lines = ArticleReader().blocks(of: source).map { block in
      let part = source.partPlace(of: block.range)
      let place = [part.map { "\($0.part) \($0.range.lowerBound)-\($0.range.upperBound)" }, block.place?.description, block.key].compactMap
      { $0 }
      return "\(block.kind.name) | \(place.joined(separator: " | ")) | \(block.text.string)\n"
    }
    try GoldenFile.expect(lines.joined(), "\(name).txt")
    #expect(Set(lines).count == lines.count, "nothing is read twice")
  }

  @Test(arguments: ["garden.en.rst", "garden.en.adoc", "garden.en.tex", "garden.po", "garden.ja.srt", "garden.en.srt"])
  func blocksOfAText(_ name: String) throws {
    var source = SourceText(
      name: name,
      text: String(
        decoding: try Data(contentsOf: URL(filePath: Repository.path("Tests/ReadingTests/Formats/Samples/\(name)"))), as: UTF8.self))
    source.content = try ArticleFormat(of: source).content?.content(of: source)
    let blocks = ArticleReader().blocks(of: source)
    expectExactPlaces(blocks, in: source)
    try GoldenFile.expect(blocks.map { "\($0.kind.name) | \($0.key ?? "-") | \($0.text.string)\n" }.joined(), "\(name).txt")
  }

  /// An archive cut anywhere is refused; it never crashes the reader.
  @Test(arguments: ["garden.ja.docx", "garden.xlsx", "garden.ja.epub"]) func whatIsCutOffIsRefused(_ name: String) throws {
    let bytes = try [UInt8](Data(contentsOf: URL(filePath: Repository.path("Tests/ReadingTests/Formats/Samples/\(name)"))))
    let reader = try #require(ArticleFormat(fileName: name)?.container)
    for count in stride(from: 0, to: bytes.count, by: 97) {
      #expect(throws: ContentProblem.self) { try reader.unpack(Array(bytes[..<count]), name: name) }
    }
  }
}
