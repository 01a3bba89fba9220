// Rows as HTML, drawn in chunks: those near the window at once, the rest when the browser is idle, so that thousands of beads
// open as fast as fifty and the browser's own search and printing still see the whole text.
function rowHTML(row) {
  if (row.bead === undefined) return ghostHTML(row);
  const bead = state.beads[row.bead];
  const findings = findingsOf(row);
  const classes = ["row", `band-${band(bead)}`];
  if (row.key === state.selected) classes.push("selected");
  if (row.key === state.marked) classes.push("marked");
  if (startsBlock(bead)) classes.push("starts-block");
  const detail = state.open.has(row.key) ? detailHTML(row) : "";
  const tools = state.review && row.key === state.selected ? toolsHTML(row) : "";
  return (
    `<div class="${classes.join(" ")}" role="row" id="${row.key}" data-key="${row.key}" tabindex="-1">` +
    numberHTML(leftSide, bead) + textHTML(leftSide, row, bead) + linkHTML(row, bead, findings) + textHTML(rightSide, row, bead) + numberHTML(rightSide, bead) +
    detail + tools + "</div>"
  );
}

const numbers = (range) => (count(range) === 0 ? "" : count(range) === 1 ? `${range[0] + 1}` : `${range[0] + 1}–${range[1]}`);
const cellClass = (side) => `${side} ${side === leftSide ? "left" : "right"}`;
const numberHTML = (side, bead) => `<div class="number ${cellClass(side)}" role="gridcell" aria-label="${names[side]} ${numbers(bead[side]) || say`none`}">${numbers(bead[side])}</div>`;

function startsBlock(bead) {
  const side = count(bead[state.order]) > 0 ? state.order : other(state.order);
  const at = bead[side][0];
  return at > 0 && data.sentences[side][at].block !== data.sentences[side][at - 1].block;
}

function textHTML(side, row, bead) {
  const chosen = state.review && row.key === state.selected && state.side === side ? " side" : "";
  let inner = "";
  if (side === other(state.order))
    for (const owner of index.elsewhere.get(row.bead) ?? []) {
      const there = state.beads[owner];
      inner += `<span class="elsewhere" lang="${document.documentElement.lang}">${say`${side} ${numbers(there[side])} stands here,`} <a href="#${beadKey(there)}" tabindex="-1">${say`shown with ${state.order} ${numbers(there[state.order])}`}</a></span>`;
    }
  if (count(bead[side]) === 0) inner += `<span class="empty" lang="${document.documentElement.lang}">${say`not in the ${names[side]}`}</span>`;
  const sentences = [];
  const editable = state.review && row.key === state.selected;
  for (let s = bead[side][0]; s < bead[side][1]; s++) {
    if (s > bead[side][0]) sentences.push(borderHTML(side, s, editable));
    sentences.push(sentenceHTML(side, s, searchHits(side, s)));
  }
  inner += sentences.join(side === "ja" ? "" : " ");
  return `<div class="text ${cellClass(side)}${chosen}" role="gridcell" lang="${side}" data-side="${side}">${inner}</div>`;
}

// Between two sentences of a row: a person sees where the text is cut, and takes the border away by a click.
function borderHTML(side, s, editable) {
  if (!isOneBlock(side, s - 1, s + 1)) return "";
  const decided = state.cuts.some((cut) => cut.side === side && cut.from < s && s < cut.to) ? " decided" : "";
  return editable
    ? `<button type="button" class="border${decided}" data-join="${s}" data-side="${side}" tabindex="-1" title="${say`Join these two sentences`}" aria-label="${say`Join these two sentences`}"></button>`
    : `<span class="border${decided}" aria-hidden="true"></span>`;
}

function linkHTML(row, bead, findings) {
  const type = `<span class="type${isPlain(bead) ? "" : " odd"}">${beadType(bead)}</span>`;
  const p = bead.p === null ? `<span class="chance" title="${say`decided by a person`}">${say`hand`}</span>` : `<span class="chance">${percent(bead.p)}%</span>`;
  const value = bead.p === null ? 1 : bead.p;
  const title = bead.p === null ? say`decided by a person` : likely(bead.p);
  return (
    `<div class="link" role="gridcell"><span class="measure" title="${title}">${type}${p}</span>` +
    `<span class="strand" style="--p:${value.toFixed(3)}" aria-hidden="true"><i></i></span>` +
    badgesHTML(row, bead, findings) + "</div>"
  );
}

