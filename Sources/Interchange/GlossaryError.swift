import Bitext

/// What is wrong with a glossary file, and where.
public struct GlossaryError: Error, Equatable, CustomStringConvertible {
  public let name: String
  /// From 1.
  public let line: Int
  /// In characters, from 1; 0 when unknown.
  public let column: Int
  /// The row of a table, the heading included, from 1; 0 outside tables. Rows with line ends in quotes make it differ from the line.
  public let row: Int
  /// What is wrong; what to do.
  public let problem: String

  public init(name: String, line: Int, column: Int = 0, row: Int = 0, problem: String) {
    self.name = name
    self.line = line
    self.column = column
    self.row = row
    self.problem = problem
  }

  init(name: String, at position: TextPosition, row: Int, problem: String) {
    self.init(name: name, line: position.line, column: position.column, row: row, problem: problem)
  }

  public var description: String {
    let place = column > 0 ? "\(name):\(line):\(column)" : "\(name):\(line)"
    return "\(place): \(row > 0 ? "row \(row): " : "")\(problem)"
  }
}
