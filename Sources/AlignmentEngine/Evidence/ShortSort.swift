extension Array {
  /// A stable sort of the last elements, fastest for the few that it is meant for; many are left to the library's.
  mutating func sortShort(from start: Int = 0, by isBefore: (Element, Element) -> Bool) {
    if count - start > 64 { return self[start...].sort(by: isBefore) }
    withUnsafeMutableBufferPointer { items in
      for k in items.indices[start...].dropFirst() {
        let item = items[k]
        var at = k
        while at > start, isBefore(item, items[at - 1]) {
          items[at] = items[at - 1]
          at -= 1
        }
        items[at] = item
      }
    }
  }
}