function badgesHTML(row, bead, findings) {
  const badges = [];
  if (bead.checked) badges.push(["checked", `✓ ${say`checked`}`]);
  if (isNull(bead)) badges.push(["null", count(bead[leftSide]) ? say`omitted` : say`added`]);
  if (bead.moved) badges.push(["moved", `⇅ ${say`moved`}`]);
  for (const at of changesOf(row)) {
    const change = data.changes[at];
    if (isConfirmed(at)) badges.push(["confirmed", `✓ ${say`confirmed`}`]);
    else if (change.state !== "unchanged") badges.push([change.state, stateName(change.state)]);
    if (change.moved && !bead.moved) badges.push(["moved", `⇅ ${say`moved`}`]);
  }
  for (const severity of [...severities].reverse()) {
    const open = findings.filter((at) => isOpenFinding(at) && data.findings[at].severity === severity).length;
    if (open) badges.push([severity, plural(open, severity === "info" ? "note" : severity)]);
  }
  const waived = findings.filter((at) => !isOpenFinding(at)).length;
  if (waived) badges.push(["", say`${waived} waived`]);
  if (bead.note) badges.push(["", `✎ ${say`note`}`]);
  if (bead.comments?.length) badges.push(["", bead.comments.length === 1 ? say`1 comment` : say`${bead.comments.length} comments`]);
  if (!badges.length) return "";
  return `<span class="badges">${badges.map(([kind, text]) => `<span class="badge ${kind}">${escapeText(text)}</span>`).join("")}</span>`;
}

function ghostHTML(row) {
  const change = data.changes[row.change];
  const classes = ["row", "ghost", "band-hand", row.key === state.selected ? "selected" : ""].join(" ");
  const cell = (side) => `<div class="text ${cellClass(side)}" role="gridcell" lang="${side}" data-side="${side}">${escapeVisible(change.old[side])}</div>`;
  return (
    `<div class="${classes}" role="row" id="${row.key}" data-key="${row.key}" tabindex="-1"><div class="number" role="gridcell"></div>${cell(leftSide)}` +
    `<div class="link" role="gridcell"><span class="badges"><span class="badge ${change.state}">${stateName(change.state)}</span></span></div>` +
    `${cell(rightSide)}<div class="number" role="gridcell"></div></div>`
  );
}

// Drawing.
const rowsElement = byId("rows");
const chunkRows = 40;
let chunks = [];
let shown = [];

const near = new IntersectionObserver(
  (entries) => { for (const entry of entries) if (entry.isIntersecting) fillChunk(entry.target.chunk); },
  { rootMargin: "1200px 0px" });

function estimateHeight(rows) {
  const width = Math.max(280, (rowsElement.clientWidth - 260) / 2);
  let height = 0;
  for (const row of rows) {
    if (row.bead === undefined) { height += 44; continue; }
    const bead = state.beads[row.bead];
    let lines = 1;
    for (const side of sides) {
      let length = 0;
      for (let s = bead[side][0]; s < bead[side][1]; s++) length += data.sentences[side][s].text.length;
      lines = Math.max(lines, Math.ceil((length * (side === "ja" ? 15.5 : 7.4)) / width));
    }
    height += lines * 28 + 18;
  }
  return height;
}

const signature = (row) => {
  const bead = row.bead === undefined ? null : state.beads[row.bead];
  return `${row.key} ${state.open.has(row.key)} ${findingsOf(row).filter((at) => !isOpenFinding(at)).length} ${changesOf(row).filter((at) => isConfirmed(at)).length} ${bead && index.elsewhere.has(row.bead)}`;
};

