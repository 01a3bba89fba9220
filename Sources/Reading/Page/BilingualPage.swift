import Bitext

/// Tells apart the languages of a page that holds both.
enum BilingualPage {
  /// The blocks, each with a language; a block in which the language changes at a sentence end comes back as two or more.
  static func blocks(telling blocks: [Block]) -> [Block] {
    var blocks = blocks.flatMap { LanguageChange.parts(of: $0) }
    let scores = blocks.map { $0.isProse ? ScriptEvidence($0.text.utf8).score : 0 }
    let languages = LanguagePath.best(scores: scores, blocks: blocks)
    for index in blocks.indices { blocks[index].language = languages[index] }
    return blocks
  }
}
