// Both texts as they stand, side by side: where one is scrolled, the other follows by the rows. One row is lit.
const sheetOfReading = byId("reading");
const panes = {};
let driver = null; // the pane a person scrolls
let lit = null; // the bead that is lit

function paneHTML(side) {
  const html = [];
  let block = null;
  data.sentences[side].forEach((sentence, s) => {
    if (sentence.block !== block) {
      if (block !== null) html.push("</div>");
      html.push(`<div class="block ${sentence.kind}"${sentence.depth > 1 ? ` style="--depth:${sentence.depth}"` : ""}>`);
      block = sentence.block;
    } else if (side === "en") html.push(" ");
    html.push(`<span class="s" data-s="${s}">${escapeVisible(sentence.text)}</span>`);
  });
  if (block !== null) html.push("</div>");
  return html.join("");
}

function openReading() {
  if (sheetOfReading.open) return sheetOfReading.close();
  sheetOfReading.innerHTML =
    `<div class="head"><h2 id="reading-title">${say`Read side by side`}</h2><p>${say`j and k go from row to row, Enter goes to the row, Esc closes.`}</p><button type="button" data-close>${say`Close`}</button></div>` +
    [leftSide, rightSide].map((side) => `<div class="pane" tabindex="0" role="region" lang="${side}" data-side="${side}" aria-label="${names[side]}">${paneHTML(side)}</div>`).join("");
  sheetOfReading.showModal();
  for (const pane of sheetOfReading.querySelectorAll(".pane")) {
    panes[pane.dataset.side] = { element: pane, spans: [...pane.querySelectorAll(".s")] };
    for (const name of ["wheel", "pointerdown", "touchstart", "keydown", "focus"]) pane.addEventListener(name, () => (driver = pane.dataset.side), { passive: true });
    pane.addEventListener("scroll", () => pane.dataset.side === driver && requestAnimationFrame(() => follow(pane.dataset.side)), { passive: true });
    pane.addEventListener("click", (event) => { const span = event.target.closest(".s"); if (span) light(index.ofSentence[pane.dataset.side][Number(span.dataset.s)], pane.dataset.side); });
  }
  driver = leftSide;
  const row = rowByKey(state.selected) ?? index.rows.find((one) => one.bead !== undefined);
  if (row?.bead !== undefined) light(row.bead, null);
  panes[count(state.beads[row?.bead ?? 0]?.[leftSide] ?? [0, 0]) ? leftSide : rightSide].element.focus({ preventScroll: true });
}

const topOf = (side, s) => panes[side].spans[s].offsetTop;
const bottomOf = (side, s) => { const span = panes[side].spans[s]; return span.offsetTop + span.offsetHeight; };
// Where a person reads.
const eyeLine = (element) => Math.min(160, element.clientHeight / 3);

// The sentence at a height of a pane.
function sentenceAt(side, y) {
  const { spans } = panes[side];
  let [low, high] = [0, spans.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    bottomOf(side, middle) > y ? (high = middle) : (low = middle + 1);
  }
  return low;
}

function follow(side) {
  const there = other(side);
  const { element } = panes[side];
  if (!panes[side].spans.length || !panes[there].spans.length) return;
  const y = element.scrollTop + eyeLine(element);
  const s = sentenceAt(side, y);
  const [to, share] = counterpart(side, s, y);
  const target = panes[there].element;
  // The ends go together.
  if (element.scrollTop <= 1) target.scrollTop = 0;
  else if (element.scrollTop + element.clientHeight >= element.scrollHeight - 1) target.scrollTop = target.scrollHeight;
  else target.scrollTop = topOf(there, to[0]) + share * (bottomOf(there, to[1] - 1) - topOf(there, to[0])) - eyeLine(target);
}

// The other side's sentences of the row, and how far into it a height is; of a row without them the nearest one's before.
function counterpart(side, s, y) {
  const there = other(side);
  let at = index.ofSentence[side][s];
  let share = 0;
  const own = state.beads[at];
  if (own && count(own[there]) && !own.moved) {
    const [from, to] = [topOf(side, own[side][0]), bottomOf(side, own[side][1] - 1)];
    return [own[there], Math.min(1, Math.max(0, (y - from) / Math.max(1, to - from)))];
  }
  for (let k = s; k >= 0; k--) {
    const bead = state.beads[index.ofSentence[side][k]];
    if (bead && count(bead[there]) && !bead.moved) return [bead[there], 1];
  }
  return [[0, 1], share];
}

// - from: the pane that stays where it is
function light(at, from) {
  if (at === undefined) return;
  lit = at;
  const bead = state.beads[at];
  for (const span of sheetOfReading.querySelectorAll(".lit")) span.classList.remove("lit");
  for (const side of sides) {
    for (let s = bead[side][0]; s < bead[side][1]; s++) panes[side].spans[s].classList.add("lit");
    if (side === from || !count(bead[side])) continue;
    const { element } = panes[side];
    element.scrollTop = topOf(side, bead[side][0]) - eyeLine(element);
  }
  const shownSide = count(bead[leftSide]) ? leftSide : rightSide;
  announce(sides.map((side) => `${names[side]} ${numbers(bead[side]) || say`none`}`).join(", "));
  driver = from ?? shownSide;
}

function stepReading(by) {
  const beads = index.rows.filter((row) => row.bead !== undefined).map((row) => row.bead);
  const next = beads[Math.min(beads.length - 1, Math.max(0, beads.indexOf(lit) + by))];
  driver = null;
  light(next, null);
}

sheetOfReading.addEventListener("keydown", (event) => {
  const work = { j: () => stepReading(1), k: () => stepReading(-1), r: () => sheetOfReading.close(), Enter: () => (event.target.closest("button") ? null : goToLit()) }[event.key];
  if (!work || event.ctrlKey || event.metaKey) return;
  if (event.key !== "Enter" || !event.target.closest("button")) event.preventDefault();
  work();
});
function goToLit() {
  sheetOfReading.close();
  if (lit !== null) reveal(beadKey(state.beads[lit]));
}
sheetOfReading.addEventListener("click", (event) => { if (event.target.closest("[data-close]")) sheetOfReading.close(); });
sheetOfReading.addEventListener("close", () => { sheetOfReading.innerHTML = ""; elementOf(state.selected)?.focus({ preventScroll: true }); });
