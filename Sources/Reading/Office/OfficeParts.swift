import Bitext

/// The readers of the parts of office files, each by itself: for those who try them with parts that no archive would hold.
package enum OfficeParts {
  package static let formats: [ArticleFormat] = [.docx, .pptx, .xlsx, .odt, .ods]

  /// What is read of the main part of a file.
  package static func text(_ format: ArticleFormat, of bytes: [UInt8]) throws(ContentProblem) -> SourceText {
    let part = try OfficePart(bytes, "part.xml", of: "fuzz")
    var text = ContainerText()
    text.begin(part: "part.xml")
    switch format {
    case .docx:
      var walk = WordWalk(part, text, styles: WordStyles(), links: [:])
      try walk.run()
      return walk.text.source("fuzz")
    case .pptx:
      var walk = SlideWalk(part, text, place: PlaceName(.slide, "1"))
      _ = try walk.run()
      return walk.text.source("fuzz")
    case .xlsx:
      var sheet = WorkbookSheet(part, ["a", "b"], file: "fuzz")
      return SheetTexts(sheets: [.init(name: "s", rows: try sheet.rows())]).source("fuzz", part: { _ in "part.xml" })
    case .ods:
      var walk = OpenSheetWalk(part)
      return try walk.sheets().source("fuzz", part: { _ in "part.xml" })
    default:
      var walk = OpenDocumentWalk(part, text, OpenStyles())
      try walk.run()
      return walk.text.source("fuzz")
    }
  }
}
