// Where sentences begin and end, decided by a person: the text stays, its sentences are others, and everything that is known by the number of
// a sentence is numbered anew.
const squeezed = (text) => text.replace(/\s+/gu, "");

// Whether neighbouring sentences stand in one paragraph; others cannot become one sentence.
const isOneBlock = (side, from, to) => {
  const all = data.sentences[side];
  return from >= 0 && to <= all.length && from < to && all.slice(from, to).every((sentence) => sentence.block === all[from].block && sentence.kind !== "code");
};

// The places of what is no white space: sentence and unit.
function letterPlaces(texts, first) {
  const places = [];
  texts.forEach((text, k) => { for (let i = 0; i < text.length; i++) if (!/\s/u.test(text[i])) places.push([first + k, i]); });
  return places;
}

// The sentences from..to become these texts, which say the same.
function recut(side, from, to, texts) {
  const all = data.sentences[side];
  const old = all.slice(from, to);
  const fresh = texts.map((text) => ({ ...old[0], text }));
  const delta = fresh.length - old.length;
  const before = letterPlaces(old.map((sentence) => sentence.text), from);
  const after = letterPlaces(texts, from);
  fresh.forEach((sentence, k) => { const at = after.findIndex(([s]) => s === from + k); sentence.line = all[before[at]?.[0] ?? from].line; });
  const inRun = (s) => s >= from && s < to;
  const moved = (s) => (s >= to ? s + delta : s);
  // A sentence of the run is answered by those that hold its letters.
  const heirs = (s) => [...new Set(before.flatMap(([sentence], k) => (sentence === s && after[k] ? [after[k][0]] : [])))];
  const sentencesOf = (list) => [...new Set(list.flatMap((s) => (inRun(s) ? heirs(s) : [moved(s)])))].sort((a, b) => a - b);
  const marksOf = (list) => list.flatMap(([s, start, end]) => {
    if (!inRun(s)) return [[moved(s), start, end]];
    const spans = new Map();
    before.forEach(([sentence, unit], k) => {
      if (sentence !== s || unit < start || unit >= end || !after[k]) return;
      const span = spans.get(after[k][0]) ?? [after[k][1], after[k][1]];
      spans.set(after[k][0], [span[0], after[k][1] + 1]);
    });
    return [...spans].map(([sentence, [a, b]]) => [sentence, a, b]);
  });
  const confirmed = data.changes.map((_, at) => isConfirmed(at));
  const keys = new Set([...state.confirmed]);
  data.changes.forEach((_, at) => keys.delete(changeKey(at)));
  state.beads = withOneOwner(state.beads, side, from, to).map((bead) => {
    const range = [bead[side][0] >= to ? bead[side][0] + delta : bead[side][0], bead[side][1] >= to ? bead[side][1] + delta : bead[side][1]];
    return range[0] === bead[side][0] && range[1] === bead[side][1] ? bead : { ...bead, [side]: range };
  });
  const with_ = (map, place) => ({ ...place, [side]: map(place[side]) });
  data = {
    ...data,
    sentences: { ...data.sentences, [side]: [...all.slice(0, from), ...fresh, ...all.slice(to)] },
    findings: data.findings.map((finding) => ({ ...finding, at: with_(sentencesOf, finding.at), marks: with_(marksOf, finding.marks) })),
    changes: data.changes.map((change) => ({ ...change, at: with_(sentencesOf, change.at) })),
    queue: data.queue && data.queue.map((item) => ({ ...item, at: with_(sentencesOf, item.at) })),
  };
  state.confirmed = new Set([...keys, ...data.changes.flatMap((_, at) => (confirmed[at] ? [changeKey(at)] : []))]);
  state.open = new Set([...state.open].map((key) => (key.startsWith(side) ? `${side}${moved(Number(key.slice(2)))}` : key)));
  state.cuts = cutsAfter(side, from, to, old.map((sentence) => sentence.text), texts.length);
  folded = { ja: [], en: [] };
  drawing.version++;
}

// The run belongs to one row: rows that share it are joined, or, where they are no neighbours, the first takes it.
function withOneOwner(beads, side, from, to) {
  const owners = beads.filter((bead) => count(bead[side]) && bead[side][0] < to && from < bead[side][1]).sort((a, b) => a[side][0] - b[side][0]);
  if (owners.length < 2) return beads;
  const [first, ...rest] = owners;
  const there = other(side);
  let joined = { ja: first.ja, en: first.en };
  for (const bead of rest) {
    const [ja, en] = sides.map((one) => joined && union(joined[one], bead[one]));
    joined = ja && en ? { ja, en } : null;
  }
  if (joined) {
    const isByHand = owners.some((bead) => bead.pinned);
    const bead = isByHand ? byHand(joined.ja, joined.en) : { ...joined, p: Math.min(...owners.map((one) => one.p ?? 1)), moved: first.moved };
    carry(bead, owners);
    if (bead.note || bead.comments) { bead.pinned = true; bead.p = null; }
    return beads.flatMap((one) => (one === first ? [bead] : rest.includes(one) ? [] : [one]));
  }
  return beads.flatMap((one) => {
    if (one === first) return [{ ...one, [side]: [one[side][0], Math.max(one[side][1], to)] }];
    if (!rest.includes(one)) return [one];
    const left = { ...one, [side]: [Math.min(Math.max(one[side][0], to), one[side][1]), one[side][1]] };
    return count(left[side]) || count(left[there]) ? [left] : [];
  });
}

