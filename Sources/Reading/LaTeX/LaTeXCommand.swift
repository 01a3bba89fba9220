import Bitext

/// What commands of LaTeX mean to a reader.
enum LaTeXCommand {
  /// Levels of sections.
  static let sections: [String: Int] = {
    let levels = ["part": 1, "chapter": 1, "section": 2, "subsection": 3, "subsubsection": 4, "paragraph": 5, "subparagraph": 6]
    return levels.merging(levels.map { ($0.key + "*", $0.value) }) { own, _ in own }
  }()

  /// Signs written as commands.
  static let characters = [
    "LaTeX": "LaTeX", "TeX": "TeX", "ldots": "…", "dots": "…", "textellipsis": "…", "textendash": "–", "textemdash": "—",
    "textbackslash": "\\",
    "textasciitilde": "~", "textasciicircum": "^", "copyright": "©", "textcopyright": "©", "textregistered": "®", "texttrademark": "™",
    "textdegree": "°", "degree": "°", "pounds": "£", "euro": "€", "texteuro": "€", "yen": "¥", "S": "§", "P": "¶", "ae": "æ", "AE": "Æ",
    "oe": "œ", "OE": "Œ", "aa": "å", "AA": "Å", "o": "ø", "O": "Ø", "ss": "ß", "textquotedblleft": "“", "textquotedblright": "”",
    "textquoteleft": "‘", "textquoteright": "’", "textbar": "|", "textless": "<", "textgreater": ">", "textbullet": "•",
    "textunderscore": "_",
    "quad": " ", "qquad": " ", "space": " ", "textvisiblespace": " ",
  ]

  /// Commands nothing of which is on the page as prose, with how many arguments they take.
  static let silent = [
    "label": 1, "ref": 1, "eqref": 1, "pageref": 1, "cref": 1, "Cref": 1, "autoref": 1, "nameref": 1, "cite": 1, "citep": 1, "citet": 1,
    "nocite": 1, "parencite": 1, "textcite": 1, "autocite": 1, "includegraphics": 1, "includegraphics*": 1, "input": 1, "include": 1,
    "bibliography": 1, "bibliographystyle": 1, "printbibliography": 0, "usepackage": 1, "index": 1, "glossary": 1, "vspace": 1,
    "vspace*": 1,
    "hspace": 1, "hspace*": 1, "setlength": 2, "addtolength": 2, "setcounter": 2, "addtocounter": 2, "pagestyle": 1, "thispagestyle": 1,
    "maketitle": 0, "tableofcontents": 0, "listoffigures": 0, "listoftables": 0, "newpage": 0, "clearpage": 0, "centering": 0,
    "noindent": 0, "hline": 0, "toprule": 0, "midrule": 0, "bottomrule": 0, "cline": 1, "bibitem": 1, "hypersetup": 1, "graphicspath": 1,
    "author": 1, "date": 1, "color": 1, "textcolor": 1, "fontsize": 2, "selectlanguage": 1, "multicolumn": 2, "multirow": 2, "rule": 2,
    "phantom": 1, "hypertarget": 1, "raisebox": 1, "todo": 1, "marginpar": 1, "footnotemark": 0, "url": 0, "documentclass": 1,
    "foreignlanguage": 1,
    "hfill": 0, "vfill": 0, "smallskip": 0, "medskip": 0, "bigskip": 0, "appendix": 0, "and": 0, "the": 0, "protect": 0,
  ]

  /// Commands whose argument is text in another dress.
  static let spans: [String: Span.Kind] = [
    "textbf": .strong, "textit": .emphasis, "emph": .emphasis, "texttt": .code, "lstinline": .code, "code": .code, "sout": .deleted,
  ]

  /// Environments whose text is no prose.
  static let verbatim: Set<String> = [
    "verbatim", "Verbatim", "lstlisting", "minted", "alltt", "equation", "align", "gather", "multline", "eqnarray", "displaymath", "math",
    "flalign",
    "alignat", "tikzpicture", "comment", "filecontents", "algorithmic", "algorithm2e",
  ]

  static func isMath(_ name: String) -> Bool {
    // Documents name their own after those: narrowmultline.
    ["displaymath", "math", "flalign", "alignat"].contains(name)
      || ["equation", "align", "gather", "multline", "eqnarray"].contains { name.hasSuffix($0) }
  }

  static func isLetter(_ name: String) -> Bool { name.utf8.first.map { ($0 | 0x20) &- 0x61 < 26 || $0 == 0x40 } ?? false }
}
