import Bitext
import Foundation
import Testing

/// What is said to a person is said in English unless a phrasebook knows the words.
@Suite struct MessageTests {
  let book = Phrasebook(
    words: [
      "{0} is not in the {1}": "{1}に{0}がない", "{0} files": "ファイル{0}個", "English": "英語", ", ": "、", "a note": "注",
    ])

  @Test func valuesStandWhereTheLanguageWantsThem() {
    let message: Message = "\("soup.md") is not in the \(Language.en)"
    #expect(message.template == "{0} is not in the {1}")
    #expect(message.english == "soup.md is not in the English")
    #expect(message.text(in: book) == "英語にsoup.mdがない")
  }

  @Test func countsHaveTheirNumberOfWords() {
    #expect(Message.count(1, "file", "files").english == "1 file")
    #expect(Message.count(3, "file", "files").english == "3 files")
    #expect(Message.count(1, "file", "files").text(in: book) == "ファイル1個")
  }

  @Test func partsAreSaidInTheirOwnWords() {
    let parts: [Message] = [.count(2, "file", "files"), "a note"]
    #expect(Message.all(of: parts).english == "2 files, a note")
    #expect(Message.all(of: parts).text(in: book) == "ファイル2個、注")
    #expect(("a note" + ": \(7)" as Message).text(in: book) == "注: 7")
    #expect(("a note" + "" as Message).template == "a note")
  }

  @Test func whatNobodyTranslatedIsEnglish() {
    #expect(("nothing here" as Message).text(in: book) == "nothing here")
    #expect(Message.any(of: ["a", "b"]).text(in: book) == "a or b")
  }

  @Test func valuesAreNotReadAsWords() {
    #expect(("\("{1}") and \("{0}")" as Message).english == "{1} and {0}")
    #expect(("write {} and {9} and {" as Message).english == "write {} and {9} and {")
  }

  @Test func sameEnglishIsTheSameMessage() {
    #expect(("\(2) files" as Message) == .count(2, "file", "files"))
    #expect(Set<Message>(["a \("b")", "a b"]).count == 1)
  }

  @Test func programsAreToldInEnglish() throws {
    let data = try JSONEncoder().encode(["a \(1)"] as [Message])
    #expect(String(decoding: data, as: UTF8.self) == "[\"a 1\"]")
  }

  @Test func aTableOfGettextIsRead() {
    let book = Phrasebook(
      po: """
        # a comment
        msgid ""
        msgstr "Language: ja\\n"

        msgid "say \\"{0}\\""
        msgstr "「{0}」"
        "と言う"

        msgid "not yet"
        msgstr ""
        """)
    #expect(book.words == ["say \"{0}\"": "「{0}」と言う"])
    #expect(book["not yet"] == "not yet")
  }
}
