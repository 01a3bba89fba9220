import AlignmentEngine
import Bitext
import Foundation

/// How the weights are made: `recipe.json`. With the priors of `features.tsv`, the articles of `corpus/` and the texts it names it says
/// everything; the same toolchain gives the same weights.
struct Recipe: Decodable {
  /// A file of lines, known by its content.
  struct File: Decodable {
    var path: String
    var sha256: String
  }

  /// Texts in two files whose lines stand for each other: the links between places are the numbers of the lines.
  struct LineSet: Decodable {
    enum Use: String, Decodable { case fit, measure, split }

    var name: String
    var source: String
    var commit: String
    var licence: String
    /// Where the folder given as SETS has it.
    var folder: String
    var ja: File
    var en: File
    /// Of each line, the name of the document it is from.
    var documents: File?
    var use: Use
  }

  /// How documents are divided, by the digest of their names.
  struct Shares: Decodable {
    var fit: UInt64
    var calibrate: UInt64
    var measure: UInt64
  }

  /// Copies of a set in which sentences of one side or the other are left out.
  struct Variant: Decodable {
    var name: String
    /// Of the beads, those that lose a side.
    var share: Double
    /// Beads in a row that may lose it.
    var longest: Int
    /// Whether it tells the chances of moved beads alone: more has moved than editors move, and what of it is not found looks left out.
    var isForMoves: Bool?
    /// Whether neighbours change places, not sections and blocks.
    var isForNeighbours: Bool?
  }

  var seed: UInt64
  /// Steps of Adam, and its first rate in nats.
  var steps: Int
  var rate: Double
  /// Of the Gaussian prior: the inverse of its variance.
  struct Strength: Decodable {
    /// Weights that sentences are fitted to. Omissions of the sets are made by chance: held loosely, they move what an omission costs
    /// away from what editors do (docs/alignment.md).
    var sentences: Double
    /// Weights of layout, on top; the articles are few.
    var articles: Double
  }

  /// Public documents in both languages, with links between their places.
  struct DocumentSet: Decodable {
    var name: String
    var source: String
    var commit: String
    var licence: String
    var folder: String
    /// Where the English is from, if from elsewhere.
    var englishSource: String?
    var englishCommit: String?
    var englishFolder: String?
    /// The file of links, beside the recipe.
    var links: String
    var use: LineSet.Use
  }

  var strength: Strength
  /// Lines of a text, beyond which it is cut: short ones fit fastest.
  var longestText: Int
  var shares: Shares
  var variants: [Variant]
  /// Copies of documents in which sections and blocks stand in another place; the chances of beads are told from them, too.
  var moves: [Variant]
  /// What a bead of the kinds of text in Tests/AlignmentSets/seen counts where chances are told, beside one of the sets.
  var kindsWeight: Double
  var sets: [LineSet]
  var documents: [DocumentSet]

  init(path: String) throws { self = try JSONDecoder().decode(Recipe.self, from: Data(contentsOf: URL(fileURLWithPath: path))) }

  /// What a document is for.
  func use(_ use: LineSet.Use, of document: String) -> Text.Use {
    switch use {
    case .fit: return .fit
    case .measure: return .measure
    case .split:
      let place = Digest.number(of: Array(document.utf8)) % (shares.fit + shares.calibrate + shares.measure)
      return place < shares.fit ? .fit : place < shares.fit + shares.calibrate ? .calibrate : .measure
    }
  }
}

/// What stops a run, to be read by a person.
struct Refusal: Error, CustomStringConvertible {
  var description: String
}
