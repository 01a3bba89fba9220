import Bitext
import Foundation
import Synchronization
import Testing

@testable import Workspace

/// A folder that goes away with its test.
private final class Scratch {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.appendingPathComponent("taiyaku-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func file(_ name: String, _ bytes: [UInt8]) throws -> String {
    try Data(bytes).write(to: URL(fileURLWithPath: path + "/" + name))
    return path + "/" + name
  }

  func bytes(_ name: String) throws -> [UInt8] { [UInt8](try Data(contentsOf: URL(fileURLWithPath: path + "/" + name))) }
  var names: [String] { (try? FileManager.default.contentsOfDirectory(atPath: path).sorted()) ?? [] }
}

@Suite struct FileReaderTests {
  private func problem(_ path: String, limit: Int = 1 << 30) -> FileReadingError? {
    do {
      _ = try FileReader(limit: limit).read(path)
      return nil
    } catch { return error }
  }

  @Test func keepsEveryByteOfAFile() throws {
    let scratch = try Scratch()
    let bytes = Array("\u{FEFF}日本語\r\nend".utf8)
    let source = try FileReader().read(scratch.file("a.txt", bytes))
    #expect(source.bytes == bytes)
    #expect(try FileReader().read(scratch.file("empty.txt", [])).bytes.isEmpty)
  }

  @Test func saysWhyAFileCannotBeRead() throws {
    let scratch = try Scratch()
    #expect(problem(scratch.path + "/none.txt")?.reason == .missing)
    #expect(problem(scratch.path)?.reason == .directory)
    #expect(problem(try scratch.file("big.txt", Array(repeating: 0x61, count: 2000)), limit: 1000)?.reason == .tooLarge(limit: 1000))
    #expect(
      problem(try scratch.file("nul.txt", [0x61, 0x62, 0, 0x63, 0x64, 0x65]))?.reason
        == .binary(offset: 2, position: TextPosition(line: 1, column: 3)))
    let broken = try scratch.file("broken.txt", Array("一行目\nab".utf8) + [0xFF, 0x0A])
    #expect(problem(broken)?.description.hasPrefix("\(broken):2:3: byte 12 is not valid UTF-8") == true)
  }

  @Test(
    arguments: [
      ([0xFF, 0xFE, 0x42, 0x30], ForeignEncoding.utf16), ([0x00, 0x61, 0x00, 0x62], .utf16BigEndian),
      ([0x61, 0, 0x62, 0, 0x0A, 0], .utf16LittleEndian),
      // これはペン
      ([0x82, 0xB1, 0x82, 0xEA, 0x82, 0xCD, 0x83, 0x79, 0x83, 0x93], .shiftJIS),
      ([0xA4, 0xB3, 0xA4, 0xEC, 0xA4, 0xCF, 0xA5, 0xDA, 0xA5, 0xF3], .eucJP),
      ([0x1B, 0x24, 0x42, 0x24, 0x33, 0x1B, 0x28, 0x42], .iso2022JP),
    ] as [([UInt8], ForeignEncoding)])
  func namesTheEncodingOfTextThatIsNotUTF8(_ bytes: [UInt8], _ encoding: ForeignEncoding) throws {
    let scratch = try Scratch()
    let found = problem(try scratch.file("a.txt", bytes))
    #expect(found?.reason == .encoding(encoding))
    #expect(found?.description.contains("iconv -f \(encoding.name) -t UTF-8") == true)
  }
}

/// Articles and tables in other encodings are read where their bytes leave no doubt.
@Suite struct ForeignTextTests {
  private static let bytes: [(name: String, bytes: [UInt8])] = [
    // Of "は\nい" alone, to be short.
    ("CP932", [0x82, 0xCD, 0x0A, 0x82, 0xA2]), ("EUC-JP", [0xA4, 0xCF, 0x0A, 0xA4, 0xA4]),
    ("ISO-2022-JP", [0x1B, 0x24, 0x42, 0x24, 0x4F, 0x1B, 0x28, 0x42, 0x0A, 0x1B, 0x24, 0x42, 0x24, 0x24, 0x1B, 0x28, 0x42]),
    ("UTF-16LE", [0x6F, 0x30, 0x0A, 0x00, 0x44, 0x30]), ("UTF-16BE", [0x30, 0x6F, 0x00, 0x0A, 0x30, 0x44]),
  ]

  @Test(arguments: bytes) func aFileIsReadAndItsPlacesAreThoseOfItsBytes(_ file: (name: String, bytes: [UInt8])) throws {
    let scratch = try Scratch()
    let source = try FileReader().article(scratch.file("a.txt", file.bytes))
    #expect(source[0..<source.bytes.count] == "は\nい")
    #expect(source.encoding?.name == file.name)
    let place = source.place(of: 4..<7)
    #expect(source.place(of: 0..<3).lowerBound == (file.name == "ISO-2022-JP" ? 3 : 0))
    #expect(place.count == 2)
    #expect(place.upperBound == file.bytes.count - (file.name == "ISO-2022-JP" ? 3 : 0))
    // The same letter wherever it is asked for.
    #expect(try FileReader().table(scratch.file("a.tsv", file.bytes)).bytes == source.bytes)
  }