// The cuts that stand after one more: those it touches become one with it, and one that says what the rules say is none.
function cutsAfter(side, from, to, texts, length) {
  const delta = length - (to - from);
  const touched = state.cuts.filter((cut) => cut.side === side && cut.from < to && from < cut.to);
  const rest = state.cuts.filter((cut) => !touched.includes(cut));
  const start = Math.min(from, ...touched.map((cut) => cut.from));
  const end = Math.max(to, ...touched.map((cut) => cut.to));
  // As the rules had it: the touched cuts say it for themselves, the sentences between them as they stand.
  const was = [];
  for (let s = start; s < end;) {
    const cut = touched.find((one) => one.from <= s && s < one.to);
    if (cut) { was.push(...cut.was); s = cut.to; } else { was.push(s >= from && s < to ? texts[s - from] : data.sentences[side][s < from ? s : s + delta].text); s++; }
  }
  const shift = rest.filter((cut) => cut.side === side && cut.from < start).reduce((sum, cut) => sum + cut.was.length - (cut.to - cut.from), 0);
  const now = data.sentences[side].slice(start, end + delta).map((sentence) => squeezed(sentence.text));
  const units = data.sentences[side].slice(0, start).filter((sentence) => sentence.kind === "code").length;
  const fresh = { side, from: start, to: end + delta, was, near: start + shift - units };
  const isNone = now.length === was.length && was.every((text, k) => squeezed(text) === now[k]);
  return [...rest.map((cut) => (cut.side === side && cut.from >= to ? { ...cut, from: cut.from + delta, to: cut.to + delta } : cut)), ...(isNone ? [] : [fresh])]
    .sort((a, b) => (a.side < b.side ? -1 : a.side > b.side ? 1 : a.from - b.from));
}

// The cuts as decisions name them: by what the sentences say.
function cutDecisions() {
  const known = (side, text) => data.sentences[side].filter((sentence) => sentence.text === text).length + state.cuts.filter((cut) => cut.side === side && cut.was.includes(text)).length;
  return state.cuts.map((cut) => ({
    language: cut.side, sentences: texts(cut.side, [cut.from, cut.to]),
    ...(known(cut.side, cut.was[0]) > 1 ? { near: cut.near } : {}),
  }));
}

// Takes up a cut that was decided elsewhere: by what it says, nearest to where it stood.
function takeCut(cut) {
  const side = cut.language;
  if (!sides.includes(side) || !Array.isArray(cut.sentences) || !cut.sentences.length) return false;
  const wanted = squeezed(cut.sentences.join(""));
  const all = data.sentences[side];
  let best = null;
  for (let from = 0; from < all.length; from++) {
    let said = "";
    for (let to = from; to < all.length && said.length < wanted.length && all[to].block === all[from].block;) {
      said += squeezed(all[to++].text);
      if (!wanted.startsWith(said)) break;
      if (said === wanted && (!best || Math.abs(from - (cut.near ?? 0)) < Math.abs(best[0] - (cut.near ?? 0)))) best = [from, to];
    }
  }
  if (!best) return false;
  recut(side, best[0], best[1], cut.sentences.map(String));
  return true;
}

// The caret: where the next cut would be, or the border that would go.
const rowSentences = (side) => { const bead = current(); return bead ? bead[side] : [0, 0]; };
const sentenceText = (side, s) => data.sentences[side][s].text;

function startCaret() {
  if (!state.review) return announceLoud(say`Press e to review first.`);
  const bead = current();
  if (!bead) return announceLoud(say`Choose a row first.`);
  const side = count(bead[state.side]) ? state.side : other(state.side);
  const [from, to] = bead[side];
  if (isUnitRow(bead)) return announceLoud(say`This is no text of sentences.`);
  state.side = side;
  placeCaret(side, to - from > 1 ? from + 1 : from, to - from > 1 ? 0 : likelyBreak(sentenceText(side, from)));
}
const isUnitRow = (bead) => sides.some((side) => count(bead[side]) && data.sentences[side][bead[side][0]].kind === "code");

// Behind the mark of a clause nearest to the middle, else the middle.
function likelyBreak(text) {
  const breaks = [...text.matchAll(/[。．！？!?.;；:：、,，)）」』](?=.)\s*/gu)].map((match) => match.index + match[0].length);
  const middle = text.length / 2;
  const best = breaks.filter((at) => at < text.length).sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0];
  return best ?? clusters(text).reduce((a, b) => (Math.abs(a - middle) <= Math.abs(b - middle) ? a : b), 0);
}

