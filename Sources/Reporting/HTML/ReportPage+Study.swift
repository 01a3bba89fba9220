import Bitext
import Project
import Revision

extension ReportPage {
  /// - Parameter generator: the program's name and version, for the page's foot
  package init(_ study: ArticleStudy, generator: String) {
    let whole = study.whole
    self.init(
      pair: whole.pair, from: study.from, findings: study.findings, changes: study.revision.map { ReportChange.all($0) } ?? [],
      marks: whole.marks, evidence: whole.evidence, generator: generator)
    queue = WorkQueue(study).items
  }
}

extension ReportChange {
  static func all(_ revision: Revision) -> [ReportChange] {
    revision.changes.map { change in
      ReportChange(
        state: change.toldState.rawValue, moved: change.moved,
        sentences: BothLanguages(ja: change.sides.ja.new, en: change.sides.en.new),
        old: BothLanguages(ja: revision.text(change, .ja, \.old), en: revision.text(change, .en, \.old)))
    }
  }
}
