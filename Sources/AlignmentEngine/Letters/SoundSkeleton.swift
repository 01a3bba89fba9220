import Letters

/// The consonants of a word as both scripts keep them: "ウォーレン" and "Warren" are both WRN, "コンピュータ" and "computer" KNPT.
///
/// Classes join what katakana cannot tell apart: L and R, B and V, S, SH and TH. A leading vowel counts as one (A).
enum SoundSkeleton {
  /// Of katakana, UTF-8.
  static func katakana(_ utf8: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    var i = 0
    while i + 2 < utf8.count {
      let scalar = Scalars.three(utf8, i)
      i += 3
      guard Kana.isKatakana(scalar) else { continue }
      let byte = table[Int(scalar - 0x30A1)]
      if byte == 0x2E { continue }
      let next = i + 2 < utf8.count ? Scalars.three(utf8, i) : 0
      // ウ before a small vowel is a W.
      if scalar == "ウ", ["ァ", "ィ", "ェ", "ォ"].contains(next) {
        append(0x57, to: &result)
      } else if byte == 0x41 {
        if result.isEmpty { result.append(0x41) }
      } else {
        append(byte, to: &result)
      }
    }
    return result
  }

  /// Of an English word in lower-case ASCII.
  static func english(_ word: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    func at(_ k: Int) -> UInt8 { k >= 0 && k < word.count ? word[k] : 0 }
    func isVowel(_ byte: UInt8) -> Bool { byte == 0x61 || byte == 0x65 || byte == 0x69 || byte == 0x6F || byte == 0x75 }
    var i = 0
    while i < word.count {
      let byte = word[i]
      let next = at(i + 1)
      i += 1
      switch UnicodeScalar(byte) {
      case "a", "e", "i", "o", "u": if i == 1 { result.append(0x41) }
      case "y": if i == 1 { append(0x59, to: &result) }
      case "b", "v": append(0x42, to: &result)
      case "c":
        if next == 0x68 {
          append(0x54, to: &result)
          i += 1
        } else {
          append(next == 0x65 || next == 0x69 || next == 0x79 ? 0x53 : 0x4B, to: &result)
        }
      case "d": append(0x44, to: &result)
      case "f": append(0x48, to: &result)
      case "g": append(next == 0x65 || next == 0x69 ? 0x4A : 0x47, to: &result)
      case "h": if isVowel(next) || next == 0x79, i == 1 || isVowel(at(i - 2)) { append(0x48, to: &result) }
      case "j": append(0x4A, to: &result)
      case "k", "q": append(0x4B, to: &result)
      case "l": append(0x52, to: &result)
      case "m": append(next == 0x70 || next == 0x62 ? 0x4E : 0x4D, to: &result)
      case "n": append(0x4E, to: &result)
      case "p":
        if next == 0x68 {
          append(0x48, to: &result)
          i += 1
        } else {
          append(0x50, to: &result)
        }
      case "r": if isVowel(next) || next == 0x79 || next == 0x72 { append(0x52, to: &result) }
      case "s":
        append(0x53, to: &result)
        if next == 0x68 { i += 1 }
      case "t":
        if next == 0x68 {
          append(0x53, to: &result)
          i += 1
        } else {
          append(0x54, to: &result)
          if next == 0x73 { i += 1 }
        }
      case "w": if isVowel(next) { append(0x57, to: &result) }
      case "x":
        append(0x4B, to: &result)
        append(0x53, to: &result)
      case "z": append(0x53, to: &result)
      default: break
      }
    }
    return result
  }

  private static func append(_ byte: UInt8, to result: inout [UInt8]) {
    if result.last != byte { result.append(byte) }
  }

  /// How alike two skeletons are, 0 to 1: one less the edits per sound.
  static func similarity(_ a: [UInt8], _ b: [UInt8]) -> Float {
    let (n, m) = (a.count, b.count)
    if n == 0 || m == 0 { return 0 }
    if a == b { return 1 }
    if abs(n - m) * 3 > max(n, m) { return 0 }
    return withUnsafeTemporaryAllocation(of: Int32.self, capacity: m + 1) { row in
      for j in 0...m { row[j] = Int32(j) }
      for i in 1...n {
        var diagonal = row[0]
        row[0] = Int32(i)
        for j in 1...m {
          let substitute = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)
          diagonal = row[j]
          row[j] = min(substitute, min(row[j], row[j - 1]) + 1)
        }
      }
      return 1 - Float(row[m]) / Float(max(n, m))
    }
  }

  /// Sounds of U+30A1… in order; "." says nothing. ァアィイゥウェエォオ カガ…
  private static let table = Array(
    (".A.A.A.A.A" + "KGKGKGKGKG" + "SSSJSSSSSS" + "TDTJ.TSTDTD" + "NNNNN" + "HBPHBPHBPHBPHBP" + "MMMMM" + ".Y.Y.Y" + "RRRRR" + ".WAAAN"
      + "B..WAAA")
      .utf8)
}
