import Bitext
import Reading
import Testing

private func document(_ text: String, _ name: String, _ language: Language) throws -> Document {
  var source = SourceText(name: name, text: text)
  source.content = try ArticleFormat(of: source).content?.content(of: source)
  return try ArticleReader().document(source, language: language)
}

@Suite struct SubtitleTests {
  static let english = """
    1
    00:00:01,000 --> 00:00:03,000
    The boat was late because

    2
    00:00:03,200 --> 00:00:05,000
    <i>the waves</i> were high. We waited.

    3
    00:00:09,000 --> 00:00:10,000
    - Who is it?
    - MIKA: Only me.

    4
    00:00:11,000 --> 00:00:12,000
    [door closes]
    """

  @Test func aSentenceRunsOverCues() throws {
    let document = try document(Self.english, "talk.srt", .en)
    #expect(
      document.sentences.map(\.text) == [
        "The boat was late because the waves were high.", "We waited.", "Who is it?", "Only me.", "[door closes]",
      ])
    #expect(
      document.sentences.map { document.source.placeName(of: $0.range)?.description } == ["cue 1", "cue 2", "cue 3", "cue 3", "cue 4"])
  }

  /// Saved as text, without numbers and blank lines.
  @Test(arguments: [
    "00:00:01,000 --> 00:00:03,000\nThe boat was late\n00:00:03,200 --> 00:00:05,000\nagain.\n",
    "1\n00:00:01,000 --> 00:00:03,000\nThe boat was late\n2\n00:00:03,200 --> 00:00:05,000\nagain.\n",
    "WEBVTT\n00:01.000 --> 00:03.000\nThe boat was late\n00:03.200 --> 00:05.000\nagain.\n",
  ])
  func textThatBeginsWithTimesHoldsSubtitles(_ text: String) throws {
    #expect(try document(text, "talk.txt", .en).sentences.map(\.text) == ["The boat was late again."])
  }

  @Test(arguments: ["WEBVTT is a format.\nIt has times.\n", "1\nThe boat was late.\n", "10:30 --> the boat leaves.\n"])
  func otherTextStaysText(_ text: String) throws {
    #expect(ArticleFormat(of: SourceText(name: "talk.txt", text: text)) == .text)
  }

  /// Japanese subtitles often have no marks: then each cue is a sentence.
  @Test func withoutMarksEachCueIsOne() throws {
    let text = "1\n00:00:01,000 --> 00:00:02,000\n船が\n遅れたの\n\n2\n00:00:02,100 --> 00:00:03,000\n波が高くて\n"
    #expect(try document(text, "talk.srt", .ja).sentences.map(\.text) == ["船が遅れたの", "波が高くて"])
  }

  @Test func headNotesStylesAndSettingsOfTheWebAreNoText() throws {
    let text = """
      WEBVTT - talk

      STYLE
      ::cue { color: red }

      NOTE not shown

      intro
      00:01.000 --> 00:02.500 line:90%
      <v Mika>Fish &amp; <c.loud>chips</c>, please.
      """
    let document = try document(text, "talk.vtt", .en)
    #expect(document.sentences.map(\.text) == ["Fish & chips, please."])
    let cue = try #require(document.source.content?.cues.first)
    #expect(cue.name == "intro" && cue.time == 1000..<2500)
  }
}