  @Test func aByteOrderMarkIsKeptAsInUTF8() throws {
    let scratch = try Scratch()
    let source = try FileReader().article(scratch.file("a.txt", [0xFF, 0xFE, 0x42, 0x30]))
    #expect(source.bytes == Array("\u{FEFF}あ".utf8))
    #expect(source.place(of: 3..<6) == 2..<4)
  }

  /// Latin letters with accents are bytes of Japanese, too, but no Japanese text.
  @Test func whatLeavesADoubtIsRefused() throws {
    let scratch = try Scratch()
    let latin = Array("Caf".utf8) + [0xE9] + Array(" is open, r".utf8) + [0xE9] + Array("sum".utf8) + [0xE9, 0x0A]
    #expect(throws: FileReadingError.self) { try FileReader().article(scratch.file("a.txt", latin)) }
    // What the tool writes itself is UTF-8.
    #expect(throws: FileReadingError.self) { try FileReader().read(scratch.file("b.txt", [0x82, 0xCD, 0x0A, 0x82, 0xA2])) }
  }

  /// Words in kanji alone, in EUC-JP: common kanji of Japanese are others than those of Chinese, and Hangul ends before them.
  @Test(arguments: [
    // 目次一覧部門別売上高前年比較表取扱説明書保証書交換部品
    (
      [
        0xCC, 0xDC, 0xBC, 0xA1, 0xB0, 0xEC, 0xCD, 0xF7, 0xC9, 0xF4, 0xCC, 0xE7, 0xCA, 0xCC, 0xC7, 0xE4, 0xBE, 0xE5, 0xB9, 0xE2, 0xC1, 0xB0,
        0xC7, 0xAF, 0xC8, 0xE6, 0xB3, 0xD3, 0xC9, 0xBD, 0xBC, 0xE8, 0xB0, 0xB7, 0xC0, 0xE2, 0xCC, 0xC0, 0xBD, 0xF1, 0xCA, 0xDD, 0xBE, 0xDA,
        0xBD, 0xF1, 0xB8, 0xF2, 0xB4, 0xB9, 0xC9, 0xF4, 0xC9, 0xCA,
      ] as [UInt8], true
    ),
    // 目录产品介绍联系我们关于公司在线服务用户中心新闻动态招聘
    (
      [
        0xC4, 0xBF, 0xC2, 0xBC, 0xB2, 0xFA, 0xC6, 0xB7, 0xBD, 0xE9, 0xC9, 0xDC, 0xC1, 0xAA, 0xCF, 0xB5, 0xCE, 0xD2, 0xC3, 0xC7, 0xB9, 0xD8,
        0xD3, 0xDA, 0xB9, 0xAB, 0xCB, 0xBE, 0xD4, 0xDA, 0xCF, 0xDF, 0xB7, 0xFE, 0xCE, 0xF1, 0xD3, 0xC3, 0xBB, 0xA7, 0xD6, 0xD0, 0xD0, 0xC4,
        0xD0, 0xC2, 0xCE, 0xC5, 0xB6, 0xAF, 0xCC, 0xAC, 0xD5, 0xD0, 0xC6, 0xB8,
      ], false
    ),
    // 제품소개회사연혁고객지원자주묻는질문개인정보처리방침이용약관
    (
      [
        0xC1, 0xA6, 0xC7, 0xB0, 0xBC, 0xD2, 0xB0, 0xB3, 0xC8, 0xB8, 0xBB, 0xE7, 0xBF, 0xAC, 0xC7, 0xF5, 0xB0, 0xED, 0xB0, 0xB4, 0xC1, 0xF6,
        0xBF, 0xF8, 0xC0, 0xDA, 0xC1, 0xD6, 0xB9, 0xAF, 0xB4, 0xC2, 0xC1, 0xFA, 0xB9, 0xAE, 0xB0, 0xB3, 0xC0, 0xCE, 0xC1, 0xA4, 0xBA, 0xB8,
        0xC3, 0xB3, 0xB8, 0xAE, 0xB9, 0xE6, 0xC4, 0xA7, 0xC0, 0xCC, 0xBF, 0xEB, 0xBE, 0xE0, 0xB0, 0xFC,
      ], false
    ),
  ])
  func kanjiAloneAreReadWhereNothingElseCouldHaveWrittenThem(_ bytes: [UInt8], _ isRead: Bool) throws {
    let scratch = try Scratch()
    let source = try? FileReader().article(scratch.file("a.txt", bytes))
    #expect((source?.encoding?.name == "EUC-JP") == isRead)
  }

