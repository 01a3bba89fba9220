/// Names for concepts that have none: the English in lower case with hyphens, a number after it where it is taken.
package struct ConceptNames: Sendable {
  private var taken: Set<String> = []

  package init() {}

  package mutating func name(for english: String) -> String {
    let words = english.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    let base = words.isEmpty ? "c\(taken.count + 1)" : words.joined(separator: "-")
    var (name, number) = (base, 2)
    while !taken.insert(name).inserted { (name, number) = ("\(base)-\(number)", number + 1) }
    return name
  }
}
