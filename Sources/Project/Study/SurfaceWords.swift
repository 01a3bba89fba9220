/// The words of an English sentence, to show where evidence names the stem under which a word was compared.
struct SurfaceWords {
  private let words: [String]

  init(_ text: String) { words = text.split { !$0.isLetter && $0 != "'" && $0 != "’" }.map { $0.lowercased() } }

  /// - Returns: the shortest word of the sentence that begins with the stem ("surgeri" stands for "surgery" too), or the stem itself
  func word(of stem: String) -> String {
    let roots = [stem] + (stem.hasSuffix("i") && stem.count > 2 ? [stem.dropLast() + "y"] : [])
    let candidates = words.filter { word in roots.contains { word.hasPrefix($0) } }
    return candidates.min { $0.count < $1.count } ?? stem
  }
}
