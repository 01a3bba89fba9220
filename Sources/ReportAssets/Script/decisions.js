// Decisions as a document: what is downloaded, opened again, and sent to the server. Sentences are named by their text, so the
// document outlives edits elsewhere in the articles; their numbers only tell equal sentences apart.
const texts = (side, range) => data.sentences[side].slice(range[0], range[1]).map((sentence) => sentence.text);

function decisionsDocument() {
  const decided = state.beads.filter((bead) => bead.pinned || bead.checked || bead.note || bead.comments?.length);
  return {
    format: "taiyaku-decisions",
    version: state.cuts.length ? 2 : 1,
    files: data.files,
    from: data.from,
    beads: decided.map((bead) => ({
      ja: texts("ja", bead.ja),
      en: texts("en", bead.en),
      at: { ja: bead.ja[0], en: bead.en[0] },
      ...(bead.checked ? { checked: true } : {}),
      ...(bead.note ? { note: bead.note } : {}),
      ...(bead.comments?.length ? { comments: bead.comments } : {}),
    })),
    waivers: data.findings.flatMap((finding, at) => (isWaivedHere(at) && firstWith(at) ? [waiverOf(finding, state.waived.get(findingKey(at)))] : [])),
    confirmed: [...state.confirmed].sort().map((key) => {
      const [kind, ja, en] = JSON.parse(key);
      return { state: kind, ja, en };
    }),
    cuts: cutDecisions(),
  };
}

// Findings with one fingerprint (a sentence that stands twice) are one waiver.
const firstWith = (at) => data.findings.findIndex((_, k) => findingKey(k) === findingKey(at)) === at;

const waiverOf = (finding, reason) => ({
  rule: finding.rule,
  concept: finding.concept ?? null,
  fingerprint: finding.fingerprint ?? null,
  ja: finding.at.ja.map((s) => data.sentences.ja[s].text),
  en: finding.at.en.map((s) => data.sentences.en[s].text),
  reason,
});

// Takes up saved decisions again. Gives how many of them still fit the articles.
function applyDecisions(saved) {
  if (saved?.format !== "taiyaku-decisions" || !Array.isArray(saved.beads)) throw new Error(say`This is not a file of decisions saved from a report.`);
  if (saved.version !== 1 && saved.version !== 2) throw new Error(say`These decisions were saved by a newer version.`);
  let [cut, uncut] = [0, 0];
  for (const decided of saved.cuts ?? []) takeCut(decided) ? cut++ : uncut++;
  const find = { ja: places("ja"), en: places("en") };
  let [taken, lost] = [0, 0];
  for (const pin of saved.beads) {
    const ja = findRange("ja", pin.ja ?? [], pin.at?.ja, find);
    const en = findRange("en", pin.en ?? [], pin.at?.en, find);
    if (!ja || !en) { lost++; continue; }
    placeBead({ ja, en, p: null, moved: false, pinned: true, ...(pin.checked ? { checked: true } : {}), ...(typeof pin.note === "string" ? { note: pin.note } : {}), ...(Array.isArray(pin.comments) ? { comments: pin.comments } : {}) });
    taken++;
  }
  for (const waiver of saved.waivers ?? []) {
    const at = data.findings.findIndex((finding) => same(waiverOf(finding, ""), waiver));
    at >= 0 ? (state.waived.set(findingKey(at), String(waiver.reason ?? "")), taken++) : lost++;
  }
  for (const confirmed of saved.confirmed ?? []) {
    const key = JSON.stringify([confirmed.state, confirmed.ja ?? [], confirmed.en ?? []]);
    data.changes.some((_, at) => changeKey(at) === key) ? (state.confirmed.add(key), taken++) : lost++;
  }
  return { taken: taken + cut, lost: lost + uncut };
}

const same = (a, b) => a.rule === b.rule && a.concept === (b.concept ?? null) && sides.every((side) => a[side].join("\n") === (b[side] ?? []).join("\n"));

function places(side) {
  const found = new Map();
  data.sentences[side].forEach((sentence, at) => (found.has(sentence.text) ? found.get(sentence.text).push(at) : found.set(sentence.text, [at])));
  return found;
}

function findRange(side, wanted, hint, find) {
  const all = data.sentences[side];
  if (!wanted.length) return [Math.min(hint ?? 0, all.length), Math.min(hint ?? 0, all.length)];
  const fits = (find[side].get(wanted[0]) ?? []).filter((at) => wanted.every((text, k) => all[at + k]?.text === text));
  if (!fits.length) return null;
  const at = fits.reduce((best, at) => (Math.abs(at - (hint ?? at)) < Math.abs(best - (hint ?? best)) ? at : best));
  return [at, at + wanted.length];
}

// Puts a bead in; what it takes sentences from keeps the rest.
function placeBead(bead) {
  const same = state.beads.find((b) => b.ja[0] === bead.ja[0] && b.ja[1] === bead.ja[1] && b.en[0] === bead.en[0] && b.en[1] === bead.en[1]);
  if (same) {
    const kept = { ...same, pinned: true, ...(bead.checked ? { checked: true } : {}), ...(bead.note ? { note: bead.note } : {}), ...(bead.comments ? { comments: bead.comments } : {}) };
    state.beads = state.beads.map((b) => (b === same ? kept : b));
    return;
  }
  const touched = state.beads.filter((b) => sides.some((side) => count(bead[side]) && b[side][0] < bead[side][1] && bead[side][0] < b[side][1]));
  const rest = [];
  for (const b of touched) {
    const left = { ja: [b.ja[0], Math.max(b.ja[0], Math.min(b.ja[1], bead.ja[0]))], en: [b.en[0], Math.max(b.en[0], Math.min(b.en[1], bead.en[0]))] };
    const right = { ja: [Math.min(b.ja[1], Math.max(b.ja[0], bead.ja[1])), b.ja[1]], en: [Math.min(b.en[1], Math.max(b.en[0], bead.en[1])), b.en[1]] };
    for (const side of sides) if (!count(bead[side]) || b[side][1] <= bead[side][0] || bead[side][1] <= b[side][0]) { left[side] = b[side]; right[side] = [b[side][1], b[side][1]]; }
    for (const part of [left, right]) if (holdsSomething(part)) rest.push({ ...byHand(part.ja, part.en), pinned: false, p: 0 });
  }
  state.beads = replaceBeads(state.beads, touched, [bead, ...rest]);
}
