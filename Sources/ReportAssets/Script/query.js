// What is typed into the search: words, and conditions such as /regex/, p<0.8, rule:term.*, state:stale, kind:li, is:checked. A "-" before a
// condition turns it round. Words that are no condition are one phrase, as they stand.
const isOf = {
  checked: (row, bead) => bead?.checked,
  unchecked: (row, bead) => bead && !bead.checked,
  pinned: (row, bead) => bead?.pinned,
  note: (row, bead) => bead?.note,
  comment: (row, bead) => bead?.comments?.length,
  moved: (row, bead) => bead?.moved,
  omitted: (row, bead) => bead && !count(bead[rightSide]),
  added: (row, bead) => bead && !count(bead[leftSide]),
  open: (row) => openFindings(row).length > 0,
  waived: (row) => findingsOf(row).some((at) => !isOpenFinding(at)),
  cut: (row, bead) => bead && state.cuts.some((cut) => cut.from < bead[cut.side][1] && bead[cut.side][0] < cut.to),
};
const rowText = (row, bead, side) => (bead ? texts(side, bead[side]).join(side === "ja" ? "" : " ") : data.changes[row.change].old[side]);
const glob = (pattern) => new RegExp(`^${pattern.replace(/[.+^${}()|[\]\\]/g, "\\$&").replace(/\*/g, ".*").replace(/\?/g, ".")}`, "i");

function condition(token) {
  let match = /^(?:(ja|en):)?\/(.+)\/([iu]*)$/.exec(token);
  if (match) {
    const regex = new RegExp(match[2], [...new Set(`u${match[3]}`)].join(""));
    return (row, bead) => (match[1] ? [match[1]] : sides).some((side) => regex.test(rowText(row, bead, side)));
  }
  match = /^p(<=?|>=?)([\d.]+)(%?)$/.exec(token);
  if (match) {
    const limit = match[3] || Number(match[2]) > 1 ? Number(match[2]) / 100 : Number(match[2]);
    const compare = { "<": (p) => p < limit, "<=": (p) => p <= limit, ">": (p) => p > limit, ">=": (p) => p >= limit }[match[1]];
    return (row, bead) => Boolean(bead) && bead.p !== null && compare(bead.p);
  }
  match = /^(rule|state|kind|is|ja|en):(.+)$/.exec(token);
  if (!match) return null;
  const [, name, value] = match;
  if (name === "is") return isOf[value] ?? null;
  if (name === "rule") return (row) => openFindings(row).some((at) => glob(value).test(data.findings[at].rule));
  if (name === "state") return (row) => changesOf(row).some((at) => data.changes[at].state === value && !isConfirmed(at));
  if (name === "kind") return (row, bead) => Boolean(bead) && sides.some((side) => count(bead[side]) && glob(value).test(data.sentences[side][bead[side][0]].kind));
  return (row, bead) => fold(rowText(row, bead, name)).includes(fold(value));
}

// The phrase, the conditions, and what is wrong with them.
function parseQuery(text) {
  const words_ = [];
  const tests = [];
  let problem = null;
  // A regular expression may hold spaces.
  for (const token of text.trim().match(/-?(?:ja:|en:)?\/(?:\\.|[^/\\])+\/[iu]*(?=\s|$)|\S+/g) ?? []) {
    const isNot = token.length > 1 && token[0] === "-";
    try {
      const test = condition(isNot ? token.slice(1) : token);
      if (test) tests.push(isNot ? (row, bead) => !test(row, bead) : test);
      else words_.push(token);
    } catch {
      problem = say`${token} is no regular expression.`;
      tests.push(() => false);
    }
  }
  return { phrase: tests.length ? words_.join(" ") : text, tests, problem };
}
let parsed = { text: "", query: { phrase: "", tests: [], problem: null } };
const query = () => (parsed.text === state.query ? parsed : (parsed = { text: state.query, query: parseQuery(state.query) })).query;

