import ICU

/// Loanwords of one root: バインディング and バインドする, リアクティビティー and リアクティブな.
enum KatakanaDerivation {
  static func isSaid(_ term: String, in text: String) -> Bool {
    let sought = term.unicodeScalars.map(\.value)
    guard sought.count >= 4, sought.allSatisfy(isKatakana) else { return false }
    let suffix = "メント".unicodeScalars.map(\.value)
    // デプロイメント, ゲートウェイデプロイメント.
    return runs(of: text).contains { areKin(sought, $0) || $0.firstRange(of: sought + suffix) != nil }
  }

  static func areKin(_ a: [UInt32], _ b: [UInt32]) -> Bool {
    let common = zip(a, b).prefix { $0 == $1 }.count
    guard common >= 2, a != b else { return a == b }
    // The last letters in common may belong to the endings: ムービング and ムーブ share ムー.
    return (max(2, common - 2)...common).contains { length in
      length >= 2 && endings.contains { family in family.contains(Array(a[length...])) && family.contains(Array(b[length...])) }
    }
  }

  /// Runs of katakana of two letters and more.
  static func runs(of text: String) -> [[UInt32]] {
    var found: [[UInt32]] = []
    var run: [UInt32] = []
    for scalar in text.unicodeScalars.map(\.value) + [0] {
      if isKatakana(scalar) {
        run.append(scalar)
        continue
      }
      if run.count >= 2 { found.append(run) }
      run = []
    }
    return found
  }

  private static func isKatakana(_ c: UInt32) -> Bool { Kana.isKatakana(c) || Kana.isLongVowelMark(c) }

  /// Endings that change places after one stem, as the English ones they stand for do (-ing, -ity, -tion, -er).
  private static let endings: [Set<[UInt32]>] = [
    ["ド", "ディング", "ダー", "ダ", "デッド"], ["ト", "ティング", "ション", "ター", "タ", "ティッド", "ッション"],
    ["ル", "リング", "ラー", "ラ", "レーション", "ルド"], ["ブ", "ビング", "バー", "ビティ", "ビティー"], ["プ", "ピング", "パー", "パ", "プション"],
    ["ク", "キング", "カー", "カ", "ション"],
    ["ム", "ミング", "マー", "マ"], ["ス", "シング", "サー", "サ", "シティ", "ション"], ["ズ", "ジング", "ゼーション", "ザー", "ザ", "ゼイション"], ["シュ", "シング", "シャー"],
    ["チ", "チング", "チャー"], ["ティブ", "ティビティ", "ティビティー", "ト", "ション"], ["ブル", "ビリティ", "ビリティー"], ["ート", "ーション", "ーター", "ータ", "ーティング", "ーティブ"],
    ["ー", "リング", "ング", ""],
    ["イ", "ビリティ", "イアンス"], ["ント", "ンシー", "ンス"], ["ック", "ックス", "カル", "シティ"],
  ].map { Set($0.map { $0.unicodeScalars.map(\.value) }) }
}