const clusters = (text) => [...(Intl.Segmenter ? Array.from(new Intl.Segmenter("ja", { granularity: "grapheme" }).segment(text), (part) => part.index) : Array.from({ length: text.length }, (_, k) => k)), text.length];
const wordStarts = (text, side) => (Intl.Segmenter ? [...Array.from(new Intl.Segmenter(side, { granularity: "word" }).segment(text), (part) => part.index), text.length] : clusters(text));

function placeCaret(side, s, at) {
  state.caret = { side, s, at };
  redraw(state.selected);
  const text = sentenceText(side, s);
  const border = caretBorder();
  announce(border === null
    ? say`Cursor between “${text.slice(Math.max(0, at - 12), at)}” and “${text.slice(at, at + 12)}”. Enter cuts here.`
    : say`Cursor at the border before “${sentenceText(side, border).slice(0, 12)}”. Enter joins the two sentences.`);
}

function endCaret() {
  if (!state.caret) return false;
  state.caret = null;
  redraw(state.selected);
  return true;
}

// The sentence a border at the caret stands before, also the row's first and the one behind its last; nil within a sentence.
function caretBorder() {
  const { side, s, at } = state.caret;
  if (at === 0) return s;
  return at === sentenceText(side, s).length && s + 1 < data.sentences[side].length ? s + 1 : null;
}

function moveCaret(direction, unit) {
  const { side, s, at } = state.caret;
  const text = sentenceText(side, s);
  const [from, to] = rowSentences(side);
  if (unit === "row") return direction < 0 ? placeCaret(side, from, 0) : placeCaret(side, to - 1, sentenceText(side, to - 1).length);
  const stops = unit === "word" ? wordStarts(text, side) : clusters(text);
  if (direction > 0) {
    const next = stops.find((stop) => stop > at) ?? text.length;
    if (next >= text.length && s + 1 < to) return placeCaret(side, s + 1, 0);
    return placeCaret(side, s, next);
  }
  const before = [...stops].reverse().find((stop) => stop < at);
  if (before !== undefined) return placeCaret(side, s, before);
  if (s > from) { const previous = sentenceText(side, s - 1); const stops_ = unit === "word" ? wordStarts(previous, side) : clusters(previous); return placeCaret(side, s - 1, stops_[stops_.length - 2] ?? 0); }
}

const caretKeys = {
  ArrowLeft: (event) => moveCaret(-1, event.ctrlKey || event.altKey || event.shiftKey ? "word" : "letter"),
  ArrowRight: (event) => moveCaret(1, event.ctrlKey || event.altKey || event.shiftKey ? "word" : "letter"),
  Home: () => moveCaret(-1, "row"),
  End: () => moveCaret(1, "row"),
  Enter: () => actions.cutHere(),
  Backspace: () => caretBorder() !== null && actions.cutHere(),
  Delete: () => caretBorder() !== null && actions.cutHere(),
  Escape: () => endCaret(),
  b: () => endCaret(),
};

// A click into the text of the row puts the caret there.
function caretFromPoint(event) {
  const sentence = event.target.closest(".s");
  const row = event.target.closest(".row");
  if (!sentence || !row || row.dataset.key !== state.selected) return false;
  const side = sentence.closest(".text").dataset.side;
  const place = document.caretPositionFromPoint?.(event.clientX, event.clientY);
  const range = place ? null : document.caretRangeFromPoint?.(event.clientX, event.clientY);
  const [node, offset] = place ? [place.offsetNode, place.offset] : range ? [range.startContainer, range.startOffset] : [null, 0];
  if (!node || !sentence.contains(node)) return false;
  const text = document.createRange();
  text.setStart(sentence, 0);
  text.setEnd(node, offset);
  const s = Number(sentence.dataset.s);
  state.side = side;
  const stops = clusters(sentenceText(side, s));
  placeCaret(side, s, stops.reduce((a, b) => (Math.abs(b - text.toString().length) < Math.abs(a - text.toString().length) ? b : a), 0));
  return true;
}

function cutAt(side, s, at) {
  const text = sentenceText(side, s);
  const parts = [text.slice(0, at).trim(), text.slice(at).trim()];
  if (parts.some((part) => !part)) return say`Nothing stands on one side of this place.`;
  if (data.sentences[side][s].kind === "code") return say`This is no text of sentences.`;
  recut(side, s, s + 1, parts);
}

function joinBefore(side, s) {
  if (!isOneBlock(side, s - 1, s + 1)) return say`These sentences stand in two paragraphs; they can share a row, but not become one sentence.`;
  recut(side, s - 1, s + 1, [[s - 1, s].map((k) => sentenceText(side, k)).join(side === "ja" ? "" : " ")]);
}

// The row that holds a sentence now.
const rowHolding = (side, s) => { const bead = state.beads.find((one) => one[side][0] <= s && s < one[side][1]); return bead ? beadKey(bead) : state.selected; };
