import Foundation
import TestSupport
import Testing

/// docs/reference/json.md lists every key of every JSON form, and no other: the commands it shows are run, and what they give is held
/// against its tables.
@Suite struct JSONReferenceTests {
  static let page = "docs/reference/json.md"

  struct Form: Sendable, CustomTestStringConvertible {
    var command: String
    var keys: [String: Key]

    var testDescription: String { command }
  }

  struct Key: Sendable, Equatable {
    var type: String
    var isOptional: Bool
  }

  static let forms: [Form] = ((try? Manual.text(page)) ?? "").components(separatedBy: "\n## ").compactMap { section in
    guard let command = section.components(separatedBy: "```sh\n").dropFirst().first?.components(separatedBy: "\n```").first else {
      return nil
    }
    var keys: [String: Key] = [:]
    for line in section.split(separator: "\n") where line.hasPrefix("| `") {
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      let words = cells[1].components(separatedBy: ", ")
      keys[cells[0].replacing("`", with: "")] = Key(type: words[0], isOptional: words.contains("sometimes"))
    }
    return Form(command: command, keys: keys)
  }

  @Test func thePageHasThem() { #expect(Self.forms.count >= 12) }

  @Test(arguments: forms)
  func isAsThePageSays(_ form: Form) throws {
    let project = try Self.project()
    let text = try Self.run(form.command, in: project)
    let values = try form.command.contains("jsonl") ? text.split(separator: "\n").map { try JSON(String($0)) } : [JSON(text)]
    #expect(!values.isEmpty)
    for value in values { Self.check(value, "", form) }
  }

  private static func check(_ value: JSON, _ path: String, _ form: Form) {
    if case .object(let members) = value {
      let prefix = path.isEmpty ? "" : path + "."
      for (name, member) in members {
        // Both languages have the same keys; the page lists those of one.
        let key = prefix + (name == "en" ? "ja" : name)
        guard let known = form.keys[key] else {
          Issue.record("\(form.command): \(key) is not on the page")
          continue
        }
        if known.type != "any" { #expect(member.fits(known.type), "\(form.command): \(key) is no \(known.type): \(member)") }
        check(member, key, form)
      }
      let own = form.keys.filter { $0.key.hasPrefix(prefix) && !$0.key.dropFirst(prefix.count).contains(".") && !$0.value.isOptional }
      for key in own.keys where !key.dropFirst(prefix.count).contains("[") {
        #expect(members[String(key.dropFirst(prefix.count))] != nil, "\(form.command): \(key) is not there")
      }
    } else if case .list(let elements) = value {
      // What is listed in another place, or is plain, has no keys here.
      for element in elements {
        if case .object = element, form.keys.keys.contains(where: { $0.hasPrefix(path + "[]") }) { check(element, path + "[]", form) }
      }
    }
  }

  /// The demonstration, some way into its life: a baseline, a lock with something stale, pins.
  private static func project() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for command in [
      "taiyaku demo .d && mv .d/* . && rm -r .d", "taiyaku check -q --write-baseline taiyaku-baseline.json", "taiyaku sync",
      "cp later/library.ja.md articles/library.ja.md", "echo '{\"ja\":[\"予約が必要です。\"],\"en\":[],\"checked\":true}' > taiyaku.pins.jsonl",
    ] { _ = try run(command, in: folder) }
    return folder
  }

  private static func run(_ command: String, in folder: TemporaryFolder) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.arguments = ["-c", command]
    process.currentDirectoryURL = folder.url
    var variables = ProcessInfo.processInfo.environment
    variables["PATH"] = "\(BuiltTool.url.deletingLastPathComponent().path):\(variables["PATH"] ?? "/usr/bin:/bin")"
    variables["LC_ALL"] = "C.UTF-8"
    process.environment = variables
    let output = Pipe()
    (process.standardInput, process.standardOutput, process.standardError) = (FileHandle.nullDevice, output, FileHandle.nullDevice)
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }
}

/// A JSON value of any form.
private enum JSON: Decodable {
  case object([String: JSON])
  case list([JSON])
  case text(String)
  case number(Double)
  case bool(Bool)
  case null

  init(_ text: String) throws { self = try JSONDecoder().decode(JSON.self, from: Data(text.utf8)) }

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Bool.self) {
      self = .bool(value)
    } else if let value = try? container.decode(Double.self) {
      self = .number(value)
    } else if let value = try? container.decode(String.self) {
      self = .text(value)
    } else if let value = try? container.decode([JSON].self) {
      self = .list(value)
    } else {
      self = .object(try container.decode([String: JSON].self))
    }
  }

  /// Whether it is what the page calls so.
  func fits(_ type: String) -> Bool {
    switch (type, self) {
    case ("text", .text), ("number", .number), ("object", .object), ("list", .list), ("yes or no", .bool): true
    case ("texts", .list(let items)): items.allSatisfy { $0.fits("text") }
    case ("numbers", .list(let items)): items.allSatisfy { $0.fits("number") }
    case ("range", .list(let items)): items.count == 2 && items.allSatisfy { $0.fits("number") }
    case ("ranges", .list(let items)): items.allSatisfy { $0.fits("range") }
    default: false
    }
  }
}
