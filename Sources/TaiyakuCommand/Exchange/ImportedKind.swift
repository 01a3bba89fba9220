import Bitext
import Workspace

/// Files that are named first by mistake where a file to take up is wanted.
enum ImportedKind {
  private static let tables: Set<String> = ["json", "xlsx", "tsv", "csv", "txt", "tab"]

  /// What is wrong with the first file that was named, by its ending, and what to do.
  static func problem(_ file: String) -> Message? {
    guard let dot = file.lastIndex(of: "."), file != "-" else { return nil }
    let ending = file[dot...].dropFirst().lowercased()
    if ending.isEmpty || ending.contains("/") || tables.contains(ending) { return nil }
    if ending.hasPrefix("htm"), let bytes = try? FileReader().keptBytes(file),
      String(decoding: bytes, as: UTF8.self).contains("taiyaku-decisions")
    {
      return
        "\(file): this is a report; open it in a browser, decide there, save the decisions, and name the file .decisions.json that it saved"
    }
    return "\(file): is no file to take up; name that first (.json, .xlsx, .tsv, .docx, .xlf, .tmx or .po), then the article's two files"
  }
}
