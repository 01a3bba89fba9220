import Linguistics

/// English words of one root that Snowball keeps apart: cellular and cell, diagnostic and diagnosis, administered and administration.
enum EnglishDerivation {
  /// Whether each word of a term stands in a text, itself or a word of its root.
  static func isSaid(_ term: String, in text: String) -> Bool {
    let written = words(text)
    let sought = words(term)
    // Acronyms, IL-6 and C++ have no roots.
    guard term.allSatisfy({ $0.isLetter || $0 == " " || $0 == "-" }), !term.dropFirst().contains(where: \.isUppercase),
      sought.allSatisfy({ $0.utf8.count >= 4 })
    else { return false }
    return !sought.isEmpty && sought.allSatisfy { word in written.contains { areKin(word, $0) } }
  }

  private static func words(_ text: String) -> [String] {
    text.lowercased().split { !$0.isLetter }.map { EnglishInflection.singular(String($0)) }
  }

  /// Whether a word of a text has the root of a term's word. It answers for the term, and is held to nothing.
  static func areKin(_ a: String, _ b: String) -> Bool {
    guard a != b, min(a.utf8.count, b.utf8.count) >= 3, !falseFriends.contains([a, b]) else { return a == b }
    // What a term says with a prefix ("neuroinflammation") is not said without.
    let others = roots(of: b)
    return roots(ofBare: a).contains { root in others.contains(root) }
  }

  /// What is left of a word without its affixes, with the family its suffix belongs to.
  private struct Root: Hashable {
    var stem: String
    var family: Int
  }

  private static func roots(of word: String) -> Set<Root> {
    prefixes.filter { word.hasPrefix($0) && word.utf8.count >= $0.utf8.count + 4 }.reduce(into: roots(ofBare: word)) {
      $0.formUnion(roots(ofBare: String(word.dropFirst($1.utf8.count))))
    }
  }

  private static func roots(ofBare bare: String) -> Set<Root> {
    var found: Set<Root> = []
    for (family, suffixes) in families.enumerated() {
      for suffix in suffixes where bare.hasSuffix(suffix) {
        let stem = bare.dropLast(suffix.utf8.count)
        if stem.utf8.count >= (suffix.isEmpty ? 4 : 3) { found.insert(Root(stem: String(stem), family: family)) }
      }
    }
    return found
  }

  private static let prefixes = [
    "anti", "neuro", "non", "pre", "post", "un", "re", "inter", "intra", "extra", "trans", "sub", "super", "multi", "micro", "macro",
    "hyper",
    "hypo", "auto", "bio", "immuno", "cardio", "cyto", "geo", "photo", "electro", "thermo", "hydro", "de", "dis", "over", "under", "co",
  ]

  /// Endings that change places with each other after one stem; verbs with their forms.
  private static let families: [[String]] = [
    // Adjectives and people of a noun: bacteria, bacterial; allergy, allergic; virus, viral; surgery, surgical; cell, cellular.
    [
      "", "s", "a", "um", "us", "es", "e", "y", "ies", "al", "ial", "ic", "ical", "ically", "ics", "ician", "icians", "ist", "ists", "ular",
      "ar", "ary", "ous",
      "ian", "ery", "eries", "etic", "etics", "etically", "igenesis", "igenic", "genic", "genesis", "ation", "ations", "atory", "ative",
      "ational",
    ],
    // Diagnosis, diagnostic, diagnose; metastasis, metastatic; synthesis, synthesize.
    [
      "sis", "ses", "tic", "tics", "tical", "stic", "stics", "stical", "stically", "se", "sed", "sing", "size", "sized", "sizes", "sizing",
      "tically",
    ],
    // Administration, administer; filtration, filter; registration, register.
    ["ration", "rations", "er", "ers", "ered", "ering", "rative", "rator", "rators"],
    // Prescription, prescribe; absorption, absorb; assumption, assume; reception, receive.
    [
      "ption", "ptions", "be", "bed", "bes", "bing", "b", "bs", "me", "med", "mes", "ming", "ive", "ived", "ives", "iving", "eption",
      "eptions", "eptor", "eptors", "ptive",
    ],
    ["eption", "eptions", "eive", "eived", "eives", "eiving", "eipt", "eptor", "eptors", "eptive"],
    // Production, produce; induction, induce; destruction, destroy.
    ["ction", "ctions", "ce", "ced", "ces", "cing", "ctive", "ctor", "ctors", "cer", "cers"],
    ["oy", "oyed", "oys", "oying", "uction", "uctive"],
    // Decision, decide; expansion, expand; permission, permit; conversion, convert.
    ["sion", "sions", "de", "ded", "des", "ding", "d", "ds", "sive", "se", "nse", "nses"],
    ["ssion", "ssions", "t", "ts", "tted", "tting", "ssive"],
    ["rsion", "rsions", "rt", "rts", "rted", "rting", "rter"],
    // Application, apply; explanation, explain; resolution, resolve; comparison, compare.
    ["y", "ied", "ies", "ying", "ication", "ications", "ier", "iers"], ["ain", "ained", "ains", "aining", "anation", "anations", "enance"],
    ["ve", "ved", "ves", "ving", "ution", "utions"], ["e", "ed", "es", "ing", "ison", "isons", "ative"],
    // Molecule, molecular; muscle, muscular; circle, circular.
    ["le", "les", "ule", "ules", "ular"],
  ]

  private static let falseFriends: Set<Set<String>> = [
    ["particle", "particular"], ["organ", "organic"], ["import", "important"], ["custom", "customer"], ["univers", "university"],
    ["author", "authority"],
    ["port", "portion"], ["stat", "station"], ["nation", "native"], ["community", "communication"], ["popular", "population"],
  ]
}
