// Corrections as pure functions: beads in, new beads out, or a sentence saying why it cannot be done.
const union = (a, b) => (count(a) === 0 ? b : count(b) === 0 ? a : a[1] === b[0] ? [a[0], b[1]] : b[1] === a[0] ? [b[0], a[1]] : null);
const byHand = (ja, en) => ({ ja, en, p: null, moved: false, pinned: true });
// What was said of some rows goes on with the one that they become.
function carry(fresh, rows) {
  const notes = rows.flatMap((row) => (row.note ? [row.note] : []));
  const comments = rows.flatMap((row) => row.comments ?? []);
  if (notes.length) fresh.note = notes.join(" / ");
  if (comments.length) fresh.comments = comments;
  return fresh;
}
const holdsSomething = (bead) => count(bead.ja) + count(bead.en) > 0;

// Replaces beads, puts everything in order and finds out again what crosses.
function replaceBeads(beads, old, fresh) {
  const kept = beads.filter((bead) => !old.includes(bead));
  const all = orderedBy("ja", [...kept, ...fresh.filter(holdsSomething)]);
  return all.map((bead) => (fresh.includes(bead) ? { ...bead, moved: crosses(bead, kept) } : bead));
}

function crosses(bead, others) {
  if (isNull(bead)) return false;
  return others.some((b) => !isNull(b) && !b.moved && b.ja[0] < bead.ja[0] !== b.en[0] < bead.en[0]);
}

const edits = {
  merge(beads, first, second) {
    if (!second) return { problem: say`There is no row to join with.` };
    const [ja, en] = sides.map((side) => union(first[side], second[side]));
    if (!ja || !en) return { problem: say`These rows are not neighbours in both texts; unlink one first.` };
    const joined = carry(byHand(ja, en), [first, second]);
    return { beads: replaceBeads(beads, [first, second], [joined]), holding: joined };
  },

  split(beads, bead) {
    const [n, m] = sides.map((side) => count(bead[side]));
    if (n + m < 2) return { problem: say`There is one sentence only.` };
    if (n <= 1 && m <= 1) return edits.unlink(beads, bead);
    const cut = (range) => (count(range) === 0 ? [range, range] : [[range[0], range[0] + 1], [range[0] + 1, range[1]]]);
    const [ja, en] = sides.map((side) => cut(bead[side]));
    const fresh = [carry(byHand(ja[0], en[0]), [bead]), byHand(ja[1], en[1])];
    return { beads: replaceBeads(beads, [bead], fresh), holding: fresh[0] };
  },

  unlink(beads, bead) {
    if (isNull(bead)) return { problem: say`Nothing is linked here.` };
    const fresh = [carry(byHand(bead.ja, [bead.en[0], bead.en[0]]), [bead]), byHand([bead.ja[1], bead.ja[1]], bead.en)];
    return { beads: replaceBeads(beads, [bead], fresh), holding: fresh[0] };
  },

  // Gives the last (or first) sentence of a side to the row after (or before): the neighbouring row if it can take it, else
  // whichever row holds the sentence next to it.
  shift(beads, bead, side, direction, neighbour) {
    const range = bead[side];
    if (count(range) === 0) return { problem: say`This row has no ${names[side]} sentence to move.` };
    const moving = direction > 0 ? [range[1] - 1, range[1]] : [range[0], range[0] + 1];
    const rest = direction > 0 ? [range[0], range[1] - 1] : [range[0] + 1, range[1]];
    const next = direction > 0 ? range[1] : range[0] - 1;
    const owner = beads.find((b) => b !== bead && b[side][0] <= next && next < b[side][1]);
    const target = neighbour && count(neighbour[side]) === 0 ? neighbour : owner;
    if (!target) return { problem: direction > 0 ? say`There is no row after this one.` : say`There is no row before this one.` };
    const taken = union(target[side], moving);
    const there = other(side);
    const make = (own, other_) => (side === "ja" ? byHand(own, other_) : byHand(other_, own));
    const left = make(rest, bead[there]);
    const stays = holdsSomething(left);
    const fresh = [carry(make(taken, target[there]), stays ? [target] : [bead, target])];
    if (stays) fresh.unshift(carry(left, [bead]));
    return { beads: replaceBeads(beads, [bead, target], fresh), holding: fresh[fresh.length - 1] };
  },

  mark(beads, bead, change) {
    const fresh = { ...bead, ...change };
    return { beads: beads.map((b) => (b === bead ? fresh : b)), holding: fresh };
  },
};

// Every state the person may want back.
const history = { past: [], future: [] };
const snapshot = () => ({ beads: state.beads, waived: new Map(state.waived), confirmed: new Set(state.confirmed), selected: state.selected, cuts: state.cuts, open: new Set(state.open), data, shape: shape() });
// Which sentences there are: numbers hold only as long as they are the same.
const shape = () => JSON.stringify([data.files.ja.digest, data.files.en.digest, state.cuts]);

function restore(saved) {
  // The texts as they were cut then; what the server said since stays its own.
  if (saved.shape !== shape()) {
    data = { ...data, sentences: saved.data.sentences, findings: saved.data.findings, changes: saved.data.changes, queue: saved.data.queue };
    state.cuts = saved.cuts;
    state.open = new Set(saved.open);
    folded = { ja: [], en: [] };
    drawing.version++;
  }
  state.beads = saved.beads;
  state.waived = saved.waived;
  state.confirmed = saved.confirmed;
  state.selected = saved.selected;
}