// The same, put together in a sheet.
async function askFilter() {
  const options = (list) => [`<option value="">${say`any`}</option>`, ...list.map(([value, name]) => `<option value="${escapeText(value)}">${escapeText(name)}</option>`)].join("");
  const rules = [...new Set(data.findings.map((finding) => finding.rule))].sort();
  const states = [...new Set(data.changes.filter((_, at) => worthChange(at)).map((change) => change.state))].filter((name) => name !== "unchanged");
  const kindNames = [["h", say`headings`], ["p", say`paragraphs`], ["li", say`list items`], ["td", say`table cells`], ["q", say`quotations`], ["code", say`code and settings`]];
  const field = (id, label, inner) => `<p class="field"><label for="${id}">${label}</label>${inner}</p>`;
  const answer = await askForm(say`Show only`,
    field("f-text", say`Text`, `<input id="f-text" type="text" spellcheck="false">`) +
    field("f-regex", say`Regular expression`, `<input id="f-regex" type="checkbox">`) +
    field("f-side", say`In`, `<select id="f-side">${options(sides.map((side) => [side, names[side]]))}</select>`) +
    field("f-kind", say`Kind of text`, `<select id="f-kind">${options(kindNames)}</select>`) +
    field("f-rule", say`Finding`, `<select id="f-rule">${options(rules.map((rule) => [rule, rule]))}</select>`) +
    field("f-from", say`Probability from`, `<input id="f-from" type="number" min="0" max="100" step="1" inputmode="numeric"> %`) +
    field("f-to", say`Probability below`, `<input id="f-to" type="number" min="0" max="100" step="1" inputmode="numeric"> %`) +
    (states.length ? field("f-state", say`State`, `<select id="f-state">${options(states.map((name) => [name, stateName(name)]))}</select>`) : "") +
    field("f-is", say`Decided`, `<select id="f-is">${options([["checked", say`checked`], ["unchecked", say`not checked`], ["pinned", say`decided by a person`], ["note", say`with a note`], ["comment", say`with comments`], ["waived", say`with a waiver`], ["cut", say`sentences cut by a person`]])}</select>`),
    say`Show`);
  if (!answer) return;
  const value = (id) => byId(id)?.value.trim() ?? "";
  const text = value("f-text");
  const side = value("f-side");
  const parts = [
    text && byId("f-regex").checked ? `${side ? `${side}:` : ""}/${text.replace(/(^|[^\\])\//g, "$1\\/")}/` : text && side && !/\s/.test(text) ? `${side}:${text}` : text && side ? `${side}:/${text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&")}/i` : text,
    value("f-kind") && `kind:${value("f-kind")}`, value("f-rule") && `rule:${value("f-rule")}`,
    value("f-from") && `p>=${value("f-from")}%`, value("f-to") && `p<${value("f-to")}%`,
    value("f-state") && `state:${value("f-state")}`, value("f-is") && `is:${value("f-is")}`,
  ].filter(Boolean);
  byId("query").value = parts.join(" ");
  search(byId("query").value);
  jumpToText();
}

// A sheet with fields of any kind; true where it was accepted. The fields can be read until the next one is opened.
function askForm(title, fields, button, begin) {
  const sheet = byId("ask-sheet");
  sheet.innerHTML =
    `<form method="dialog"><h2 id="ask-title">${escapeText(title)}</h2>${fields}` +
    `<div class="actions"><button type="button" value="cancel">${say`Cancel`}</button><button class="primary" value="ok">${button}</button></div></form>`;
  sheet.querySelector("[value=cancel]").addEventListener("click", () => sheet.close("cancel"));
  sheet.returnValue = "cancel";
  sheet.showModal();
  sheet.querySelector("input, select, textarea")?.focus();
  begin?.(sheet);
  return new Promise((done) => sheet.addEventListener("close", () => {
    elementOf(state.selected)?.focus({ preventScroll: true });
    done(sheet.returnValue === "ok");
  }, { once: true }));
}

// Everything that is shown, or of it what is sure enough, is checked in one step.
async function checkAll() {
  if (!state.review) return announceLoud(say`Press e to review first.`);
  const candidates = () => {
    const least = (Number(byId("least")?.value) || 0) / 100;
    return shown.map(beadOf).filter((bead) => bead && !bead.checked && (bead.p === null || bead.p >= least));
  };
  const tell = () => (byId("least-count").textContent = say`${plural(candidates().length, "row")} will be marked as checked.`);
  const answer = await askForm(say`Check all shown`,
    `<p class="field"><label for="least">${say`At least this likely to be right`}</label><input id="least" type="number" min="0" max="100" step="1" value="0" inputmode="numeric"> %</p><p id="least-count" role="status"></p>`,
    say`Mark as checked`, () => { tell(); byId("least").addEventListener("input", tell); byId("least").select(); });
  if (!answer) return;
  const chosen = new Set(candidates());
  if (!chosen.size) return announceLoud(say`There is nothing to check.`);
  decide(say`${plural(chosen.size, "row")} checked.`, () => { state.beads = state.beads.map((bead) => (chosen.has(bead) ? { ...bead, checked: true } : bead)); });
}
