import Bitext

/// Cuts text into sentences.
///
/// One pass over the bytes finds the marks that may end a sentence and pairs the brackets; then each mark is judged by rules that
/// look at a bounded stretch around it. Nothing is rewritten: the answer is byte ranges. A value to share between tasks.
package struct SentenceSegmenter: Sendable {
  package let language: Language
  let data: CompiledData
  let srx: SRXRules?

  /// - Parameters:
  ///   - data: the words the rules know; the built-in ones, extended with `adding(_:)` where a user has more
  ///   - srx: rules that overrule the built-in ones where they match
  package init(language: Language, data: SegmentationData? = nil, srx: SRXRules? = nil) {
    self.language = language
    self.data = data.map { CompiledData($0) } ?? .builtIn
    self.srx = srx?.isEmpty == true ? nil : srx
  }

  /// The sentences of one block, as ranges of bytes of `utf8` without surrounding white space. Every other byte stands in one.
  /// - Parameter newlines: what a line end means; `.auto` judges each (see `PlainTextLayout`)
  package func sentences(in utf8: UnsafeBufferPointer<UInt8>, newlines: Block.Newlines = .auto) -> [Range<Int>] {
    segment(utf8, newlines, NoObserver()).sentences
  }

  package func sentences(in utf8: [UInt8], newlines: Block.Newlines = .auto) -> [Range<Int>] {
    utf8.withUnsafeBufferPointer { sentences(in: $0, newlines: newlines) }
  }

  package func sentences(in text: String, newlines: Block.Newlines = .auto) -> [Range<Int>] {
    var text = text
    return text.withUTF8 { sentences(in: $0, newlines: newlines) }
  }

  /// The sentences in the visible text of a block. No mark inside code or a name ends one.
  package func sentences(of block: Block) -> [Range<Int>] {
    block.text.joiningWithinPieces(sentences(in: block.cuttable, newlines: block.newlines))
  }

  /// The sentences of a block, and for every place that was judged the rule that decided.
  package func explained(_ block: Block) -> (sentences: [Range<Int>], explanations: [Explanation]) {
    let found = explained(block.cuttable, newlines: block.newlines)
    return (block.text.joiningWithinPieces(found.sentences), found.explanations)
  }

  /// The sentences of plain text: layout first (paragraphs, headings, list items, table rows), whatever line ends mean.
  /// - Parameter atoms: code and names in it, in order: no mark inside ends a sentence
  package func sentences(inPlainText utf8: [UInt8], newlines: Block.Newlines = .auto, atoms: [Range<Int>] = []) -> [Range<Int>] {
    segment(utf8, newlines, NoObserver(), atoms).sentences
  }

  package func explained(inPlainText utf8: [UInt8], newlines: Block.Newlines = .auto, atoms: [Range<Int>] = []) -> (
    sentences: [Range<Int>], explanations: [Explanation]
  ) {
    let result = segment(utf8, newlines, ExplanationRecorder(), atoms)
    return (result.sentences, result.observer.explanations.sorted { $0.offset < $1.offset })
  }

  /// SRX rules that ran over their limits on some text and were left out there, as "file:line".
  package var exceededRules: [String] { srx?.exceeded ?? [] }

  /// The sentences, and for every place that was judged the rule that decided, in order.
  package func explained(_ utf8: [UInt8], newlines: Block.Newlines = .auto) -> (sentences: [Range<Int>], explanations: [Explanation]) {
    utf8.withUnsafeBufferPointer {
      let result = segment($0, newlines, ExplanationRecorder())
      return (result.sentences, result.observer.explanations.sorted { $0.offset < $1.offset })
    }
  }

  /// Text with layout; without atoms no byte of it is copied.
  private func segment<Observer: DecisionObserver>(
    _ utf8: [UInt8], _ newlines: Block.Newlines, _ observer: Observer, _ atoms: [Range<Int>]
  ) -> (sentences: [Range<Int>], observer: Observer) {
    guard !atoms.isEmpty else { return utf8.withUnsafeBufferPointer { segment($0, newlines, observer, hasLayout: true) } }
    var cuttable = utf8
    Atoms.spell(atoms, in: &cuttable)
    return utf8.withUnsafeBufferPointer { bytes in
      cuttable.withUnsafeBufferPointer { segment(bytes, newlines, observer, hasLayout: true, cuttable: $0) }
    }
  }

  /// - Parameter cuttable: what the rules may see of the text, as long as it is; layout sees it as it stands
  func segment<Observer: DecisionObserver>(
    _ utf8: UnsafeBufferPointer<UInt8>, _ newlines: Block.Newlines, _ observer: Observer, hasLayout: Bool = false,
    cuttable: UnsafeBufferPointer<UInt8>? = nil
  ) -> (sentences: [Range<Int>], observer: Observer) {
    var run = SegmentationRun(language: language, data: data, srx: srx, observer: observer)
    run.sentences.reserveCapacity(utf8.count / 96)
    let cuttable = cuttable ?? utf8
    if newlines == .never, !hasLayout {
      run.cut(TextView(bytes: cuttable), base: 0)
      return (run.sentences, run.observer)
    }
    var layout = ParagraphLayout(language: language, newlines: newlines, tables: data.tables)
    layout.forEachSpan(in: TextView(bytes: utf8)) { span in
      run.cut(TextView(bytes: UnsafeBufferPointer(rebasing: cuttable[span.range])), base: span.range.lowerBound)
    } onLineEnd: { offset, decision in
      run.observer.base = 0
      run.observer.record(decision, at: offset, mark: offset..<offset)
    }
    return withExtendedLifetime(data) { (run.sentences, run.observer) }
  }
}

/// One call's working memory, reused from block to block.
struct SegmentationRun<Observer: DecisionObserver> {
  let language: Language
  let data: CompiledData
  let srx: SRXRules?
  var observer: Observer
  var sentences: [Range<Int>] = []
  private var scanner = MarkScanner()

  init(language: Language, data: CompiledData, srx: SRXRules?, observer: Observer) {
    self.language = language
    self.data = data
    self.srx = srx
    self.observer = observer
  }

  mutating func cut(_ text: TextView, base: Int) {
    scanner.scan(text, isJapanese: language == .ja)
    observer.base = base
    let before = sentences.count
    scanner.marks.withUnsafeBufferPointer { marks in
      var cutter = SentenceCutter(text: text, data: data.tables, language: language, marks: marks, observer: observer, base: base)
      swap(&cutter.output, &sentences)
      cutter.run()
      swap(&cutter.output, &sentences)
      observer = cutter.observer
    }
    if let srx {
      var own = Array(sentences[before...])
      SRXOverlay.apply(srx, to: &own, in: text, base: base, &observer)
      sentences.replaceSubrange(before..., with: own)
    }
  }
}
