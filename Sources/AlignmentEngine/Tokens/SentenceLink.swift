/// A Japanese and an English sentence, by their numbers from 0.
package struct SentenceLink: Sendable, Hashable {
  package var ja: Int
  package var en: Int

  package init(ja: Int, en: Int) {
    self.ja = ja
    self.en = en
  }
}
