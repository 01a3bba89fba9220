// Fits the weights of the alignment model to gold alignments by maximum likelihood (Adam, a Gaussian prior around the weights
// there are) and prints them as rows for `FittedWeights.swift`.
//
//   swift run -c release AlignmentTraining gold.jsonl [--no-dictionary] [--steps 60]
//
// A line of gold.jsonl is {"ja":[sentence,…],"en":[…],"beads":[{"ja":2,"en":1},…]}: sentences, and how many of each side every
// bead takes, in order; in a run of omissions the Japanese come first. Pieces of 10 to 50 beads train fastest.

@_spi(Training) import AlignmentEngine
import Bitext
import Foundation

struct Gold: Decodable {
  struct Size: Decodable {
    var ja: Int
    var en: Int
  }

  var ja: [String]
  var en: [String]
  var beads: [Size]
}

/// Set by hand: no gold alignment has a glossary, layout or learned words.
let fixed: Set<Feature> = [
  .glossary, .learned, .learnedRarity, .lengthExcess, .sameEnumerator, .otherEnumerator, .oneEnumerator, .sameKind, .otherKind,
  .blockCrossed, .bothBegin, .oneBegins, .sameLink,
]

let arguments = CommandLine.arguments
guard arguments.count > 1 else {
  print("usage: AlignmentTraining gold.jsonl [--no-dictionary] [--steps n]")
  exit(2)
}
let steps = arguments.firstIndex(of: "--steps").flatMap { Int(arguments[$0 + 1]) } ?? 60
let lexicon = arguments.contains("--no-dictionary") ? nil : try DictionaryStore.locate().map { try DictionaryStore.open($0) }
let aligner = Aligner(lexicon: lexicon)
let golds = try String(contentsOfFile: arguments[1], encoding: .utf8).split(separator: "\n").map {
  try JSONDecoder().decode(Gold.self, from: Data($0.utf8))
}
var pairs = golds.compactMap { gold in
  var (i, j) = (0, 0)
  let beads = gold.beads.map { size in
    defer { (i, j) = (i + size.ja, j + size.en) }
    return Bead(ja: i..<i + size.ja, en: j..<j + size.en, probability: 1)
  }
  return TrainingPair(ja: gold.ja, en: gold.en, gold: beads, aligner: aligner)
}
let beadCount = Double(golds.reduce(0) { $0 + $1.beads.count })
var model = aligner.model
let start = model.weights
var mean = [Double](repeating: 0, count: start.count)
var square = mean
for step in 1...steps {
  var gradient = [Double](repeating: 0, count: start.count)
  var likelihood = 0.0
  for k in pairs.indices { likelihood += pairs[k].gradient(model, into: &gradient) ?? 0 }
  let rate = 0.08 / (1 + Double(step) / 25)
  for feature in Feature.allCases where !fixed.contains(feature) {
    let k = feature.rawValue
    let slope = (gradient[k] - 2 * Double(model.weights[k] - start[k])) / beadCount
    mean[k] = 0.9 * mean[k] + 0.1 * slope
    square[k] = 0.98 * square[k] + 0.02 * slope * slope
    let (m, v) = (mean[k] / (1 - pow(0.9, Double(step))), square[k] / (1 - pow(0.98, Double(step))))
    model.weights[k] += Float(rate * m / (v.squareRoot() + 1e-5))
  }
  FileHandle.standardError.write(Data("\(step)\t\(likelihood / beadCount) nats a bead\n".utf8))
}
for feature in Feature.allCases { print("(.\(feature), \(model[feature])),") }
