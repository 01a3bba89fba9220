import AlignmentEngine
import Bitext
import Foundation

/// Fits weights by maximum likelihood with a Gaussian prior (MAP), by Adam over all texts at once.
struct Fit {
  let recipe: Recipe
  let aligner: Aligner

  /// - Parameters:
  ///   - model: where it begins, and what the features that are not fitted keep
  ///   - strength: how firmly the weights are held where they begin
  ///   - origin: which weights move
  func model(
    from model: AlignmentModel, _ texts: [Text], strength: Double, name: String, origin: FeatureSpec.Origin
  ) -> AlignmentModel {
    var model = model
    if texts.isEmpty { return model }
    let fitted = Feature.specs.filter { $0.origin == origin }.map(\.feature.rawValue)
    var pairs = texts.compactMap { TrainingPair(ja: $0.units.ja, en: $0.units.en, gold: $0.gold, aligner: aligner) }
    let beads = Double(texts.reduce(0) { $0 + $1.gold.count })
    let prior = model.weights
    var mean = [Double](repeating: 0, count: model.weights.count)
    var square = mean
    for step in 1...recipe.steps {
      let sum = gradient(&pairs, model)
      let rate = recipe.rate / (1 + Double(step) / 25)
      for k in fitted {
        let slope = (sum.gradient[k] - strength * Double(model.weights[k] - prior[k])) / beads
        mean[k] = 0.9 * mean[k] + 0.1 * slope
        square[k] = 0.98 * square[k] + 0.02 * slope * slope
        let (m, v) = (mean[k] / (1 - pow(0.9, Double(step))), square[k] / (1 - pow(0.98, Double(step))))
        model.weights[k] += Float(rate * m / (v.squareRoot() + 1e-5))
      }
      if step % 10 == 0 || step == 1 {
        note(
          "\(name), step \(step): \(Figures.short(sum.likelihood / beads)) nats a bead; \(sum.lost) of \(pairs.count) texts not in the lattice"
        )
      }
    }
    for k in fitted { model.weights[k] = Float((Double(model.weights[k]) * 10_000).rounded() / 10_000) }
    return model
  }

  private struct Sum: Sendable {
    var likelihood = 0.0
    var lost = 0
    var gradient: [Double]
  }

  /// Over the cores; added up in the order of the texts, so that the sum is the same on any number of them.
  private func gradient(_ pairs: inout [TrainingPair], _ model: AlignmentModel) -> Sum {
    let count = model.weights.count
    let texts = pairs
    let parts = Shelf<Sum>(texts.count)
    DispatchQueue.concurrentPerform(iterations: texts.count) { k in
      var pair = texts[k]
      var part = Sum(gradient: [Double](repeating: 0, count: count))
      if let value = pair.gradient(model, into: &part.gradient) { part.likelihood = value } else { part.lost = 1 }
      parts.put(part, at: k)
    }
    return parts.all.reduce(into: Sum(gradient: [Double](repeating: 0, count: count))) { sum, part in
      sum.likelihood += part.likelihood
      sum.lost += part.lost
      for k in 0..<count { sum.gradient[k] += part.gradient[k] }
    }
  }
}

/// Results of parallel work, each in its place.
final class Shelf<Item: Sendable>: @unchecked Sendable {
  private var items: [Item?]
  private let lock = NSLock()

  init(_ count: Int) { items = Array(repeating: nil, count: count) }

  func put(_ item: Item, at k: Int) {
    lock.lock()
    items[k] = item
    lock.unlock()
  }

  var all: [Item] { items.compactMap { $0 } }
}

func note(_ text: String) { FileHandle.standardError.write(Data((text + "\n").utf8)) }