  /// A table of terms has no kana. The same bytes are neither EUC-JP nor Latin text: there, halves of kanji stand alone.
  @Test func wordsInKanjiAreEnoughInShiftJIS() throws {
    let scratch = try Scratch()
    let terms = Array("c,ja,".utf8) + [0x8D, 0xD7, 0x96, 0x45] + Array(",,\n".utf8)
    let source = try FileReader().table(scratch.file("a.csv", terms))
    #expect(source[0..<source.bytes.count] == "c,ja,細胞,,\n")
    let apostrophes = Array("It".utf8) + [0x92] + Array("s Tom".utf8) + [0x92] + Array("s.\n".utf8)
    #expect(throws: FileReadingError.self) { try FileReader().article(scratch.file("a.txt", apostrophes)) }
  }

  @Test func htmlSaysItsEncoding() throws {
    let scratch = try Scratch()
    let page = Array("<html><meta charset=iso-8859-1><p>Caf".utf8) + [0xE9] + Array("</p></html>".utf8)
    let source = try FileReader().article(scratch.file("a.html", page))
    #expect(source[0..<source.bytes.count].contains("Café"))
    #expect(source.encoding?.name == "windows-1252")
  }

  @Test func itIsSaidOnce() throws {
    let scratch = try Scratch()
    let said = Notes()
    let files = FileReader(notes: ReadingNotes { said.add($0.english) })
    let path = try scratch.file("a.txt", [0x82, 0xCD, 0x0A, 0x82, 0xA2])
    for _ in 0..<2 { _ = try files.article(path) }
    #expect(said.all == ["\(path): is in CP932, not UTF-8, and read as such"])
  }

  private final class Notes: Sendable {
    private let lines = Mutex<[String]>([])
    func add(_ line: String) { lines.withLock { $0.append(line) } }
    var all: [String] { lines.withLock { $0 } }
  }
}

@Suite struct FileWriterTests {
  @Test func replacesAFileWholeAndKeepsItsPermissions() throws {
    let scratch = try Scratch()
    let path = try scratch.file("a.txt", [1, 2, 3])
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
    try FileWriter.writeAtomically(path, [4, 5])
    #expect(try scratch.bytes("a.txt") == [4, 5])
    #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o640)
    #expect(scratch.names == ["a.txt"])
  }

  @Test func followsALinkToItsTarget() throws {
    let scratch = try Scratch()
    _ = try scratch.file("target.txt", [1])
    try FileManager.default.createSymbolicLink(atPath: scratch.path + "/link.txt", withDestinationPath: "target.txt")
    try FileWriter.writeAtomically(scratch.path + "/link.txt", [9])
    #expect(try scratch.bytes("target.txt") == [9])
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: scratch.path + "/link.txt") == "target.txt")
  }

  @Test func saysWhyAFileCannotBeWrittenAndLeavesNothingBehind() throws {
    let scratch = try Scratch()
    #expect(throws: FileWritingError.self) { try FileWriter.writeAtomically(scratch.path + "/none/a.txt", [1]) }
    #expect(throws: FileWritingError.self) { try FileWriter.writeAtomically(scratch.path, [1]) }
    #expect(scratch.names.isEmpty)
  }

  @Test func writesToADevice() throws {
    try FileWriter.writeAtomically("/dev/null", [1, 2, 3])
  }

  @Test func processesTakeTurnsWithAFile() async throws {
    let scratch = try Scratch()
    let path = try scratch.file("counter.txt", Array("0".utf8))
    // Without turns some of the steps would be lost.
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<8 {
        group.addTask {
          for _ in 0..<5 {
            try? FileTurn.take(path) {
              let count = Int(String(decoding: try FileReader().bytes(path), as: UTF8.self)) ?? 0
              try FileWriter.writeAtomically(path, Array(String(count + 1).utf8))
            }
          }
        }
      }
    }
    #expect(try scratch.bytes("counter.txt") == Array("40".utf8))
  }

  @Test func anArticleThatIsALinkOutOfTheProjectIsRefused() throws {
    let (outside, project) = (try Scratch(), try Scratch())
    let secret = try outside.file("secret.md", Array("s".utf8))
    _ = try project.file("a.en.md", Array("a".utf8))
    _ = try project.file("real.md", Array("b".utf8))
    let configuration = Configuration(root: project.path, pairs: [.pair(ja: PathPattern("*.ja.md"), en: PathPattern("*.en.md"))])
    let link = project.path + "/a.ja.md"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "real.md")
    #expect(try configuration.files().articles == [.pair(ja: link, en: project.path + "/a.en.md")])
    try FileManager.default.removeItem(atPath: link)
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: secret)
    #expect(throws: LinkOutOfProject.self) { try configuration.files() }
  }
}
