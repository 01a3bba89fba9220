import Bitext

/// What is wrong with a glossary file, and where.
package struct GlossaryError: SaidError, Equatable {
  package let name: String
  /// From 1.
  package let line: Int
  /// In characters, from 1; 0 when unknown.
  package let column: Int
  /// The row of a table, the heading included, from 1; 0 outside tables. Rows with line ends in quotes make it differ from the line.
  package let row: Int
  /// What is wrong; what to do.
  package let problem: Message

  package init(name: String, line: Int, column: Int = 0, row: Int = 0, problem: Message) {
    self.name = name
    self.line = line
    self.column = column
    self.row = row
    self.problem = problem
  }

  init(name: String, at position: TextPosition, row: Int, problem: Message) {
    self.init(name: name, line: position.line, column: position.column, row: row, problem: problem)
  }

  package var message: Message {
    let place = column > 0 ? "\(name):\(line):\(column)" : "\(name):\(line)"
    return row > 0 ? "\(place): row \(row): \(problem)" : "\(place): \(problem)"
  }
}
