/// How a file that is not in UTF-8 lies under the text that was read from it: where each character stands in its own bytes.
package struct FileEncoding: Sendable, Equatable {
  /// As iconv spells it.
  package let name: String
  /// Characters one after the other that are equally long in both forms.
  private var runs: [Run] = []

  private struct Run: Sendable, Equatable {
    /// Where it begins in the text, and in the file.
    var text: Int
    var file: Int
    /// Bytes of each of its characters in both.
    var textWidth: Int
    var fileWidth: Int
    var end: Int
  }

  package init(name: String) { self.name = name }

  /// Adds the next character.
  /// - Parameters:
  ///   - text: how many bytes of UTF-8 it has
  ///   - file: its place in the file
  package mutating func append(text width: Int, file: Range<Int>) {
    if let last = runs.last, last.textWidth == width, last.fileWidth == file.count,
      last.file + (last.end - last.text) / width * file.count == file.lowerBound
    {
      runs[runs.count - 1].end += width
    } else {
      let start = runs.last?.end ?? 0
      runs.append(Run(text: start, file: file.lowerBound, textWidth: width, fileWidth: file.count, end: start + width))
    }
  }

  /// Where in the file the character at a place of the text begins.
  package func start(of offset: Int) -> Int {
    guard let run = run(before: offset + 1) else { return 0 }
    return run.file + (offset - run.text) / run.textWidth * run.fileWidth
  }

  /// Where in the file the character before a place of the text ends.
  package func end(of offset: Int) -> Int {
    guard let run = run(before: offset) else { return 0 }
    return run.file + (min(offset, run.end) - run.text + run.textWidth - 1) / run.textWidth * run.fileWidth
  }

  private func run(before offset: Int) -> Run? {
    let index = runs.partition { $0.text >= offset }
    return runs.isEmpty ? nil : runs[max(0, index - 1)]
  }
}
