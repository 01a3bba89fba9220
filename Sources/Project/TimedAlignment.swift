import Bitext

/// What the times of subtitles say of their alignment.
///
/// Versions that were cut to one list of times begin most cues together; then sentences that begin together divide the work. Versions with
/// times of their own say nothing that the text does not say better.
enum TimedAlignment {
  /// Milliseconds between two beginnings that are one.
  private static let tolerance = 120

  /// Sentences of both versions that begin together, in order: the first of each part to be aligned by itself, without that of the whole.
  static func borders(_ documents: BothLanguages<Document>) -> [(ja: Int, en: Int)] {
    guard let ja = documents.ja.source.content?.cues, let en = documents.en.source.content?.cues, !ja.isEmpty, !en.isEmpty,
      documents.ja.source.name != documents.en.source.name
    else { return [] }
    let (jaTimes, enTimes) = (ja.map(\.time.lowerBound), en.map(\.time.lowerBound))
    guard shared(jaTimes, enTimes) * 2 >= min(ja.count, en.count) else { return [] }
    let starts = (starts(documents.ja, ja), starts(documents.en, en))
    var borders: [(ja: Int, en: Int)] = []
    var other = 0
    for start in starts.0 {
      while other < starts.1.count, starts.1[other].time < start.time - tolerance { other += 1 }
      guard other < starts.1.count, starts.1[other].time <= start.time + tolerance else { continue }
      if start.sentence > 0, starts.1[other].sentence > 0 { borders.append((start.sentence, starts.1[other].sentence)) }
      other += 1
    }
    return borders
  }

  /// How many times of one list have one in the other; both rise.
  private static func shared(_ a: [Int], _ b: [Int]) -> Int {
    var (count, k) = (0, 0)
    for time in a {
      while k < b.count, b[k] < time - tolerance { k += 1 }
      if k < b.count, b[k] <= time + tolerance {
        count += 1
        k += 1
      }
    }
    return count
  }

  /// Sentences that begin with a cue, and when.
  private static func starts(_ document: Document, _ cues: [ArticleContent.Cue]) -> [(sentence: Int, time: Int)] {
    var starts: [(sentence: Int, time: Int)] = []
    var cue = 0
    var end = 0
    for (index, sentence) in document.sentences.enumerated() {
      while cue < cues.count, cues[cue].range.upperBound <= sentence.range.lowerBound { cue += 1 }
      guard cue < cues.count else { break }
      // Nothing else stands in the cue before it.
      if end <= cues[cue].range.lowerBound, starts.last.map({ $0.time < cues[cue].time.lowerBound }) ?? true {
        starts.append((index, cues[cue].time.lowerBound))
      }
      end = sentence.range.upperBound
    }
    return starts
  }
}
