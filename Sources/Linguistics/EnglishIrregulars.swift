/// English inflection that no rule finds.
package enum EnglishIrregulars {
  /// Singulars of irregular plurals.
  package static let singulars: [String: String] = table(
    """
    men man;women woman;children child;feet foot;teeth tooth;geese goose;mice mouse;lice louse;oxen ox;people person;dice die;criteria criterion;phenomena phenomenon;
    analyses analysis;bases basis;crises crisis;diagnoses diagnosis;hypotheses hypothesis;theses thesis;syntheses synthesis;parentheses parenthesis;axes axis;
    metastases metastasis;prostheses prosthesis;apoptoses apoptosis;oases oasis;ellipses ellipsis;emphases emphasis;neuroses neurosis;stenoses stenosis;
    matrices matrix;indices index;vertices vertex;vortices vortex;appendices appendix;codices codex;helices helix;apices apex;cortices cortex;cervices cervix;
    bacteria bacterium;strata stratum;errata erratum;addenda addendum;memoranda memorandum;curricula curriculum;spectra spectrum;
    maxima maximum;minima minimum;optima optimum;quanta quantum;ova ovum;symposia symposium;consortia consortium;sera serum;mitochondria mitochondrion;automata automaton;
    nuclei nucleus;fungi fungus;cacti cactus;stimuli stimulus;radii radius;foci focus;loci locus;alumni alumnus;syllabi syllabus;bacilli bacillus;thrombi thrombus;emboli embolus;
    formulae formula;larvae larva;vertebrae vertebra;antennae antenna;algae alga;nebulae nebula;corpora corpus;genera genus;opera opus;viscera viscus;schemata schema;stigmata stigma;
    leaves leaf;loaves loaf;knives knife;lives life;wives wife;shelves shelf;halves half;wolves wolf;calves calf;selves self;thieves thief;scarves scarf;hooves hoof;elves elf;sheaves sheaf;
    quizzes quiz;buses bus;gases gas;viruses virus;lenses lens;aliases alias;biases bias;atlases atlas;canvases canvas;statuses status;campuses campus;censuses census;
    attorneys-general attorney-general;passers-by passer-by;criterias criterion;chassis chassis
    """)

  /// Base forms of irregular pasts and participles.
  package static let verbs: [String: String] = table(
    """
    was be;were be;been be;is be;are be;am be;had have;has have;did do;done do;went go;gone go;got get;gotten get;made make;took take;taken take;came come;saw see;seen see;
    gave give;given give;found find;told tell;became become;began begin;begun begin;kept keep;held hold;wrote write;written write;ran run;stood stand;heard hear;brought bring;
    sent send;built build;spent spend;bought buy;caught catch;taught teach;thought think;sought seek;fought fight;sold sell;paid pay;met meet;led lead;fed feed;lent lend;
    lost lose;left leave;felt feel;dealt deal;meant mean;learnt learn;burnt burn;spelt spell;slept sleep;swept sweep;wept weep;knew know;known know;grew grow;grown grow;
    threw throw;thrown throw;drew draw;drawn draw;withdrew withdraw;withdrawn withdraw;flew fly;flown fly;showed show;shown show;chose choose;chosen choose;froze freeze;frozen freeze;
    spoke speak;spoken speak;broke break;broken break;drove drive;driven drive;rode ride;ridden ride;rose rise;risen rise;arose arise;arisen arise;wore wear;worn wear;
    tore tear;torn tear;bore bear;borne bear;swore swear;sworn swear;ate eat;eaten eat;fell fall;fallen fall;forgot forget;forgotten forget;hid hide;hidden hide;bit bite;bitten bite;
    sang sing;sung sing;sank sink;sunk sink;drank drink;drunk drink;swam swim;swum swim;rang ring;rung ring;won win;spun spin;stuck stick;struck strike;hung hang;bound bind;
    wound wind;ground grind;shook shake;shaken shake;stole steal;stolen steal;wove weave;woven weave;understood understand;overcame overcome;overrode override;overridden override;
    overwrote overwrite;overwritten overwrite;undertook undertake;undertaken undertake;withheld withhold;upheld uphold;rebuilt rebuild;rewrote rewrite;rewritten rewrite;
    reset reset;laid lay;said say;fled flee;bred breed;bent bend;lit light;shot shoot;slid slide;sprang spring;sprung spring;shrank shrink;shrunk shrink;sewn sew;sown sow;mown mow;
    resold resell;repaid repay;prepaid prepay;foresaw foresee;foreseen foresee;forbade forbid;forbidden forbid;forgave forgive;forgiven forgive;mistook mistake;mistaken mistake;shone shine
    """)

  private static func table(_ text: String) -> [String: String] {
    var table: [String: String] = [:]
    for entry in text.split(separator: ";") {
      let words = entry.split(whereSeparator: \.isWhitespace)
      if words.count == 2 { table[String(words[0])] = String(words[1]) }
    }
    return table
  }
}
