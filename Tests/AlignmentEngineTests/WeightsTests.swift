import Foundation
import TestSupport
import Testing

@testable import AlignmentEngine

/// The weights are those that `make train` made of what stands in the tree.
@Suite struct WeightsTests {
  private func bytes(_ path: String) throws -> [UInt8] { try [UInt8](Data(contentsOf: URL(fileURLWithPath: path))) }

  /// What weights are made from: recipe, priors, links between documents, the articles of `corpus/` with their gold, and kinds of text.
  private var sources: [String] {
    get throws {
      let names = try FileManager.default.contentsOfDirectory(atPath: Repository.path("corpus")).sorted()
      let articles = names.filter { $0.hasSuffix(".gold.tsv") }.map { $0.dropLast("gold.tsv".count) }
      let own = names.filter { name in articles.contains { name.hasPrefix($0) } }.map { "corpus/\($0)" }
      let links = "Benchmarks/AlignmentTraining/documents"
      let documents = try FileManager.default.contentsOfDirectory(atPath: Repository.path(links)).sorted().map { "\(links)/\($0)" }
      return try ["Benchmarks/AlignmentTraining/recipe.json", "Sources/AlignmentEngine/Tables/features.tsv"] + documents + own + kinds
    }
  }

  /// Kinds of text that chances are told from besides.
  private var kinds: [String] {
    get throws {
      let folder = "Tests/AlignmentSets/seen"
      let texts = try FileManager.default.subpathsOfDirectory(atPath: Repository.path(folder)).filter { $0.hasSuffix(".txt") }.sorted()
      let pages = "Tests/AlignmentPages/one-file/seen"
      let names = try FileManager.default.contentsOfDirectory(atPath: Repository.path(pages)).filter { !$0.hasPrefix(".") }.sorted()
      return texts.map { "\(folder)/\($0)" } + names.map { "\(pages)/\($0)" }
    }
  }

  @Test func weightsAreFresh() throws {
    let weights = Table.rows(try bytes(Repository.path("Sources/AlignmentEngine/Tables/weights.tsv")))
    let digest = try Digest.text(of: sources.map { try bytes(Repository.path($0)) })
    let written = weights["digest"].map { String($0[1]) }
    #expect(written == digest, "recipe, priors, links or articles have changed since: run `make train SETS=DIR`")
  }

  /// The figures in the documentation are these weights', as the same run measured them.
  @Test func figuresAreShownAsMeasured() throws {
    let weights = Table.rows(try bytes(Repository.path("Sources/AlignmentEngine/Tables/weights.tsv")))
    let page = try String(contentsOfFile: Repository.path("docs/alignment.md"), encoding: .utf8)
    let table = page.split(separator: "\n").drop { !$0.hasPrefix("<!-- make train writes") }.prefix { !$0.hasPrefix("<!-- to here") }
      .filter { $0.hasPrefix("|") }.map { $0 + "\n" }.joined()
    #expect(weights["tableDigest"].map { String($0[1]) } == Digest.text(of: [Array(table.utf8)]))
  }

  @Test func everyFeatureHasItsWeight() throws {
    let weights = Table.rows(try bytes(Repository.path("Sources/AlignmentEngine/Tables/weights.tsv")))
    for feature in Feature.allCases { #expect(weights["\(feature)"]?.count == 3, "\(feature)") }
    for kind in Confidence.Kind.allCases {
      for cue in Confidence.Cue.allCases { #expect(weights["\(kind).\(cue)"]?.count == 3, "\(kind).\(cue)") }
    }
    #expect(weights.count == Feature.allCases.count + Confidence.Kind.allCases.count * Confidence.Cue.allCases.count + 2)
  }
}
