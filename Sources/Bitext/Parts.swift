extension Array where Element: Sendable {
  /// Cuts the array into at most so many parts of one size, has a task work on each, and returns what they made of them, in the order
  /// of the parts.
  public func inParts<Part: Sendable>(
    _ count: Int, _ work: @escaping @Sendable (ArraySlice<Element>) async -> Part
  ) async -> [Part] {
    let size = Swift.max(1, (self.count + count - 1) / Swift.max(1, count))
    return await withTaskGroup(of: (Int, Part).self) { group in
      for start in stride(from: 0, to: self.count, by: size) {
        let part = self[start..<Swift.min(start + size, self.count)]
        group.addTask { (start, await work(part)) }
      }
      var parts: [(start: Int, made: Part)] = []
      for await part in group { parts.append(part) }
      return parts.sorted { $0.start < $1.start }.map(\.made)
    }
  }
}
