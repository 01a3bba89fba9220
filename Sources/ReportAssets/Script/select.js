// The selected row: one at a time, the place every key works on.
function select(key, { focus = true, scroll = "nearest" } = {}) {
  if (!key) return;
  const before = state.selected;
  state.selected = key;
  if (before !== key) state.caret = null;
  if (before !== key) redraw(before);
  const element = elementOf(key);
  if (!element) return;
  redraw(key);
  const now = document.getElementById(key);
  if (focus) now.focus({ preventScroll: true });
  if (scroll) bring(now, scroll);
  drawOverview();
}

function bring(element, block) {
  const bounds = element.getBoundingClientRect();
  const top = byId("query").closest(".toolbar").getBoundingClientRect().bottom + 8;
  if (block === "nearest" && bounds.top >= top && bounds.bottom <= innerHeight - 8) return;
  const target = block === "center" || bounds.height > innerHeight - top
    ? bounds.top - Math.max(top, (innerHeight - bounds.height) / 2.4)
    : bounds.top < top ? bounds.top - top : bounds.bottom - innerHeight + 8;
  scrollBy(0, target);
  // Chunks drawn on the way may be taller than was thought: once more when they are.
  if (block === "center") requestAnimationFrame(() => {
    const again = document.getElementById(element.id)?.getBoundingClientRect();
    if (again && (again.top < top || again.bottom > innerHeight)) scrollBy(0, again.top - Math.max(top, (innerHeight - again.height) / 2.4));
  });
}

const selectedAt = () => shown.findIndex((row) => row.key === state.selected);

function step(by) {
  if (!shown.length) return;
  const at = selectedAt();
  const next = at < 0 ? firstInView() : Math.min(shown.length - 1, Math.max(0, at + by));
  select(shown[next].key);
}

function firstInView() {
  const top = byId("query").closest(".toolbar").getBoundingClientRect().bottom;
  for (const element of rowsElement.querySelectorAll(".row"))
    if (element.getBoundingClientRect().bottom > top + 4) return Math.max(0, shown.findIndex((row) => row.key === element.dataset.key));
  return 0;
}

function jump(to) {
  if (shown.length) select(shown[to < 0 ? shown.length - 1 : to].key, { scroll: "center" });
}

// The next row a person should look at, round the end to the beginning.
function seek(direction, wanted) {
  const start = Math.max(selectedAt(), direction > 0 ? -1 : 0);
  for (let k = 1; k <= shown.length; k++) {
    const row = shown[(start + direction * k + shown.length * 2) % shown.length];
    if (wanted(row)) return select(row.key, { scroll: "center" });
  }
  announce(say`Nothing more to look at.`);
}

const needsLook = (row) =>
  row.bead === undefined || openFindings(row).length > 0 || isNull(state.beads[row.bead]) || isDoubtful(state.beads[row.bead]) || changesOf(row).some((at) => worthChange(at) && !isConfirmed(at));

function toggleDetail(key = state.selected) {
  if (!key) return;
  state.open.has(key) ? state.open.delete(key) : state.open.add(key);
  redraw(key);
}

// A place typed by number: "12" or "ja 12" or "en 40".
function goTo(text) {
  const match = /^\s*(ja|en)?\s*(\d+)\s*$/i.exec(text);
  if (!match) return announce(say`Type a sentence number, such as ja 12 or en 40.`);
  const side = (match[1] ?? state.order).toLowerCase();
  const at = index.ofSentence[side][Number(match[2]) - 1];
  if (at === undefined) return announce(say`There is no ${names[side]} sentence ${match[2]}.`);
  reveal(beadKey(state.beads[at]));
}

// Selects a row, taking the filters off where they hide it.
function reveal(key) {
  if (!shown.some((row) => row.key === key)) clearFilters();
  select(key, { scroll: "center" });
}
