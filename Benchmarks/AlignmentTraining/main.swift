// Makes the aligner's weights again, from `recipe.json`, the priors of `features.tsv`, the articles of `corpus/` and the sets that the
// recipe names: `make train SETS=DIR`. See README.md.

import AlignmentEngine
import Bitext
import Foundation
import Workspace

func option(_ name: String) -> String? {
  CommandLine.arguments.firstIndex(of: name).flatMap { $0 + 1 < CommandLine.arguments.count ? CommandLine.arguments[$0 + 1] : nil }
}

/// Figures of the weights there are, or of a file of weights, on other gold: `--measure DIR`.
func measure(_ folder: String) throws {
  var texts: [Text] = []
  if let sets = option("--sets") {
    let recipe = try Recipe(path: option("--recipe") ?? "Benchmarks/AlignmentTraining/recipe.json")
    texts = try recipe.sets.filter { $0.isPresent(in: sets) }.flatMap { try $0.texts(in: sets, recipe) }
    texts += try recipe.documents.filter { $0.isPresent(in: sets) }.flatMap { try $0.texts(in: sets, recipe, links: links) }
    let calibrated = texts.filter { $0.use == .calibrate }
    texts = (CommandLine.arguments.contains("--calibrated") ? [] : texts.filter { $0.use == .measure }) + calibrated
  }
  texts += try FileManager.default.contentsOfDirectory(atPath: folder).sorted().flatMap { try BeadFiles.texts(in: "\(folder)/\($0)") }
  guard let dictionary = DictionaryStore.locate() else { throw Refusal(description: DictionaryStore.remedy.english) }
  var aligners = [Aligner(lexicon: try DictionaryStore.open(dictionary)), Aligner()]
  if let path = option("--weights") {
    let table = try [UInt8](Data(contentsOf: URL(fileURLWithPath: path)))
    for k in 0..<2 { aligners[k].model = AlignmentModel(column: k + 1, of: table) }
  }
  if CommandLine.arguments.contains("--planted") {
    return print(Planted.table(texts.filter { !$0.set.hasSuffix("left out") }, aligners[0]), terminator: "")
  }
  if CommandLine.arguments.contains("--dictionary") {
    return print(Figures.dictionary(texts, with: aligners[0], without: aligners[1]), terminator: "")
  }
  if CommandLine.arguments.contains("--layout") { return print(Figures.layout(texts, aligners[0]), terminator: "") }
  print(Figures.table(texts, with: aligners[0], without: aligners[1]), terminator: "")
  print(Figures.honesty(texts, aligners[0]), terminator: "")
  if CommandLine.arguments.contains("--wrong") { print(Figures.wrong(texts, aligners[0]), terminator: "") }
}

/// Where the files of links are.
let links = option("--links") ?? "Benchmarks/AlignmentTraining"

/// Pages that hold both languages, those that may be read.
let pagesInBoth = "Tests/AlignmentPages/one-file/seen"

func run() throws {
  if let folder = option("--measure") { return try measure(folder) }
  if let list = option("--propose") {
    guard let dictionary = DictionaryStore.locate() else { throw Refusal(description: DictionaryStore.remedy.english) }
    return try DocumentLinks.propose(
      list, ja: option("--ja") ?? ".", en: option("--en") ?? option("--ja") ?? ".", to: option("--out") ?? "links.tsv",
      Aligner(lexicon: try DictionaryStore.open(dictionary)))
  }
  let recipe = try Recipe(path: option("--recipe") ?? "Benchmarks/AlignmentTraining/recipe.json")
  let sets = option("--sets")
  let lineSets = recipe.sets.filter { set in sets.map(set.isPresent) ?? false }
  let documentSets = recipe.documents.filter { set in sets.map(set.isPresent) ?? false }
  let isWhole = lineSets.count == recipe.sets.count && documentSets.count == recipe.documents.count
  for set in recipe.sets where !lineSets.contains(where: { $0.name == set.name }) {
    note("without \(set.name): \(set.source) at \(set.commit) is not in \(sets ?? "a folder given with --sets DIR"), as \(set.folder)")
  }
  let lines = try lineSets.flatMap { try $0.texts(in: sets ?? "", recipe) }
  let documents = try documentSets.flatMap { try $0.texts(in: sets ?? "", recipe, links: links) }
  let corpus = try CorpusGold.texts(in: "corpus", set: "articles of corpus/ (fitted)", use: .fit)
  // Kinds of text the sets have none of: the chances are told from them, too.
  let kinds =
    try DocumentGold.files(in: "Tests/AlignmentSets/seen").flatMap { try BeadFiles.texts(in: $0, weight: recipe.kindsWeight) }
    + PageGold.texts(in: pagesInBoth, weight: recipe.kindsWeight)
  let pages = try CorpusGold.texts(in: "Tests/AlignmentPages", set: "pages never seen", use: .measure)
  guard let dictionary = DictionaryStore.locate() else { throw Refusal(description: DictionaryStore.remedy.english) }
  let lexicons = [try DictionaryStore.open(dictionary), nil]
  let features = try option("--features").map { try [UInt8](Data(contentsOf: URL(fileURLWithPath: $0))) }
  let made = try option("--from").map { try [UInt8](Data(contentsOf: URL(fileURLWithPath: $0))) }
  let aligners = lexicons.map { lexicon in
    var aligner = Aligner(lexicon: lexicon)
    if let made {
      aligner.model = AlignmentModel(column: lexicon == nil ? 2 : 1, of: made)
    } else {
      let fit = Fit(recipe: recipe, aligner: aligner)
      let name = lexicon == nil ? "without a dictionary" : "with a dictionary"
      // Articles are translated too freely to say what sentences that come one by one weigh.
      let words = fit.model(
        from: .prior(hasDictionary: lexicon != nil, of: features), lines.filter { $0.use == .fit }, strength: recipe.strength.sentences,
        name: "sentences \(name)", origin: .sentences)
      aligner.model = fit.model(
        from: words, corpus + documents.filter { $0.use == .fit }, strength: recipe.strength.articles, name: "articles \(name)",
        origin: .articles)
    }
    let held = (lines + documents).filter { $0.use == .calibrate } + kinds
    aligner.model.confidence = ConfidenceFit.fit(held, aligner)
    return aligner
  }
  let inputs = ["Benchmarks/AlignmentTraining/recipe.json", "Sources/AlignmentEngine/Tables/features.tsv"]
  let digest = try Digest.text(
    of: (inputs + DocumentGold.files(in: "Benchmarks/AlignmentTraining/documents") + CorpusGold.files(of: "corpus")
      + BeadFiles.files(in: "Tests/AlignmentSets/seen") + PageGold.files(in: pagesInBoth)).map {
        try [UInt8](Data(contentsOf: URL(fileURLWithPath: $0)))
      })
  let measured = (lines + documents).filter { $0.use == .measure } + pages
  let tables = [Figures.table(measured + corpus, with: aligners[0], without: aligners[1]), Figures.honesty(measured, aligners[0])]
  print(tables.joined(separator: "\n"), terminator: "")
  let out = option("--out") ?? (isWhole ? "Sources/AlignmentEngine/Tables/weights.tsv" : ".build/weights-without-sets.tsv")
  try WeightsFile.write(aligners[0].model, without: aligners[1].model, digest: digest, table: tables.joined(), to: out)
  note("wrote \(out)")
  if isWhole, option("--out") == nil { try Figures.write(tables.joined(separator: "\n"), to: "docs/alignment.md") }
}

do {
  try run()
} catch {
  note("AlignmentTraining: \(error)")
  exit(2)
}
