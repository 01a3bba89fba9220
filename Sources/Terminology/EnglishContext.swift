import Letters

/// Words around an English match that make it something else.
enum EnglishContext {
  /// Why a match at these words is not held against the text: it stands in an idiom, or is a verb while the term is a noun.
  static func guarding(_ key: EnglishKey, _ words: ClosedRange<Int>, isVerb: Bool) -> MatchVerdict? {
    guard words.count == 1 else { return nil }
    func text(_ i: Int) -> String { i >= 0 && i < key.words.count ? key.words[i].text : "" }
    func role(_ i: Int) -> Role { i >= 0 && i < key.words.count ? key.words[i].form.role : [] }
    let at = words.lowerBound
    if role(at).contains(.idiom) {
      let word = text(at)
      for idiom in idioms[word] ?? [] {
        for offset in 0..<idiom.count where idiom[offset] == word {
          if idiom.indices.allSatisfy({ $0 == offset || text(at - offset + $0) == idiom[$0] }) { return .idiom }
        }
      }
    }
    if at > 0, key.words[at].isJoined || at + 1 < key.words.count && key.words[at + 1].isJoined, key.words[at].text.utf8.count < 4 {
      return .compound
    }
    if isVerb { return nil }
    // "Set the value", "Center it": a bare word at the head before a determiner is a command.
    if at == 0, !role(1).isDisjoint(with: [.article, .determiner]), words.count == 1 { return .otherPartOfSpeech }
    if isPredicate(key, at) { return .otherPartOfSpeech }
    // "Bridges the gap": a noun in the plural takes no article after it.
    if role(at + 1).contains(.article), text(at).hasSuffix("s"), !text(at).hasSuffix("ss") { return .otherPartOfSpeech }
    // "It controls whether".
    if at > 0, clauseHeads.contains(text(at + 1)), key.words[at + 1].symbols.lowerBound == key.words[at].symbols.upperBound,
      text(at).hasSuffix("s"), !text(at).hasSuffix("ss")
    {
      return .otherPartOfSpeech
    }
    // "Process it", "and process the file".
    if ["it", "them", "him", "us", "me"].contains(text(at + 1)), key.words[at + 1].symbols.lowerBound == key.words[at].symbols.upperBound {
      return .otherPartOfSpeech
    }
    if at > 1, ["and", "or", "then"].contains(text(at - 1)), !role(at + 1).isDisjoint(with: [.article, .determiner]) {
      return .otherPartOfSpeech
    }
    if role(at - 1).isEmpty { return nil }
    if role(at - 1).contains(.modal) && !(text(at - 1) == "may" && at == 1) { return .otherPartOfSpeech }
    // "Does not order", but "is not compulsory".
    if text(at - 1) == "not", !role(at - 2).isDisjoint(with: [.modal, .auxiliary]) { return .otherPartOfSpeech }
    if role(at - 1).contains(.subject) { return .otherPartOfSpeech }
    if text(at - 1) == "to", role(at + 1).contains(.determiner) { return .otherPartOfSpeech }
    return nil
  }

  private static let clauseHeads: Set<String> = ["whether", "how", "what", "if", "which", "whose", "its", "their", "your"]

  /// "That is right": an adjective by its place, where the noun would have its article.
  private static func isPredicate(_ key: EnglishKey, _ at: Int) -> Bool {
    guard at > 0, adjectives.contains(key.words[at].text), linking.contains(key.words[at - 1].text) else { return false }
    guard at + 1 < key.words.count, key.words[at + 1].symbols.lowerBound == key.words[at].symbols.upperBound else { return true }
    return ["and", "or", "but", "to", "for", "in", "with", "when", "if", "because"].contains(key.words[at + 1].text)
  }

  private static let linking: Set<String> = [
    "is", "are", "was", "were", "be", "been", "being", "am", "it's", "that's", "seem", "seems", "seemed", "become", "becomes", "became",
    "feel",
    "feels", "look", "looks", "stay", "stays", "remain", "remains", "very", "so", "too", "quite",
  ]

