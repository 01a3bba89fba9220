/// Latin letters without their marks: "café" is "cafe", "sauté" is "saute".
enum LatinLetters {
  static func plain(_ word: String) -> String {
    if word.utf8.allSatisfy({ $0 < 0x80 }) { return word }
    var plain = String.UnicodeScalarView()
    for scalar in word.unicodeScalars { plain.append(letters[scalar] ?? scalar) }
    return String(plain)
  }

  private static let letters: [Unicode.Scalar: Unicode.Scalar] = {
    var table: [Unicode.Scalar: Unicode.Scalar] = [:]
    let families: [(Unicode.Scalar, String)] = [
      ("a", "àáâãäåā"), ("c", "çćč"), ("e", "èéêëēė"), ("i", "ìíîïī"), ("n", "ñń"), ("o", "òóôõöøō"), ("s", "śš"), ("u", "ùúûüū"),
      ("y", "ýÿ"), ("z", "źżž"),
    ]
    for (plain, marked) in families { for scalar in marked.unicodeScalars { table[scalar] = plain } }
    return table
  }()
}
