import Bitext
import Glibc
import Host
import Reading

/// The text of PDF files, by the program `pdftotext` where it is installed. Best effort: a PDF says where letters stand, not what they are.
enum PDFText {
  static func source(_ bytes: [UInt8], name: String) throws(ContentProblem) -> SourceText {
    guard bytes.prefix(1024).starts(with: Array("%PDF-".utf8)) else {
      throw ContentProblem(name: name, problem: "is named as a PDF file, and is none; give the article's text, Markdown or HTML")
    }
    let pages = try text(bytes, name: name).split(separator: 0x0C, omittingEmptySubsequences: false).map { PDFPage(Array($0)) }
    return PDFLayout(pages: pages).source(name)
  }

  private static func text(_ bytes: [UInt8], name: String) throws(ContentProblem) -> [UInt8] {
    let path = try temporary(bytes, name: name)
    defer { unlink(path) }
    let outcome: ChildProcess.Outcome
    do { outcome = try ChildProcess.run("pdftotext", ["-q", "-enc", "UTF-8", "-eol", "unix", path, "-"]) } catch {
      throw ContentProblem(
        name: name,
        problem:
          "is a PDF file, whose text is read with pdftotext: \(error); install it (poppler-utils), or use the document it was made from")
    }
    guard outcome.status == 0 else {
      throw ContentProblem(
        name: name, problem: "is a PDF file that pdftotext cannot read; take off its password, or use the document it was made from")
    }
    guard outcome.output.contains(where: { $0 > 0x20 }) else {
      throw ContentProblem(name: name, problem: "is a PDF file of pictures, without text; use the document it was made from")
    }
    return outcome.output
  }

  /// The bytes may come from a commit: they have no path of their own.
  private static func temporary(_ bytes: [UInt8], name: String) throws(ContentProblem) -> String {
    do throws(TemporaryFile.Failure) { return try TemporaryFile.holding(bytes, name: "taiyaku-pdf") } catch {
      let (what, code) =
        switch error {
        case .notMade(let code): ("made", code)
        case .notWritten(let code): ("written", code)
        }
      throw ContentProblem(name: name, problem: "no temporary file can be \(what): \(String(cString: strerror(code)))")
    }
  }
}
