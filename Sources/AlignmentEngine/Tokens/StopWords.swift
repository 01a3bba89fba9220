/// English words that say nothing about which sentence stands for which.
enum StopWords {
  static let english: Set<String> = Set(
    """
    a an the this that these those and or but nor so yet if then than as of in on at by for from to into onto with without within about
    above below over under between through during before after up down out off again further i me my mine we us our ours you your yours
    he him his she her hers it its they them their theirs who whom whose which what where when why how all any both each few more most
    other some such no not only own same too very can could will would shall should may might must do does did done doing be am is are
    was were been being have has had having get gets got there here just also now one ones s t dont doesnt didnt isnt arent wasnt werent
    wont wouldnt cant couldnt shouldnt havent hasnt hadnt im ive id ill youre youve youd youll hes shes weve wed theyre theyve theyd
    thats theres heres whats lets upon via per
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init))

  /// Words of dictionary glosses that are grammar or remarks, beyond the function words.
  static let gloss: Set<String> = english.union([
    "etc", "esp", "e", "g", "eg", "ie", "sb", "sth", "someone", "something", "somebody", "oneself", "ones", "thing", "person", "become",
    "make", "state", "act", "used", "kind", "type", "like", "take", "give", "go", "come", "put", "way", "form", "certain",
  ])

  /// Phrases whose last word does not mean what it means elsewhere: "feel free" says nothing of 無料, "as well" nothing of 井戸.
  private static let idioms: [(head: String, end: String)] = [
    ("feel", "free"), ("of", "course"), ("as", "well"), ("no", "matter"), ("a", "lot"), ("in", "order"), ("right", "away"),
  ]

  static func heads(ofIdiomsEndingIn word: [UInt8]) -> [[UInt8]] {
    idioms.filter { $0.end.utf8.elementsEqual(word) }.map { Array($0.head.utf8) }
  }
}
