// Every key, its action and its line in the help: one table.
const keyTable = [
  ["Moving about", [
    [["j", "ArrowDown"], "next row", () => step(1), "j  ↓"],
    [["k", "ArrowUp"], "previous row", () => step(-1), "k  ↑"],
    [["PageDown"], "ten rows on", () => step(10), "PgDn"],
    [["PageUp"], "ten rows back", () => step(-10), "PgUp"],
    [["Home"], "first row", () => jump(0), "Home"],
    [["End"], "last row", () => jump(-1), "End"],
    [["n"], "next row worth a look", () => seek(1, needsLook), "n"],
    [["p"], "previous row worth a look", () => seek(-1, needsLook), "p"],
    [["f"], "next finding", () => seek(1, (row) => openFindings(row).length > 0), "f"],
    [["v"], "next of what to look at first, by harm", () => seekQueue(1), "v"],
    [["V"], "the one before it", () => seekQueue(-1), "⇧v"],
    [["q"], "the list of what to look at first", () => toggleQueue(), "q"],
    [["g"], "go to a sentence by number", () => ask("Go to", "Sentence number, such as ja 12 or en 40:", "").then((text) => text && goTo(text)), "g"],
  ]],
  ["Looking", [
    [["Enter"], "explain the row: findings, changes, evidence", () => toggleDetail(), "Enter"],
    [["/"], "search both languages", () => byId("query").select(), "/"],
    ...kinds.map((kind, at) => [[String(at + 1)], `only: ${kind.name.toLowerCase()}`, () => toggleFilter(kind.id), String(at + 1)]),
    [["Escape"], "show everything", () => clearFilters() && select(state.selected, { scroll: "center" }), "Esc"],
    [["F"], "filter by text, kind, finding, probability, state", () => askFilter(), "⇧f"],
    [["o"], "order of the Japanese or of the English", () => toggleOrder(), "o"],
    [["t"], "light or dark", () => toggleTheme(), "t"],
    [["?"], "this help", () => toggleHelp(), "?"],
  ]],
  ["Reviewing", [
    [["e"], "review on or off", () => setReview(!state.review), "e"],
    [["ArrowLeft"], `choose the ${names[leftSide]} side`, () => chooseSide(leftSide), "←"],
    [["ArrowRight"], `choose the ${names[rightSide]} side`, () => chooseSide(rightSide), "→"],
    [["c"], "checked", () => actions.check(), "c"],
    [[" "], "checked, and on to the next row", () => actions.checkAndGo(), "Space"],
    [["C"], "check all shown, or all above a probability", () => checkAll(), "⇧c"],
    [["m"], "join with the row below", () => actions.mergeDown(), "m"],
    [["M"], "join with the row above", () => actions.mergeUp(), "⇧m"],
    [["s"], "split off the first sentence of each side", () => actions.split(), "s"],
    [["Shift+ArrowDown", "]"], "last sentence of the side to the row below", () => actions.down(), "⇧↓  ]"],
    [["Shift+ArrowUp", "["], "first sentence of the side to the row above", () => actions.up(), "⇧↑  ["],
    [["b"], "cursor in the text: Enter cuts a sentence there, or joins two at their border", () => actions.caret(), "b"],
    [["u"], "unlink the two sides", () => actions.unlink(), "u"],
    [["x"], "mark a row to link from", () => actions.markForLink(), "x"],
    [["l"], "link the marked row with this one", () => actions.link(), "l"],
    [["i"], "correct the wording in the file (review --edit)", () => startWording(), "i"],
    [["R"], "replace in all sentences, with a preview", () => replaceAll(), "⇧r"],
    [["a"], "note", () => actions.note(), "a"],
    [["w"], "waive the row’s findings, with a reason", () => actions.waive(), "w"],
    [["y"], "confirm: a changed sentence is still right", () => actions.confirm(), "y"],
    [["z", "Control+z", "Meta+z"], "undo", () => actions.undo(), "z"],
    [["Z", "Control+Z", "Control+y", "Meta+Z"], "redo", () => actions.redo(), "⇧z"],
    [["d"], "keep the report, corrections, TMX or XLSX as a file", () => askDownloads(), "d"],
    [["Control+s", "Meta+s"], "save decisions to a file", () => (data.server ? announce("Saved as you go.") : state.review && download()), "Ctrl+S"],
  ]],
];
const keyActions = new Map(keyTable.flatMap(([, keys]) => keys.flatMap(([names_, , action]) => names_.map((name) => [name, action]))));
const reviewOnly = new Set([" ", "ArrowLeft", "ArrowRight"]);

