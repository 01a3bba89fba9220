extension Array {
  /// A stable sort, fastest for the few elements it is meant for; many are left to the library's.
  mutating func sortShort(by isBefore: (Element, Element) -> Bool) {
    if count > 64 { return sort(by: isBefore) }
    withUnsafeMutableBufferPointer { items in
      for k in items.indices.dropFirst() {
        let item = items[k]
        var at = k
        while at > 0, isBefore(item, items[at - 1]) {
          items[at] = items[at - 1]
          at -= 1
        }
        items[at] = item
      }
    }
  }
}