// Chunks are cut by sentence number, so that a change in one place leaves the others as drawn.
function draw({ keep = true } = {}) {
  const anchor = keep ? anchorRow() : null;
  shown = visibleRows();
  const groups = [];
  let bucket = null;
  for (const row of shown) {
    const bead = row.bead === undefined ? null : state.beads[row.bead];
    const own = bead && count(bead[state.order]) > 0 ? Math.floor(bead[state.order][0] / chunkRows) : bucket ?? 0;
    const full = groups.length && groups[groups.length - 1].length >= chunkRows;
    if (own !== bucket || full || !groups.length) groups.push([]);
    bucket = own;
    groups[groups.length - 1].push(row);
  }
  const merged = state.filters.size || state.query ? regroup(shown) : groups;
  const old = new Map(chunks.map((chunk) => [chunk.id, chunk]));
  const fresh = merged.map((rows) => makeChunk(rows, old));
  for (const chunk of old.values()) near.unobserve(chunk.element);
  chunks = fresh;
  rowsElement.replaceChildren(...chunks.map((chunk) => chunk.element));
  if (!shown.length) rowsElement.innerHTML = `<div role="row"><div role="gridcell" class="nothing">${say`Nothing fits the search and the filters.`} <kbd>Esc</kbd> ${say`shows everything.`}</div></div>`;
  rowsElement.setAttribute("aria-rowcount", String(shown.length));
  chunks.slice(0, 2).forEach(fillChunk);
  restoreAnchor(anchor);
  for (const chunk of chunks) if (!chunk.filled) near.observe(chunk.element);
  fillIdly();
  drawShowing();
  requestAnimationFrame(drawOverview);
}

function regroup(rows) {
  const groups = [];
  for (let k = 0; k < rows.length; k += chunkRows) groups.push(rows.slice(k, k + chunkRows));
  return groups;
}

function makeChunk(rows, old) {
  const id = rows.map(signature).join("|") + state.query + state.order;
  const beads = rows.map((row) => (row.bead === undefined ? row.change : state.beads[row.bead]));
  const same = old.get(id);
  if (same && same.version === drawing.version && same.beads.every((bead, k) => bead === beads[k])) {
    old.delete(id);
    same.rows = rows;
    return same;
  }
  const element = document.createElement("div");
  element.className = "chunk";
  element.setAttribute("role", "rowgroup");
  const height = estimateHeight(rows);
  element.style.minHeight = `${height}px`;
  element.style.containIntrinsicSize = `auto ${height}px`;
  const chunk = { id, rows, beads, element, filled: false, version: drawing.version };
  element.chunk = chunk;
  return chunk;
}

// A new version of the data (or of what every row shows) throws all drawn chunks away.
const drawing = { version: 0 };

function fillChunk(chunk) {
  if (chunk.filled) return;
  chunk.filled = true;
  near.unobserve(chunk.element);
  chunk.element.innerHTML = chunk.rows.map(rowHTML).join("");
  chunk.element.style.minHeight = "";
}

let idle = 0;
const whenIdle = window.requestIdleCallback ?? ((work) => setTimeout(() => work({ timeRemaining: () => 8 }), 30));
function fillIdly() {
  const turn = ++idle;
  whenIdle(function work(deadline) {
    if (turn !== idle) return;
    for (const chunk of chunks) {
      if (chunk.filled) continue;
      if (deadline.timeRemaining() < 3) break;
      fillChunk(chunk);
    }
    if (chunks.some((chunk) => !chunk.filled)) whenIdle(work);
    else document.documentElement.dataset.drawn = "all";
  });
}
const fillAll = () => chunks.forEach(fillChunk);

function elementOf(key) {
  let element = document.getElementById(key);
  if (!element) {
    const chunk = chunks.find((c) => !c.filled && c.rows.some((row) => row.key === key));
    if (chunk) fillChunk(chunk);
    element = document.getElementById(key);
  }
  return element;
}

// Redraws single rows in place.
function redraw(...keys) {
  for (const key of keys) {
    const element = key && document.getElementById(key);
    const row = element && rowByKey(key);
    if (!row) continue;
    const focused = element.contains(document.activeElement);
    element.outerHTML = rowHTML(row);
    if (focused) document.getElementById(key)?.focus({ preventScroll: true });
  }
}

function anchorRow() {
  const key = state.selected;
  const element = key && document.getElementById(key);
  if (!element) return null;
  const top = element.getBoundingClientRect().top;
  return top > -200 && top < innerHeight + 200 ? { key, top } : null;
}

function restoreAnchor(anchor) {
  const key = anchor && shown.some((row) => row.key === anchor.key) ? anchor.key : anchor && state.selected;
  const element = key && shown.some((row) => row.key === key) && elementOf(key);
  if (!element) return;
  const shift = element.getBoundingClientRect().top - anchor.top;
  if (Math.abs(shift) > 1) scrollBy(0, shift);
}
