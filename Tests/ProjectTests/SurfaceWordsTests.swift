import Bitext
import Interchange
import Testing

@testable import Project

@Suite struct SurfaceWordsTests {
  @Test(arguments: [
    ("releas", "released"), ("surgeri", "surgery"), ("cartilag", "cartilage"), ("exosom", "exosomes"), ("dozen", "dozen"),
  ])
  func stemsAreShownAsTheWordsOfTheSentence(_ stem: String, _ word: String) {
    let words = SurfaceWords("Exosomes are released after surgery; the cartilage follows.")
    #expect(words.word(of: stem) == word)
  }
}