  /// Words that are adjectives as well as nouns.
  private static let adjectives: Set<String> = [
    "right", "left", "light", "wrong", "fine", "fair", "free", "open", "present", "patient", "subject", "public", "private", "human",
    "native",
    "general", "average", "standard", "current", "past", "future", "minor", "major", "individual", "potential", "equal", "level", "total",
    "whole", "solid", "liquid", "male", "female", "cold", "dark", "flat", "square", "round", "plain", "double", "single", "cool", "good",
    "alternative", "constant", "content", "dynamic", "ideal", "key", "mean", "normal", "objective", "original", "due", "close", "fit",
    "kind",
    "mobile", "net", "novel", "official", "opposite", "prime", "quiet", "sound", "still", "variable", "well", "white", "black", "red",
  ]

  /// What a word may be to the word after it.
  struct Role: OptionSet {
    var rawValue: UInt8

    static let modal = Role(rawValue: 1)
    static let auxiliary = Role(rawValue: 2)
    static let subject = Role(rawValue: 4)
    static let determiner = Role(rawValue: 8)
    /// Not and to.
    static let particle = Role(rawValue: 16)
    /// A word of an idiom that has a meaning of its own.
    static let idiom = Role(rawValue: 32)
    static let article = Role(rawValue: 64)

    init(rawValue: UInt8) { self.rawValue = rawValue }

    init(of word: String) {
      self = []
      if modals.contains(word) { insert(.modal) }
      if auxiliaries.contains(word) { insert(.auxiliary) }
      if subjects.contains(word) { insert(.subject) }
      if determiners.contains(word) { insert(.determiner) }
      if word == "not" || word == "to" { insert(.particle) }
      if word == "the" || word == "a" || word == "an" { insert(.article) }
      if idioms[word] != nil { insert(.idiom) }
    }
  }

  private static let modals: Set<String> = [
    "will", "would", "can", "could", "may", "might", "must", "shall", "should", "cannot", "don't", "doesn't", "didn't", "won't", "can't",
  ]
  private static let auxiliaries: Set<String> = ["do", "does", "did"]
  private static let subjects: Set<String> = ["we", "they", "i", "you", "he", "she", "who", "please", "let's"]
  private static let determiners: Set<String> = [
    "the", "a", "an", "this", "that", "these", "those", "it", "them", "him", "her", "us", "their", "its", "his", "your", "our", "my", "all",
    "each", "any", "every",
  ]

  private static let idioms: [String: [[String]]] = {
    var table: [String: [[String]]] = [:]
    for line in lines.split(separator: ";") {
      let words = line.split(whereSeparator: \.isWhitespace).map(String.init)
      for word in Set(words) where !EnglishWords.ofNoTerm.contains(word) { table[word, default: []].append(words) }
    }
    return table
  }()

