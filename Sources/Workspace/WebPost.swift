import Glibc
import Host

/// Sends JSON to an address a person named and brings the answer, by the program `curl`: this tool itself opens no connection.
package enum WebPost {
  /// Why there is no answer.
  package struct Failure: Error, Equatable, CustomStringConvertible {
    package let address: String
    package let reason: String

    package init(address: String, reason: String) { (self.address, self.reason) = (address, reason) }

    package var description: String { "\(address): \(reason)" }
  }

  /// - Parameters:
  ///   - key: what the server knows the person by, sent as a bearer token; never seen in a list of processes
  ///   - seconds: how long the whole may take
  package static func json(to address: String, _ body: [UInt8], key: String? = nil, seconds: Int = 120) throws(Failure) -> [UInt8] {
    var files: [String] = []
    defer { for file in files { unlink(file) } }
    func file(_ bytes: [UInt8]) throws(Failure) -> String {
      do throws(TemporaryFile.Failure) {
        files.append(try TemporaryFile.holding(bytes, name: "taiyaku-post"))
        return files[files.count - 1]
      } catch {
        switch error {
        case .notMade(let code):
          throw Failure(address: address, reason: "\(TemporaryFile.folder) cannot be written: \(String(cString: strerror(code)))")
        case .notWritten: throw Failure(address: address, reason: "\(TemporaryFile.folder) is full")
        }
      }
    }
    var arguments = [
      "--silent", "--show-error", "--fail", "--max-time", "\(seconds)", "--proto", "=http,https", "--header",
      "Content-Type: application/json", "--data-binary", "@" + (try file(body)),
    ]
    if let key { arguments += ["--header", "@" + (try file(Array("Authorization: Bearer \(key)\n".utf8)))] }
    let outcome: ChildProcess.Outcome
    do { outcome = try ChildProcess.run("curl", arguments + ["--url", address]) } catch {
      throw Failure(address: address, reason: "is asked with curl, and \(error)")
    }
    guard outcome.status == 0 else {
      let said = outcome.error.split(separator: "\n").last.map(String.init) ?? "status \(outcome.status)"
      throw Failure(address: address, reason: "gave no answer: \(said)")
    }
    return outcome.output
  }
}
