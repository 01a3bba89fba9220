import AlignmentEngine
import Bitext
import Foundation

/// Gold in the form other aligners use: a folder for each text with `ja.txt` and `en.txt`, one sentence a line, and `gold.txt` with one
/// bead a line, `[0, 1]:[0]`.
enum BeadFiles {
  /// All files of the sets in a folder, in order of name.
  static func files(in folder: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder).filter { $0.hasSuffix(".txt") }.sorted().map { "\(folder)/\($0)" }
  }

  static func texts(in folder: String, weight: Double = 1) throws -> [Text] {
    let set = folder.split(separator: "/").last.map(String.init) ?? folder
    return try FileManager.default.contentsOfDirectory(atPath: folder).sorted().compactMap { name in
      let path = "\(folder)/\(name)"
      guard FileManager.default.fileExists(atPath: "\(path)/gold.txt") else { return nil }
      func units(_ file: String) throws -> [AlignmentUnit] {
        var lines = try String(contentsOfFile: "\(path)/\(file)", encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false)
        if lines.last?.isEmpty == true { lines.removeLast() }
        return lines.map { AlignmentUnit(String($0)) }
      }
      let gold = try String(contentsOfFile: "\(path)/gold.txt", encoding: .utf8).split(separator: "\n").map { line in
        let sides = line.split(separator: ":").map { side in side.split { !$0.isNumber }.compactMap { Int($0) } }
        func range(_ k: Int) -> Range<Int> {
          guard k < sides.count, let first = sides[k].first, let last = sides[k].last else { return 0..<0 }
          return first..<last + 1
        }
        return Bead(ja: range(0), en: range(1), probability: 1)
      }
      return Text(
        set: set, name: name, use: .measure, units: BothLanguages(ja: try units("ja.txt"), en: try units("en.txt")), gold: gold,
        weight: weight)
    }
  }
}
