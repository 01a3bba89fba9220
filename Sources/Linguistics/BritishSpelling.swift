/// American spellings of British words, so that both count as one word.
package enum BritishSpelling {
  /// The American spelling of a lower-case word, or the word itself.
  package static func americanized(_ word: String) -> String {
    guard word.utf8.count > 3 else { return words[word] ?? word }
    if let known = words[word] { return known }
    for (british, american) in stems where word.hasPrefix(british) {
      return american + word.dropFirst(british.count)
    }
    for (ending, american) in [
      ("isations", "izations"), ("isation", "ization"), ("isational", "izational"),
    ] where word.hasSuffix(ending) {
      return word.dropLast(ending.count) + american
    }
    for ending in ["ise", "ised", "ises", "ising", "iser", "isers", "isable"]
    where word.hasSuffix(ending) {
      let stem = word.dropLast(ending.count)
      return stem.utf8.count < 3 || isNative(stem + "ise")
        ? word : stem + "iz" + ending.dropFirst(2)
    }
    for (ending, american) in [
      ("yse", "yze"), ("ysed", "yzed"), ("ysing", "yzing"), ("yser", "yzer"), ("ysers", "yzers"),
    ]
    where word.hasSuffix(ending) {
      return word.dropLast(ending.count) + american
    }
    for (ending, american) in [
      ("elled", "eled"), ("elling", "eling"), ("eller", "eler"), ("alled", "aled"),
      ("alling", "aling"), ("illed", "iled"),
    ]
    where word.hasSuffix(ending) && doubled.contains(String(word.dropLast(ending.count - 2))) {
      return word.dropLast(ending.count) + american
    }
    return word
  }

  /// Words in -ise that no spelling writes with z.
  private static func isNative(_ word: String) -> Bool {
    native.contains(word) || word.hasSuffix("wise")
  }

  private static let native: Set<String> = [
    "advertise", "advise", "appraise", "apprise", "arise", "braise", "bruise", "cerise", "chastise",
    "chemise", "circumcise", "comprise", "compromise", "concise",
    "cruise", "demise", "despise", "devise", "disguise", "enterprise", "excise", "exercise",
    "expertise", "franchise", "guise", "improvise", "incise", "liaise",
    "malaise", "mayonnaise", "merchandise", "noise", "paradise", "poise", "porpoise", "practise",
    "praise", "precise", "premise", "promise", "raise", "reprise",
    "revise", "supervise", "surmise", "surprise", "televise", "tortoise", "treatise", "turquoise",
    "uprise", "valise",
  ]

  private static let doubled: Set<String> = [
    "travel", "cancel", "label", "model", "fuel", "signal", "channel", "level", "tunnel", "equal",
    "total", "dial", "counsel", "jewel",
    "marvel", "panel", "parcel", "quarrel", "shovel", "spiral", "initial", "pencil",
  ]

  /// Beginnings of families of words: colour, colours, coloured, colouring.
  private static let stems: [(String, String)] = pairs(
    """
    colour color;behaviour behavior;honour honor;labour labor;favour favor;neighbour neighbor;flavour flavor;vapour vapor;harbour harbor;tumour tumor;humour humor;rumour rumor;
    odour odor;armour armor;endeavour endeavor;saviour savior;vigour vigor;rigour rigor;splendour splendor;savour savor;discolour discolor;multicolour multicolor;
    centre center;metre meter;litre liter;fibre fiber;theatre theater;calibre caliber;kilometre kilometer;millimetre millimeter;centimetre centimeter;nanometre nanometer;micrometre micrometer;
    millilitre milliliter;catalogue catalog;dialogue dialog;analogue analog;defence defense;licence license;offence offense;pretence pretense;jewellery jewelry;instalment installment;
    enrolment enrollment;fulfilment fulfillment;skilful skillful;anaemi anemi;haemo hemo;haemat hemat;paediatric pediatric;oesophag esophag;oestrogen estrogen;foetus fetus;foetal fetal;diarrhoea diarrhea;
    leukaemi leukemi;orthopaedic orthopedic;encyclopaedi encyclopedi;manoeuvr maneuver;anaesthe anesthe;gynaecolog gynecolog;ischaemi ischemi;glycaemi glycemi;hypoglycaemi hypoglycemi;
    aluminium aluminum;cheque check;programme program;sceptic skeptic;sulphur sulfur;sulphate sulfate;judgement judgment;acknowledgement acknowledgment;yoghurt yogurt;artefact artifact;
    enquir inquir;mould mold;plough plow;pyjama pajama;ageing aging;aeroplane airplane;storey story;tyre tire;chilli chili;draught draft;grey gray;practis practic;wilful willful;marvellous marvelous;
    woollen woolen;counsellor counselor;traveller traveler
    """)

  private static let words: [String: String] = [
    "tyre": "tire", "tyres": "tires", "grey": "gray", "kerb": "curb", "cosy": "cozy",
    "towards": "toward", "afterwards": "afterward", "whilst": "while",
    "fulfil": "fulfill", "enrol": "enroll", "instal": "install", "disc": "disk", "discs": "disks",
    "axe": "ax", "centred": "centered", "programmed": "programmed",
    "programmer": "programmer", "programmers": "programmers",
  ]

  private static func pairs(_ text: String) -> [(String, String)] {
    text.split(separator: ";").compactMap { entry in
      let words = entry.split(whereSeparator: \.isWhitespace)
      return words.count == 2 ? (String(words[0]), String(words[1])) : nil
    }
  }
}
