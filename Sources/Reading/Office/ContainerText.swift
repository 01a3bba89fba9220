import Bitext
import XML
import Zip

/// The text of a container as it is taken out: blocks one below the other, parts one behind the other.
struct ContainerText {
  private(set) var bytes: [UInt8] = []
  private(set) var blocks: [Block] = []
  private var parts: [(name: String, start: Int)] = []

  /// What follows stands in this part.
  mutating func begin(part name: String) {
    if parts.last?.start == bytes.count { parts.removeLast() }
    parts.append((name, bytes.count))
  }

  /// A block on lines of its own; white space at its ends is left out.
  /// - Parameter links: where in the text, in bytes, links begin, and where they lead
  mutating func add(_ kind: Block.Kind, _ text: [UInt8], _ place: PlaceName, info: String = "", links: [(offset: Int, target: String)] = [])
  {
    let visible = VisibleText.trimming(text, 0..<text.count)
    if visible.isEmpty { return }
    let range = append(Array(text[visible]))
    let links = links.map {
      Block.Link(target: $0.target, offset: min(range.upperBound, max(0, $0.offset - visible.lowerBound) + range.lowerBound))
    }
    blocks.append(
      Block(
        kind: kind, range: range, text: mapped(range), newlines: text[visible].contains(0x0A) ? .auto : .never, info: info,
        linkPlaces: links, place: place))
  }

  /// Text without a block; a line end follows.
  @discardableResult
  mutating func append(_ text: [UInt8], end: UInt8 = 0x0A) -> ByteRange {
    let start = bytes.count
    bytes += text
    bytes.append(end)
    return start..<start + text.count
  }

  func mapped(_ range: ByteRange) -> MappedText {
    var text = MappedText()
    text.append(verbatim: range, of: bytes)
    return text
  }

  func content(_ blocks: [Block]? = nil, isBilingual: Bool = false, remark: String? = nil) -> ArticleContent {
    let ends = parts.dropFirst().map(\.start) + [bytes.count]
    let parts = zip(parts, ends).map { ArticleContent.Part(name: $0.name, range: $0.start..<$1) }
    return ArticleContent(parts: parts, blocks: blocks ?? self.blocks, isBilingual: isBilingual, remark: remark)
  }

  func source(_ name: String) -> SourceText { SourceText(name: name, text: bytes, content: content()) }
}

/// The parts of an office file.
struct OfficePackage {
  let name: String
  private let archive: ZipArchive

  /// - Parameter what: what the file should be, for messages
  init(_ bytes: [UInt8], name: String, what: String) throws(ContentProblem) {
    self.name = name
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      throw ContentProblem(name: name, problem: "is encrypted, or of a version before 2007; save it as \(what) without a password")
    }
    do { archive = try ZipArchive(bytes) } catch {
      throw ContentProblem(name: name, problem: "is named as \(what) and \(error.description); save it again")
    }
  }

  var parts: [String] { archive.parts }

  func bytes(_ part: String) throws(ContentProblem) -> [UInt8]? {
    do { return try archive.contents(of: part) } catch { throw ContentProblem(name: name, problem: "\(error.description)") }
  }

  /// A part that must be there.
  func required(_ part: String, in what: String) throws(ContentProblem) -> OfficePart {
    guard let part = try self.part(part) else {
      throw ContentProblem(name: name, problem: "is no \(what): its part \(part) is missing; save it again as \(what)")
    }
    return part
  }

  func part(_ part: String) throws(ContentProblem) -> OfficePart? {
    guard let bytes = try bytes(part) else { return nil }
    return try OfficePart(bytes, part, of: name)
  }

  /// The targets of a part's relations by their names, with their types; external ones as they are.
  func relations(of part: String) throws(ContentProblem) -> [String: (type: String, target: String)] {
    let folder = part.split(separator: "/").dropLast().joined(separator: "/")
    let file = part.split(separator: "/").last.map(String.init) ?? ""
    guard var reader = try self.part((folder.isEmpty ? "" : folder + "/") + "_rels/\(file).rels") else { return [:] }
    var relations: [String: (type: String, target: String)] = [:]
    while let event = try reader.next() {
      guard case .start(let element) = event, element.name == "Relationship", let id = element.attributes["Id"] else { continue }
      let type = element.attributes["Type"]?.split(separator: "/").last.map(String.init) ?? ""
      let target = element.attributes["Target"] ?? ""
      relations[id] = (type, element.attributes["TargetMode"] == "External" ? target : Self.resolved(target, in: folder))
    }
    return relations
  }

  /// The main part, by the relations of the package; every program names its parts as it likes.
  func mainPart(usual: String) throws(ContentProblem) -> String {
    try relations(of: "").values.first { $0.type == "officeDocument" }?.target ?? usual
  }

  /// A path in the archive seen from a folder of it.
  static func resolved(_ target: String, in folder: String) -> String {
    var path = target.hasPrefix("/") ? [] : folder.split(separator: "/").map(String.init)
    for step in target.split(separator: "/") {
      if step == ".." { _ = path.popLast() } else if step != "." { path.append(String(step)) }
    }
    return path.joined(separator: "/")
  }
}

/// An XML part of a package, as a stream of events.
struct OfficePart {
  private let reader: XMLReader
  private let name: String
  private let part: String

  init(_ bytes: [UInt8], _ part: String, of name: String) throws(ContentProblem) {
    (self.name, self.part) = (name, part)
    do { reader = try XMLReader(bytes, name: part) } catch { throw ContentProblem(name: name, problem: "\(error.description)") }
  }

  mutating func next() throws(ContentProblem) -> XMLReader.Event? { try reading { reader throws(XMLReadingError) in try reader.next() } }

  /// What is wrong with the part is said of the file it lies in.
  private func reading<Result>(_ read: (XMLReader) throws(XMLReadingError) -> Result) throws(ContentProblem) -> Result {
    do { return try read(reader) } catch { throw ContentProblem(name: name, problem: "\(error.description)") }
  }

  /// Passes over the rest of the element whose start was just read.
  mutating func skip(_ element: XMLReader.Element) throws(ContentProblem) {
    while let event = try next() {
      if case .end(_, element.depth) = event { return }
    }
  }

  mutating func text(of element: XMLReader.Element) throws(ContentProblem) -> String {
    try reading { reader throws(XMLReadingError) in try reader.text(of: element) }
  }
}

extension XMLReader.Element {
  /// An attribute by its local name, whatever prefix the document gives its namespace.
  func attribute(_ name: String) -> String? {
    if let value = attributes[name] { return value }
    return attributes.first { $0.key.hasSuffix(":" + name) }?.value
  }

  /// Of an on-or-off property that is there: whether it is on.
  var isOn: Bool { attribute("val").map { !["0", "false", "off"].contains($0) } ?? true }
}
