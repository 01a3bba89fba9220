/// The words of English grammar, by what they do. Who asks whether a word carries meaning asks one of the sets below; where rooms need
/// different ones, the difference is here, with its reason.
package enum EnglishWords {
  package static let articles = set("a an the")
  package static let demonstratives = set("this that these those")
  package static let possessives = set("my your his her its our their")
  package static let pronouns = set("i me we us you he him she it they them mine ours yours hers theirs")
  package static let questions = set("who whom whose which what where when why how")
  package static let conjunctions = set("and or but nor so yet if then than as")
  package static let prepositions = set(
    "of in on at by for from to into onto with without within about above below over under between through during before after upon via per"
  )
  /// The second words of phrasal verbs, prepositions aside.
  package static let adverbs = set("up down out off again further")
  package static let auxiliaries = set("do does did done doing be am is are was were been being have has had having")
  package static let modals = set("can could will would shall should may might must")
  package static let quantities = set(
    "all any both each few more most other some such no not only own same too very here there just also now one ones")

  /// Words that say nothing about which sentence stands for which: all of grammar, and "get", which is everywhere.
  package static let function: Set<String> = [
    articles, demonstratives, possessives, pronouns, questions, conjunctions, prepositions, adverbs, auxiliaries, modals, quantities,
    set("get gets got"), contractions,
  ].reduce([]) { $0.union($1) }

  /// Words that make no term and no rendering: of grammar those that stand inside phrases, and verbs and adjectives that go with any noun
  /// ("take", "good"). Longer ones of grammar are not here: "after" and "which" tell phrases apart.
  package static let ofNoTerm = [articles, demonstratives, set("my your its their")].reduce(
    set(
      "in on at to of by for with from into out over up and or as if so than then not no is am are be was has had have do it we he i us them"
    )
  ) { $0.union($1) }
  .union(set("all any some most many much first other one same just while"))
  .union(set("make makes take takes took taken taking keep great good long short large certain"))

  /// The second words of phrasal verbs as they are looked for behind a verb.
  package static let particles = set("up down in out on off over back away through")

  /// Without their apostrophes, as tokens are.
  private static let contractions = set(
    """
    s t dont doesnt didnt isnt arent wasnt werent wont wouldnt cant couldnt shouldnt havent hasnt hadnt im ive id ill youre youve youd youll
    hes shes weve wed theyre theyve theyd thats theres heres whats lets
    """)

  /// Words of running text that are no names and seldom stand in Japanese text: what tells the language of a line. Without those that
  /// Japanese writes in Latin letters (UP, DOWN, ON/OFF's "off", "one", "own", "get", "just", "me"), with "please", which begins sentences.
  package static let ofRunningText = [articles, demonstratives, possessives, modals, questions.subtracting(["whom", "whose"])]
    .reduce(
      set("of to in for on with by from at as and or but if than into about is are was were be been has have had do does did not no")
    ) { $0.union($1) }
    .union(set("it i we you he she they please here there more all")).subtracting(["shall", "must"])

  /// A line that ends in one of these goes on. Words that end clauses, too ("log out", "see above", "the day before"), are not here.
  package static let endingNoLine = [articles, possessives, set("this these that which who is are was were be not than")]
    .reduce(set("of and or to in on at by for with from as but into over between when if where while because via per")) { $0.union($1) }

  /// Of these the ones no line ends in that is cut short by its writer, either.
  package static let endingNothing = articles.union(possessives).union(set("of and or but")).subtracting(["her"])

  /// A line that begins with one of these in lower case goes on with the line before.
  package static let insidePhrase = set("of and or to for with by from in on at as than that which into over")

  /// What a letter is closed with: "Best regards,", "Yours sincerely,".
  package static let closingLetters = set(
    "regards wishes sincerely faithfully truly cordially respectfully gratefully warmly yours thanks cheers love")

  private static func set(_ words: String) -> Set<String> { Set(words.split { $0 == " " || $0 == "\n" }.map(String.init)) }
}
