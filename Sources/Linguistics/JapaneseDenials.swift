/// Words of denial that several rooms must know.
package enum JapaneseDenials {
  /// Phrases that look like a denial and are none: must, may, no more than, and words with such letters in them. Of those that begin alike
  /// the longer one first.
  package static let innocent = list(
    """
    なければなりません なければならない なければいけません なければいけない なくてはなりません なくてはならない なくてはいけません なくてはいけない ないといけません ないといけない ざるを得ません ざるを得ない
    かもしれません かもしれない にすぎません にすぎない に過ぎません に過ぎない にほかなりません にほかならない だけでなく だけではなく のみならず 少ない 少なく 少なから すくない すくなく
    危ない つながない なくす 必ず まず はず ずつ わずか 絶えず 思わず 相変わらず 非常 不思議
    """)

  private static func list(_ words: String) -> [String] { words.split(whereSeparator: \.isWhitespace).map(String.init) }
}