addEventListener("keydown", (event) => {
  if (event.isComposing || document.querySelector("dialog[open]")) return;
  if (event.target.closest?.(".wording, .first") && event.target.closest("textarea, button") && !event.ctrlKey) return;
  const typing = event.target === byId("query");
  if (typing) {
    if (event.key === "Escape") { event.preventDefault(); clearFilters(); jumpToText(); }
    if (event.key === "Enter" || event.key === "ArrowDown") { event.preventDefault(); search(byId("query").value); jump(0); }
    return;
  }
  if (state.caret && !event.metaKey && caretKeys[event.key] && !event.target.closest?.(".toolbar, .tools button")) {
    event.preventDefault();
    return caretKeys[event.key](event);
  }
  const onButton = event.target.closest?.("button, a[href]") && !event.target.closest(".rows");
  if (onButton && (event.key === "Enter" || event.key === " ")) return;
  if (event.target.closest?.(".tools button, .elsewhere a") && (event.key === "Enter" || event.key === " ")) return;
  const prefix = event.ctrlKey ? "Control+" : event.metaKey ? "Meta+" : event.shiftKey && event.key.startsWith("Arrow") ? "Shift+" : "";
  if (event.altKey) return;
  const action = keyActions.get(prefix + event.key);
  if (!action || (reviewOnly.has(event.key) && !state.review)) return;
  event.preventDefault();
  action();
});

const jumpToText = () => (state.selected ? select(state.selected) : rowsElement.focus());

function toggleHelp() {
  const sheet = byId("help-sheet");
  if (sheet.open) return sheet.close();
  const sections = keyTable.map(([title, keys]) =>
    `<h3>${title}</h3><dl class="keys">${keys.filter(([, , , label]) => label).map(([, text, , label]) =>
      `<div><dt>${label.split("  ").map((key) => `<kbd>${escapeText(key)}</kbd>`).join(" ")}</dt><dd>${escapeText(text)}</dd></div>`).join("")}</dl>`);
  sheet.innerHTML = `<h2 id="help-title">Keys</h2>${sections.join("")}<form method="dialog" class="actions"><button class="primary">Close</button></form>`;
  sheet.showModal();
  sheet.scrollTop = 0;
}
byId("help-sheet").addEventListener("keydown", (event) => { if (event.key === "?") byId("help-sheet").close(); });

function toggleOrder() {
  state.order = other(state.order);
  reindex();
  indexMarks();
  drawing.version++;
  drawOrder();
  draw();
  if (state.selected) select(state.selected, { scroll: "center" });
  announce(`In the order of the ${names[state.order]}`);
}
const drawOrder = () => (byId("order").textContent = `Order: ${names[state.order]}`);

function setTheme(theme) {
  const root = document.documentElement;
  root.dataset.theme = theme;
  byId("theme").textContent = { auto: "◐ Auto", light: "○ Light", dark: "● Dark" }[theme];
  drawOverview();
}
const themes = ["auto", "light", "dark"];
function toggleTheme() {
  const next = themes[(themes.indexOf(document.documentElement.dataset.theme) + 1) % themes.length];
  memory.set("taiyaku theme", next);
  setTheme(next);
  announce(`Colours: ${next}`);
}
