import Bitext
import Testing

@testable import Revision

/// What in a translation is marked because its source no longer says so. `«…»` marks it.
@Suite struct DependentsTests {
  struct Words: WordPairFinder {
    func pairs(ja: String, en: String) -> [WordPair] {
      [("青い", "blue"), ("青", "blue"), ("屋根", "roof"), ("閉める", "close"), ("窓", "window"), ("毎朝", "morn")]
        .filter { ja.contains($0.0.prefix(1)) && en.lowercased().contains($0.1) }.map { WordPair(ja: $0.0, en: $0.1) }
    }
  }

  static let cases: [(from: Language, old: String, new: String, target: String)] = [
    (.ja, "費用は4,800円、2回です。", "費用は5,200円、2回です。", "It costs «4,800» yen for 2 sessions."),
    (.ja, "屋根は青い瓦です。", "屋根は赤い瓦です。", "The roof has «blue» tiles."),
    (.ja, "窓を閉めてください。", "窓を開けてください。", "Please «close» the window."),
    (.ja, "窓を閉めてください。", "窓を必ず閉めてください。", "Please close the window."),
    (.ja, "設定はsettings.yamlにあります。", "設定はtaiyaku.ymlにあります。", "The settings are in «settings.yaml»."),
    (.en, "The roof has blue tiles.", "The roof has red tiles.", "屋根は«青»い瓦です。"),
    (.en, "Values are kept in a ConfigMap.", "Values are kept in a Secret.", "値は«ConfigMap»に置かれます。"),
    (.en, "Please close the window.", "Please close the windows.", "窓を閉めてください。"),
    (.ja, "曇りの日は使えません。", "曇りの日は使えます。", "It «cannot» be used on cloudy days."),
    (.en, "You may not swim here.", "You may swim here.", "ここでは泳げ«ません»。"),
    (.ja, "曇りの日は使えます。", "曇りの日は使えません。", "It can be used unless it rains."),
    (.en, "There are 30 plots.", "There are 36 plots.", "区画は«30»あります。"),
  ]

  @Test(arguments: cases)
  func marks(_ from: Language, _ old: String, _ new: String, _ marked: String) {
    let target = marked.filter { $0 != "«" && $0 != "»" }
    let difference = WordDiff(old: old, new: new, language: from)
    let pieces = Dependents(source: difference, target: target, from: from, words: Words()).pieces(of: target)
    // A unit or an ending may be taken along with its number.
    let found = pieces.map { $0.isChanged ? "«\($0.text)»" : $0.text }.joined()
    #expect(plain(found) == plain(marked))
    #expect(pieces.map(\.text).joined() == target)
  }

  private func plain(_ text: String) -> String { text.replacing(" yen»", with: "» yen").replacing("青い»", with: "青»い") }
}
