// What to look at first: what the program put in order by harm, without what was decided since.
const isDone = {
  finding: (item) => !isOpenFinding(item.finding),
  change: (item) => isConfirmed(item.change),
  bead: (item, bead) => !isDoubtful(bead) || bead.checked || bead.pinned,
};
const kindOfItem = (item) => (item.finding !== undefined ? "finding" : item.change !== undefined ? "change" : "bead");

function queueItems() {
  return (data.queue ?? []).flatMap((item) => {
    const at = rowOf(index.ofSentence, item.at, data.from);
    if (at === undefined) return [];
    const bead = state.beads[at];
    return isDone[kindOfItem(item)](item, bead) ? [] : [{ item, bead, key: beadKey(bead) }];
  });
}

const nameOfItem = ({ item }) =>
  item.finding !== undefined ? data.findings[item.finding].rule : item.change !== undefined ? stateName(data.changes[item.change].state) : say`doubtful`;

// The next in the list; where the list begins, and where it ends, is said.
let visited = null;
function seekQueue(direction) {
  const items = queueItems();
  if (!items.length) return announceLoud(say`Nothing more to look at.`);
  const at = items.findIndex(({ item }) => item === visited);
  const past = (data.queue ?? []).indexOf(visited);
  // Where the one before is done by now, the next that stands behind it.
  let next = at >= 0 ? at + direction : past < 0 ? (direction > 0 ? 0 : -1) : direction > 0 ? items.findIndex(({ item }) => data.queue.indexOf(item) > past) : items.findLastIndex(({ item }) => data.queue.indexOf(item) < past);
  if (next < 0 || next >= items.length) { next = direction > 0 ? 0 : items.length - 1; }
  visit(items[next], next, items.length);
}

function visit(entry, at, of) {
  visited = entry.item;
  if (!shown.some((row) => row.key === entry.key)) clearFilters();
  state.open.add(entry.key);
  select(entry.key, { scroll: "center" });
  announce(say`${at + 1} of ${of}: ${nameOfItem(entry)}`);
}

const mostListed = 200;
function drawQueue() {
  const place = byId("first");
  const items = queueItems();
  place.hidden = !items.length;
  byId("first-title").textContent = `${say`What to look at first`} (${items.length.toLocaleString("en")})`;
  if (!place.open) return (byId("first-list").innerHTML = "");
  byId("first-list").innerHTML = items.slice(0, mostListed).map((entry, at) => {
    const { item, bead } = entry;
    const side = count(bead[rightSide]) ? rightSide : leftSide;
    const text = texts(side, bead[side]).join(side === "ja" ? "" : " ");
    return `<li><button type="button" data-item="${at}"><span class="harm" title="${say`Harm: how certain it is, times how much it would matter`}">${Math.round(item.harm * 100)} %</span> <b>${escapeVisible(nameOfItem(entry))}</b> <span>${escapeVisible(itemMessage(item))}</span> <span class="quote" lang="${side}">${escapeVisible(text.length > 80 ? `${text.slice(0, 80)}…` : text)}</span></button></li>`;
  }).join("") + (items.length > mostListed ? `<li>${say`and ${items.length - mostListed} more`}</li>` : "");
}
const itemMessage = (item) => (item.finding !== undefined ? messageOf(data.findings[item.finding]) : item.change !== undefined ? (stateMeaning[data.changes[item.change].state] ?? "") : messageOf(item));

function toggleQueue() {
  const place = byId("first");
  if (place.hidden) return announceLoud(say`Nothing more to look at.`);
  place.open = !place.open;
  drawQueue();
  if (place.open) (place.querySelector("button") ?? place).focus();
  else jumpToText();
}
byId("first").addEventListener("toggle", drawQueue);
byId("first-list").addEventListener("click", (event) => {
  const button = event.target.closest("[data-item]");
  if (!button) return;
  const items = queueItems();
  const entry = items[Number(button.dataset.item)];
  if (entry) visit(entry, Number(button.dataset.item), items.length);
});
byId("first").addEventListener("keydown", (event) => {
  const buttons = [...byId("first-list").querySelectorAll("button")];
  const at = buttons.indexOf(document.activeElement);
  const step_ = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 }[event.key];
  if (event.key === "Escape") { byId("first").open = false; jumpToText(); }
  else if (step_ && buttons.length) buttons[Math.min(buttons.length - 1, Math.max(0, at + step_))].focus();
  else return;
  event.preventDefault();
  event.stopPropagation();
});
