// Fits the weights of the alignment model to gold alignments by maximum likelihood (Adam, a Gaussian prior around the weights
// there are) and prints them as rows for `FittedWeights.swift`; or says how well alignments agree with gold.
//
//   swift run -c release AlignmentTraining gold.jsonl [--no-dictionary] [--articles] [--steps 60] [--test held-out.jsonl]
//
// See `Gold` for the files.

import AlignmentEngine
import Bitext
import Foundation

/// Set by hand: no gold alignment has a glossary or learned words, and but few have links or numbers that both begin items.
let byHand: Set<Feature> = [
  .glossary, .unmatchedTerm, .learned, .learnedRarity, .lengthExcess, .sameLink, .sameEnumerator, .otherEnumerator, .oneEnumerator,
]
/// Of layout; they are fitted to articles alone, on top of the others.
let ofArticles: Set<Feature> = [
  .articleMatches, .articleNoEvidence, .articleLength, .articleCrossed, .joinsInside, .opensBlock, .opensInside, .articleContinue,
  .articleNullLength,
  .nullHeading, .nullItem, .nullCell, .bothHeadings, .oneHeading, .bothItems, .oneItem, .bothCells, .oneCell, .fragmentsJoined,
  .blocksJoined,
  .bothJoined, .bothBegin, .oneBegins, .bothEnd, .oneEnds,
]

let arguments = CommandLine.arguments
guard arguments.count > 1 else {
  print("usage: AlignmentTraining gold.jsonl [--no-dictionary] [--articles] [--steps n] [--test held-out.jsonl]")
  exit(2)
}
func option(_ name: String) -> String? { arguments.firstIndex(of: name).map { arguments[$0 + 1] } }
let articlesOnly = arguments.contains("--articles")
func isFitted(_ feature: Feature) -> Bool {
  !byHand.contains(feature) && (ofArticles.contains(feature) == articlesOnly || arguments.contains("--all"))
}
let steps = option("--steps").flatMap { Int($0) } ?? 60
let lexicon = arguments.contains("--no-dictionary") ? nil : try DictionaryStore.locate().map { try DictionaryStore.open($0) }
var aligner = Aligner(lexicon: lexicon)
let texts = try Gold.read(arguments[1])
var pairs = try texts.compactMap { gold in
  let units = try gold.units()
  return TrainingPair(ja: units.ja, en: units.en, gold: gold.alignment, aligner: aligner)
}
/// Of the Gaussian prior: the inverse of its variance.
let strength = option("--prior").flatMap { Double($0) } ?? 2
let beadCount = Double(texts.reduce(0) { $0 + $1.beads.count })
var model = aligner.model
let start = model.weights
var mean = [Double](repeating: 0, count: start.count)
var square = mean
for step in 1..<steps + 1 {
  var gradient = [Double](repeating: 0, count: start.count)
  var likelihood = 0.0
  var lost = 0
  for k in pairs.indices {
    if let value = pairs[k].gradient(model, into: &gradient) { likelihood += value } else { lost += 1 }
  }
  let rate = 0.08 / (1 + Double(step) / 25)
  for feature in Feature.allCases where isFitted(feature) {
    let k = feature.rawValue
    let slope = (gradient[k] - strength * Double(model.weights[k] - start[k])) / beadCount
    mean[k] = 0.9 * mean[k] + 0.1 * slope
    square[k] = 0.98 * square[k] + 0.02 * slope * slope
    let (m, v) = (mean[k] / (1 - pow(0.9, Double(step))), square[k] / (1 - pow(0.98, Double(step))))
    model.weights[k] += Float(rate * m / (v.squareRoot() + 1e-5))
  }
  FileHandle.standardError.write(Data("\(step)\t\(likelihood / beadCount) nats a bead, \(lost) texts not in the lattice\n".utf8))
}
if steps > 0 { print(weightRows(model)) }
func number(_ name: String) -> Float? { option(name).flatMap { Float($0) } }
if let value = number("--null-gain") { model.nullGain = value }
if let value = number("--link-gain") { model.linkGain = value }
if let value = number("--least-link") { model.leastLink = value }
if let value = number("--bead-cost") { model.beadCost = value }
aligner.model = model
for path in [option("--test")].compactMap({ $0 }) { print(try Agreement.table(of: Gold.read(path), aligner)) }

/// Four to a line, as the source has them.
func weightRows(_ model: AlignmentModel) -> String {
  let rows = Feature.allCases.map { "(.\($0), \((Double(model[$0]) * 1000).rounded() / 1000))," }
  return stride(from: 0, to: rows.count, by: 4).map { "    " + rows[$0..<min($0 + 4, rows.count)].joined(separator: " ") }
    .joined(separator: "\n")
}
