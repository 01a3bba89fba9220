import AlignmentEngine
import Bitext
import Encoder
import Gate
import Host
import Interchange
import Reading
import Revision
import Terminology
import Workspace

/// What the tool finds around it: whether each part that a run would use is there and can be read.
package struct Diagnosis: Sendable {
  package enum State: String, Sendable, Encodable { case good, missing, broken }

  package struct Item: Sendable, Encodable {
    /// What was looked at, such as "dictionary".
    package var part: String
    package var state: State
    /// What it is, or what is wrong with it and what to do.
    package var says: Message
  }

  package private(set) var items: [Item] = []

  /// Whether something that was named cannot be used.
  package var isBroken: Bool { items.contains { $0.state == .broken } }

  /// - Parameter configuration: the file named on the command line
  package init(configuration named: String?, version: String, settings: (Configuration) throws -> Settings) {
    items.append(Item(part: "taiyaku", state: .good, says: "\(version), \(RuleCatalog.rules.count) rules"))
    git()
    locale()
    var project: Settings?
    do {
      let configuration = try Configuration.load(named)
      project = try settings(configuration)
      let path = configuration.path
      items.append(
        Item(
          part: "taiyaku.yml", state: path == nil ? .missing : .good,
          says: path.map { "\($0)" } ?? "none here or above: name files, or write one with \"taiyaku init\""))
    } catch {
      items.append(Item(part: "taiyaku.yml", state: .broken, says: Message(saying: error)))
    }
    guard let project else { return }
    dictionary(project)
    encoder(project)
    files(project)
  }

  private mutating func git() {
    var (state, says): (State, Message) = (
      .missing, "not here, or this folder is in no repository: --since and --changed-since cannot be used"
    )
    if let repository = try? GitRepository() {
      let commit = try? repository.commit("HEAD")
      says =
        commit.map { "\($0.prefix(12).description)" }
        ?? "here, but this repository has no commit yet: --since and --changed-since cannot be used"
      if commit != nil { state = .good }
    }
    items.append(Item(part: "git", state: state, says: says))
  }

  /// What the terminal is written in: names of files and what is printed are UTF-8.
  private mutating func locale() {
    let name =
      ["LC_ALL", "LC_CTYPE", "LANG"].compactMap(Environment.value).first { !$0.isEmpty } ?? ""
    let isUTF8 = name.lowercased().replacing("-", with: "").contains("utf8")
    items.append(
      Item(
        part: "encoding", state: isUTF8 ? .good : .missing,
        says: isUTF8
          ? "\(name)"
          : name.isEmpty
            ? "the locale is not set: Japanese may not show; export LC_ALL=C.UTF-8"
            : "the locale \(name) is not in UTF-8: Japanese may not show; export LC_ALL=C.UTF-8"))
  }

  private mutating func dictionary(_ settings: Settings) {
    var path: String?
    switch settings.dictionary {
    case .none:
      items.append(Item(part: "dictionary", state: .missing, says: "left out (dictionary: none)"))
      return
    case .system: path = DictionaryStore.locate()
    case .file(let named): path = named
    }
    guard let path else {
      items.append(Item(part: "dictionary", state: .missing, says: DictionaryStore.remedy))
      return
    }
    check("dictionary") { "\(path), \(try DictionaryStore.open(path).wordCount) words" }
  }

  /// Opening one unpacks it, where that was not done before.
  private mutating func encoder(_ settings: Settings) {
    var path: String?
    switch settings.encoder {
    case .none:
      items.append(Item(part: "encoder", state: .missing, says: "left out (encoder: none)"))
      return
    case .address(let address):
      items.append(Item(part: "encoder", state: .good, says: Message(verbatim: address)))
      return
    case .unsaid, .system: path = EncoderStore.locate()
    case .file(let named): path = named
    }
    guard let path else {
      items.append(
        Item(
          part: "encoder", state: settings.encoder == .unsaid ? .missing : .broken,
          says: "none (scripts/install-encoder brings one): alignment rests on words, numbers, names, lengths and layout"))
      return
    }
    check("encoder") {
      let use = settings.encoder == .unsaid ? "; align uses it, check, sync and diff where taiyaku.yml says \"encoder: system\"" : ""
      return "\(path), \(try SentenceMeanings.describe(path))\(use)"
    }
  }

  private mutating func files(_ settings: Settings) {
    let configuration = settings.configuration
    let loader = ArticleLoader(reader: .init(options: settings.reading))
    if !configuration.pairs.isEmpty {
      check("articles") {
        let found = try configuration.files()
        let alone = found.unpaired.count
        // Each is looked at: conflicts a merge left, other encodings.
        for path in found.articles.flatMap({ [$0.paths.ja, $0.paths.en] }) + found.unpaired.map(\.path) {
          let source = try loader.source(path)
          try loader.reader.checkConflicts(source)
        }
        return alone == 0
          ? "\(found.articles.count) with both languages" : "\(found.articles.count) with both languages, \(alone) in one alone"
      }
    }
    for path in settings.glossaries {
      check("glossary") { "\(path), \(try ProjectGlossary.read([path]).reduce(0) { $0 + $1.concepts.count }) concepts" }
    }
    for path in settings.lexicons { check("lexicon") { "\(path), \(try DictionaryStore.open(path).wordCount) words" } }
    if let path = settings.baseline {
      check("baseline") { "\(path), \(try settings.readBaseline()?.entries.count ?? 0) entries" }
    }
    if let path = settings.pins {
      check("pins") { try FileReader().bytesIfPresent(path) == nil ? nil : "\(path), \(try PinFile.read(path).pins.count) pins" }
    }
    check("lock") {
      guard try FileReader().bytesIfPresent(settings.lock) != nil else { return nil }
      let lock = try LockFile(reading: FileReader().read(settings.lock, allowsConflicts: true))
      try LockCare(lock, configuration, path: settings.lock).check()
      return "\(settings.lock), \(Message.count(lock.articles.count, "article", "articles"))"
    }
  }

  /// - Parameter look: nil for a part that nobody has made yet
  private mutating func check(_ part: String, _ look: () throws -> Message?) {
    do {
      if let says = try look() { items.append(Item(part: part, state: .good, says: says)) }
    } catch {
      items.append(Item(part: part, state: .broken, says: Message(saying: error)))
    }
  }
}
