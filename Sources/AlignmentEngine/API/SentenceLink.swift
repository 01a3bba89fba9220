/// A Japanese and an English sentence, by their numbers from 0.
public struct SentenceLink: Sendable, Hashable {
  public var ja: Int
  public var en: Int

  public init(ja: Int, en: Int) {
    self.ja = ja
    self.en = en
  }
}