  private static let lines = """
    in order to;in order that;in order for;in terms of;in charge of;in case of;in case;just in case;in any case;in the case of;in this case;in that case;in many cases;in most cases;in some cases;by means of;on behalf of;
    in addition to;in addition;as a rule;in general;in light of;in the light of;in the course of;of course;take place;takes place;took place;taken place;taking place;in place of;in place;in the first place;
    on the other hand;on the one hand;on hand;at hand;by hand;in return;in question;out of the question;make sense;makes sense;in a sense;in fact;in the event that;in the event of;with respect to;in respect of;
    in turn;on demand;in stock;out of stock;in part;for the most part;in particular;as a result;as a matter of fact;no matter;in time;on time;at the time;at the same time;at a time;all the time;from time to time;
    in the long run;in the short run;in the meantime;in line with;along the lines of;on the basis of;on a daily basis;in the process of;in the process;in use;make use of;in effect;to that effect;in force;with regard to;
    in accordance with;in exchange for;at the rate of;at any rate;in the interest of;in the interests of;have an interest in;take an interest in;interest in;of interest;in good order;out of order;in working order;
    in the field of;at the end of the day;in the end;by way of;on the way;in the way;in view of;point of view;at this point;to the point;up to a point;by default;in demand;on the market;in the market for;
    on a large scale;at scale;to some extent;to a large extent;in short supply;in bulk;at large;in full;on board;take account of;take into account;on account of;take note of;take notice of;take advantage of;
    in the form of;in the name of;in person;in practice;in principle;in private;in public;in service;at your service;in store for;under way;by the book;on the whole;in sight;in touch;keep track of;on track;set of;a set of;
    in the wake of;bear in mind;keep in mind;with a view to;on the table;at stake;the case for;free of charge;at no charge;no charge;party to;third time;to a certain degree;a great deal;a good deal;good deal of;great deal of;
    in response to;in support of;in the hope of;by virtue of;in spite of;at the expense of;at all costs;at the cost of;on condition that;in good condition;in the interim;on purpose;on the ground;on the grounds that;
    in bond with;in the balance;on balance;in the red;in the black;in stock;out of date;up to date;to date;in advance;in principle;key point;key points;key role;key factor;key factors;key to success;the key to;key issue;key issues;key part;key feature;key features;
    in contrast;by contrast;in stark contrast;in sharp contrast;bridge the gap;bridging the gap;by nature;in nature;at risk;in conclusion;in detail;in depth;in common;in theory;in essence;in shape;in good shape;in season;
    on file;out of hand;in hindsight;in the background;in the spotlight;at the core of;to the core;on the surface;at first sight;in the dark;at the root of;take root;under the umbrella of;on the rise
    """
}

/// Words that Snowball gives one stem though they mean different things.
enum EnglishStems {
  static func areFalseFriends(_ a: String, _ b: String) -> Bool {
    guard a != b else { return false }
    return groups.contains { $0.contains(a) && $0.contains(b) } || isAgent(a) != isAgent(b)
  }

  /// "Container" and "contain", "operator" and "operation": the one who does is not the deed.
  private static func isAgent(_ word: String) -> Bool {
    !verbs.contains(word) && (word.hasSuffix("er") || word.hasSuffix("ers") || word.hasSuffix("or") || word.hasSuffix("ors"))
  }

  /// Verbs that end like agents.
  private static let verbs: Set<String> = [
    "deliver", "discover", "recover", "transfer", "register", "order", "consider", "offer", "refer", "enter", "cover", "administer",
    "render", "monitor",
    "filter", "number", "answer", "gather", "alter", "infer", "prefer", "differ", "suffer", "trigger", "author", "master", "factor",
  ]

  private static let groups: [Set<String>] = [
    ["organ", "organs", "organic", "organization", "organizations", "organism", "organisms"],
    ["universe", "universal", "university", "universities"],
    ["generic", "general", "generation", "generations", "generate", "generator"], ["policy", "policies", "police"], ["news", "new"],
    ["past", "paste", "pasta"],
    ["import", "important", "importance"], ["author", "authors", "authority", "authorities", "authorize", "authorization"],
    ["relative", "relation", "relations", "relativity"],
    ["community", "communities", "communism", "commune"], ["station", "stations", "static"], ["arm", "arms", "army", "armies"],
    ["animal", "animals", "animate", "animation"],
    ["execute", "executive", "executives", "execution"], ["object", "objects", "objective", "objectives", "objection"],
    ["custom", "customs", "customer", "customers"],
    ["interest", "interesting", "interested"], ["secure", "security", "securities"], ["stock", "stocking"], ["base", "basic", "basis"],
    ["additional", "additive", "addition"],
    ["commission", "commit", "commitment"], ["product", "production", "productive", "productivity"],
    ["account", "accountable", "accountability"], ["instance", "instant"],
  ]
}
