import Bitext
import Reading
import Structure
import Synchronization
import Workspace

/// The files that links of articles lead to, each read once.
final class LinkedArticles: LinkedFiles {
  private let loader: ArticleLoader
  private let known = Mutex<[String: Anchors?]>([:])

  init(_ loader: ArticleLoader) { self.loader = loader }

  func anchors(of path: String) -> Anchors? {
    if let known = known.withLock({ $0[path] }) { return known }
    let anchors = read(path)
    known.withLock { $0[path] = .some(anchors) }
    return anchors
  }

  /// Nil for a file that is not there or cannot be read: a link is judged by what is known.
  private func read(_ path: String) -> Anchors? {
    guard let source = try? loader.source(path) else { return nil }
    return Anchors(Document(source: source, language: .en, blocks: loader.reader.blocks(of: source), sentences: []))
  }
}
