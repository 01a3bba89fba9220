internal import CXLSXWriter
import Glibc
import Host

/// A workbook as bytes. The library writes to paths only: a file of our own that nobody else can open takes it in between.
enum WorkbookFile {
  /// - Parameter fill: adds the sheets
  static func bytes(_ fill: (UnsafeMutablePointer<lxw_workbook>) -> Void) throws(SpreadsheetWritingError) -> [UInt8] {
    guard let file = TemporaryFile(beginning: TemporaryFile.folder + "/taiyaku-") else {
      throw SpreadsheetWritingError(problem: String(cString: strerror(errno)))
    }
    close(file.descriptor)
    defer { unlink(file.path) }
    guard let workbook = workbook_new(file.path) else { throw SpreadsheetWritingError(problem: "no memory") }
    // The same workbook for the same contents: no time of writing inside.
    var properties = lxw_doc_properties()
    properties.created = 946_684_800
    workbook_set_properties(workbook, &properties)
    fill(workbook)
    let outcome = workbook_close(workbook)
    guard outcome == LXW_NO_ERROR else { throw SpreadsheetWritingError(problem: String(cString: lxw_strerror(outcome))) }
    return try contents(of: file.path)
  }

  private static func contents(of path: String) throws(SpreadsheetWritingError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw SpreadsheetWritingError(problem: String(cString: strerror(errno))) }
    defer { close(descriptor) }
    var status = stat()
    fstat(descriptor, &status)
    var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
    var done = 0
    while done < bytes.count {
      let count = bytes[done...].withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
      if count <= 0 { throw SpreadsheetWritingError(problem: "the file was cut short") }
      done += count
    }
    return bytes
  }
}
