// Which rows are shown: any of the chosen kinds, and the words searched for.
const kinds = [
  { id: "doubtful", name: say`Doubtful`, title: say`Less than 80 % likely to be right`, test: (row, bead) => bead && isDoubtful(bead) },
  { id: "odd", name: say`Not 1–1`, title: say`Joined or split sentences`, test: (row, bead) => bead && !isPlain(bead) && !isNull(bead) },
  { id: "unaligned", name: say`Unaligned`, title: say`Omitted or added`, test: (row, bead) => bead && isNull(bead) },
  { id: "moved", name: say`Moved`, title: say`Standing elsewhere in the other text`, test: (row, bead) => (bead && bead.moved) || changesOf(row).some((at) => data.changes[at].moved) },
  { id: "findings", name: say`Findings`, title: say`Terms and numbers to look at`, test: (row) => openFindings(row).length > 0 },
  { id: "changed", name: say`Changed`, title: say`Since the other revision`, test: (row) => changesOf(row).some(worthChange), only: () => data.changes.length > 0 },
  { id: "unchecked", name: say`Unchecked`, title: say`Not yet marked as checked`, test: (row, bead) => bead && !bead.checked, only: () => state.review },
];
// What a translation can lose, by the rules that say so: a filter each, where the article has such a finding.
const losses = [
  { id: "lost-text", name: say`Text lost`, title: say`Text of one side alone`, rules: /^(text\.(missing|extra)|footnote\.)/ },
  { id: "lost-words", name: say`Untranslated`, title: say`Left in the other language`, rules: /^(text\.untranslated|html\.attribute)/ },
  { id: "lost-code", name: say`Code`, title: say`Code and placeholders that differ`, rules: /^(code|inline-code|placeholder|fence)\./ },
  { id: "lost-link", name: say`Links and images`, title: say`That lead elsewhere or are lacking`, rules: /^(link|image|anchor)\./ },
  { id: "lost-shape", name: say`Order and shape`, title: say`Headings, lists, tables, notes, settings, emphasis`, rules: /^(text\.moved|list|heading|table|admonition|front-matter|emphasis)/ },
].map((loss) => ({
  ...loss,
  test: (row) => openFindings(row).some((at) => loss.rules.test(data.findings[at].rule)),
  only: () => data.findings.some((finding) => loss.rules.test(finding.rule)),
}));
const filters = [...kinds, ...losses];
const beadOf = (row) => (row.bead === undefined ? null : state.beads[row.bead]);

let folded = { ja: [], en: [] };
function foldAll() {
  folded = { ja: data.sentences.ja.map((s) => fold(s.text)), en: data.sentences.en.map((s) => fold(s.text)) };
}

function visibleRows() {
  const { phrase, tests } = query();
  const wanted = fold(phrase.trim());
  const chosen = filters.filter((kind) => state.filters.has(kind.id));
  if (!wanted && !chosen.length && !tests.length) return index.rows;
  if (wanted && !folded.ja.length && !folded.en.length) foldAll();
  return index.rows.filter((row) => {
    const bead = beadOf(row);
    if (chosen.length && !chosen.some((kind) => kind.test(row, bead))) return false;
    if (!tests.every((test) => test(row, bead))) return false;
    return !wanted || holds(row, bead, wanted);
  });
}

function holds(row, bead, wanted) {
  if (!bead) return sides.some((side) => fold(data.changes[row.change].old[side]).includes(wanted));
  return sides.some((side) => {
    if (count(bead[side]) === 1) return folded[side][bead[side][0]].includes(wanted);
    return folded[side].slice(bead[side][0], bead[side][1]).join(side === "ja" ? "" : " ").includes(wanted);
  });
}

// Where a search stands in a sentence, in the sentence's own units.
function searchHits(side, at) {
  const wanted = fold(query().phrase.trim());
  if (!wanted) return [];
  if (!folded[side].length) foldAll();
  if (!folded[side][at].includes(wanted)) return [];
  const { folded: text, map } = foldWithMap(data.sentences[side][at].text);
  const hits = [];
  for (let from = text.indexOf(wanted); from >= 0; from = text.indexOf(wanted, from + wanted.length))
    hits.push([map[from][0], map[from + wanted.length - 1][1]]);
  return hits;
}

function drawFilters() {
  const group = byId("filters");
  const focused = document.activeElement?.dataset?.kind;
  group.innerHTML = filters
    .map((kind, at) => {
      if (kind.only && !kind.only()) return "";
      const number = index.rows.filter((row) => kind.test(row, beadOf(row))).length;
      const on = state.filters.has(kind.id);
      return `<button type="button" data-kind="${kind.id}" aria-pressed="${on}" title="${kind.title}${at < kinds.length ? ` (${at + 1})` : ""}"${number === 0 && !on ? " disabled" : ""}>${kind.name}<b>${number.toLocaleString("en")}</b></button>`;
    })
    .join("");
  if (focused) group.querySelector(`[data-kind="${focused}"]`)?.focus();
}

function drawShowing() {
  const all = index.rows.length;
  byId("showing").textContent = query().problem ?? (shown.length === all ? "" : say`${shown.length.toLocaleString("en")} of ${plural(all, "row")}`);
}

function refilter() {
  drawFilters();
  draw({ keep: false });
  const toolbar = byId("query").closest(".toolbar");
  const stage = rowsElement.getBoundingClientRect().top;
  if (stage < 0) scrollBy(0, stage - toolbar.offsetHeight);
  announce(shown.length === index.rows.length ? say`All ${plural(shown.length, "row")}` : say`${plural(shown.length, "row")} shown`);
}

function toggleFilter(id) {
  const kind = filters.find((k) => k.id === id);
  if (!kind || (kind.only && !kind.only())) return;
  state.filters.has(id) ? state.filters.delete(id) : state.filters.add(id);
  refilter();
}

function search(text) {
  if (text === state.query) return;
  state.query = text;
  refilter();
}

function clearFilters() {
  if (!state.query && !state.filters.size) return false;
  state.query = byId("query").value = "";
  state.filters.clear();
  drawFilters();
  draw({ keep: false });
  return true;
}
