// The pair as the page holds it. Beads are values: an edit makes new ones, so rows whose bead is the same object stay as drawn.
let data = withDefaults(JSON.parse(byId("data").textContent));

// What the data leaves out to be short.
function withDefaults(data) {
  for (const bead of data.beads) bead.p ??= null;
  return data;
}

// The language the article was written in stands on the left.
const [leftSide, rightSide] = [data.from, other(data.from)];

const state = {
  beads: [],
  review: false,
  selected: null, // key of the row
  side: leftSide,
  open: new Set(), // keys of rows whose detail is shown
  order: leftSide,
  query: "",
  filters: new Set(),
  marked: null, // key of the row a link starts from
  // By fingerprint and by wording: numbers of findings and changes do not outlive a realignment.
  waived: new Map(), // findingKey -> reason
  confirmed: new Set(), // changeKey
  cuts: [], // sentences as a person cut them: { side, from, to, was, near }
  caret: null, // where a cut would be: { side, s, at }
};

const beadKey = (bead) => (bead.ja[1] > bead.ja[0] ? `ja${bead.ja[0]}` : `en${bead.en[0]}`);
const count = (range) => range[1] - range[0];
const beadType = (bead) => `${count(bead[leftSide])}–${count(bead[rightSide])}`;
const isNull = (bead) => count(bead.ja) === 0 || count(bead.en) === 0;
const isPlain = (bead) => count(bead.ja) === 1 && count(bead.en) === 1;
const doubtBelow = 0.8;
const isDoubtful = (bead) => bead.p !== null && bead.p < doubtBelow;
const band = (bead) => (bead.p === null ? "hand" : bead.p >= 0.95 ? "sure" : bead.p >= doubtBelow ? "likely" : bead.p >= 0.5 ? "unsure" : "doubtful");

// What hangs on a row, worked out once for a set of beads.
let index = { ofSentence: { ja: [], en: [] }, findings: new Map(), changes: new Map(), ghosts: [], elsewhere: new Map(), rows: [] };

function reindex() {
  const ofSentence = { ja: [], en: [] };
  state.beads.forEach((bead, at) => {
    for (const side of sides) for (let s = bead[side][0]; s < bead[side][1]; s++) ofSentence[side][s] = at;
  });
  const push = (map, key, value) => (map.has(key) ? map.get(key).push(value) : map.set(key, [value]));
  const findings = new Map();
  data.findings.forEach((finding, at) => {
    const row = rowOf(ofSentence, finding.at, finding.side);
    if (row !== undefined) push(findings, row, at);
  });
  const changes = new Map();
  const ghosts = [];
  let last = -1;
  data.changes.forEach((change, at) => {
    const row = rowOf(ofSentence, change.at, data.from);
    if (row === undefined) ghosts.push({ change: at, after: last });
    else {
      push(changes, row, at);
      last = row;
    }
  });
  index = { ofSentence, findings, changes, ghosts, elsewhere: findElsewhere(ofSentence), rows: orderRows(ghosts) };
}

function rowOf(ofSentence, at, preferred) {
  for (const side of [preferred, other(preferred)]) {
    const sentence = at[side][0];
    if (sentence !== undefined && ofSentence[side][sentence] !== undefined) return ofSentence[side][sentence];
  }
  return undefined;
}

// For rows in the order of one side: sentences of the other side that stand before a row in their own text but are shown elsewhere.
function findElsewhere(ofSentence) {
  const found = new Map();
  const there = other(state.order);
  state.beads.forEach((bead, at) => {
    if (bead.moved || count(bead[there]) === 0) return;
    for (let s = bead[there][0] - 1; s >= 0; s--) {
      const owner = ofSentence[there][s];
      if (owner === undefined || !state.beads[owner].moved) break;
      if (owner !== at && !found.has(at)) found.set(at, []);
      if (owner !== at && !found.get(at).includes(owner)) found.get(at).unshift(owner);
    }
  });
  return found;
}

// Rows: beads in the order of a side (one without that side after its neighbour), and what a revision removed where it stood.
function orderRows(ghosts) {
  const places = new Map(state.beads.map((bead, at) => [bead, at]));
  const order = orderedBy(state.order, state.beads).map((bead) => places.get(bead));
  const rows = order.map((at) => ({ bead: at, key: beadKey(state.beads[at]) }));
  for (const ghost of [...ghosts].reverse()) {
    const at = rows.findIndex((row) => row.bead === ghost.after);
    rows.splice(at + 1, 0, { change: ghost.change, key: `gone${ghost.change}` });
  }
  return rows;
}

// Beads in the order of one side; a bead without that side follows the sentence of the other side before it.
function orderedBy(side, beads) {
  const there = other(side);
  const with_ = beads.filter((bead) => count(bead[side]) > 0).sort((a, b) => a[side][0] - b[side][0]);
  const without = beads.filter((bead) => count(bead[side]) === 0).sort((a, b) => a[there][0] - b[there][0]);
  const after = new Map();
  const ends = new Map(with_.filter((bead) => count(bead[there]) > 0).map((bead) => [bead[there][1], bead]));
  const first = [];
  for (const bead of without) {
    const before = ends.get(bead[there][0]);
    const list = before === undefined ? first : after.get(before) ?? after.set(before, []).get(before);
    list.push(bead);
    ends.set(bead[there][1], before);
  }
  return [...first, ...with_.flatMap((bead) => [bead, ...(after.get(bead) ?? [])])];
}

const findingsOf = (row) => (row.bead === undefined ? [] : index.findings.get(row.bead) ?? []);
const changesOf = (row) => (row.bead === undefined ? [row.change] : index.changes.get(row.bead) ?? []);
const findingKey = (at) => data.findings[at].fingerprint || `${data.findings[at].rule} ${at}`;
const changeKey = (at) => {
  const change = data.changes[at];
  return JSON.stringify([change.state, ...sides.map((side) => change.at[side].map((s) => data.sentences[side][s].text))]);
};
const isWaivedHere = (at) => state.waived.has(findingKey(at));
// Waived in a file already, and not by this review, which could take it back.
const isWaivedElsewhere = (at) => data.findings[at].waived !== undefined && !data.findings[at].own;
const isOpenFinding = (at) => !isWaivedHere(at) && !isWaivedElsewhere(at);
const isConfirmed = (at) => state.confirmed.has(changeKey(at));
const openFindings = (row) => findingsOf(row).filter(isOpenFinding);
const worthChange = (at) => data.changes[at].state !== "unchanged" || data.changes[at].moved;
const rowByKey = (key) => index.rows.find((row) => row.key === key);

// After beads changed, the row that holds what the old row held.
function keyHolding(bead, beads = state.beads) {
  for (const side of sides) {
    if (count(bead[side]) === 0) continue;
    const holder = beads.find((b) => b[side][0] <= bead[side][0] && bead[side][0] < b[side][1]);
    if (holder) return beadKey(holder);
  }
  return null;
}
