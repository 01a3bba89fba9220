import Bitext
import Letters

extension StructureRule {
  static let anchorMissing: StructureRule = .init(
    ofOneSide: "anchor.missing", .warning, "A link to a place on a page that is not there.",
    why: "The reader is left at the head of the page.",
    fix: "Give the heading the name, or lead to the name that it has.",
    example: "\"[below](#setup)\" on a page without a heading of that name"
  ) { side in
    let links = side.anchorLinks
    guard !links.isEmpty else { return [] }
    let own = Anchors(side.document)
    // A part of a page, whose headings stand elsewhere.
    let isPart = own.headingCount == 0 && own.written.isEmpty
    let original = side.isTranslation ? side.other.map { Anchors($0) } : nil
    let lost = links.filter { link in
      link.path.isEmpty ? !isPart && !own.hold(link.name) : side.anchors(of: link.path)?.hold(link.name) == false
    }
    // Where most lead nowhere, the site makes names of headings in a way of its own.
    // What the original leads to in vain is said there.
    let inVain = Set(original.map { original in (side.otherTargets).filter { !original.hold($0) } } ?? [])
    let isSure = 2 * lost.count < max(3, links.count) && !side.isSnippet
    return lost.filter { !inVain.contains($0.name) }.map { link in
      let isThere = link.path.isEmpty && original?.hold(link.name) == true
      let message: Message =
        link.path.isEmpty ? "#\(link.name) leads to no heading of the page" : "#\(link.name) leads to no heading of \(link.path)"
      return side.finding(
        .anchorMissing, isThere ? "\(message); the \(side.language.other) has one of that name" : message,
        severity: isThere || isSure && !side.isTranslation ? .warning : .info, at: link.range, link.target)
    }
  }

  static let anchorDuplicate: StructureRule = .init(
    ofOneSide: "anchor.duplicate", .warning, "Two places of a page with one name.",
    why: "Links to the second lead to the first.",
    fix: "Give one of them another name.",
    example: "\"## Setup {#setup}\" and ## Use {#setup}"
  ) { side in
    var seen: Set<String> = []
    return Anchors(side.document).written.compactMap { place -> Finding? in
      guard place.isName, !seen.insert(place.name).inserted else { return nil }
      return side.finding(
        .anchorDuplicate, "the name \(place.name) is given twice", at: place.range, side.document.source[place.range])
    }
  }
}

extension Anchors.Written {
  /// Fields of forms share a `name`; values that a template fills in are not known.
  fileprivate var isName: Bool { !name.contains { $0 == "{" || $0 == "$" } }
}

/// A link to a place on a page.
private struct AnchorLink {
  /// "" for a place on the same page, else the file as seen from where the process runs.
  var path: String
  var name: String
  var target: String
  var range: ByteRange
}

extension SideOfArticle {
  /// A piece that pages take in, from a folder such as `_includes`: its links lead to the page.
  fileprivate var isSnippet: Bool { document.source.name.split(separator: "/").dropLast().contains { $0.hasPrefix("_") } }

  fileprivate func anchors(of path: String) -> Anchors? { files?.anchors(of: path) }

  /// The names that links of the other version lead to within their page.
  fileprivate var otherTargets: [String] {
    (other?.blocks ?? []).flatMap(\.links).filter { $0.hasPrefix("#") }.map { LinkTarget.decoded(String($0.dropFirst())) }
  }

  /// Links within the page, and into files that lie beside it.
  fileprivate var anchorLinks: [AnchorLink] {
    document.blocks.flatMap { block -> [AnchorLink] in
      if block.isBoilerplate { return [] }
      return block.linkPlaces.compactMap { link in
        guard !link.isImage, let sign = link.target.firstIndex(of: "#") else { return nil }
        let (file, name) = (String(link.target[..<sign]), LinkTarget.decoded(String(link.target[link.target.index(after: sign)...])))
        guard !name.isEmpty, !name.hasPrefix("fn"), !name.contains("/") else { return nil }
        let path = file.isEmpty ? "" : LinkedPath.resolve(file, from: document.source.name)
        guard let path, path.isEmpty || files != nil else { return nil }
        return AnchorLink(path: path, name: name, target: link.target, range: ImagePlaces.place(of: link, in: block, document.source))
      }
    }
  }
}

/// The path of a file that another names.
enum LinkedPath {
  /// Nil for addresses of the web, and for those that begin at the root of a site: nobody knows where that lies.
  static func resolve(_ address: String, from file: String) -> String? {
    let path = address.prefix { $0 != "?" }
    guard !path.isEmpty, !path.contains(":"), !path.hasPrefix("/"),
      path.hasSuffix(".md") || path.hasSuffix(".mdx") || path.hasSuffix(".html")
    else { return nil }
    var parts = file.split(separator: "/", omittingEmptySubsequences: false).dropLast().map(String.init)
    for part in path.split(separator: "/") where part != "." {
      if part == ".." {
        guard let last = parts.last, last != ".." else { return nil }
        parts.removeLast()
      } else {
        parts.append(String(part))
      }
    }
    return parts.joined(separator: "/")
  }
}
