// Every key, its action and its line in the help: one table.
const keyTable = [
  [say`Moving about`, [
    [["j", "ArrowDown"], say`next row`, () => step(1), "j  ↓"],
    [["k", "ArrowUp"], say`previous row`, () => step(-1), "k  ↑"],
    [["PageDown"], say`ten rows on`, () => step(10), "PgDn"],
    [["PageUp"], say`ten rows back`, () => step(-10), "PgUp"],
    [["Home"], say`first row`, () => jump(0), "Home"],
    [["End"], say`last row`, () => jump(-1), "End"],
    [["n"], say`next row worth a look`, () => seek(1, needsLook), "n"],
    [["p"], say`previous row worth a look`, () => seek(-1, needsLook), "p"],
    [["f"], say`next finding`, () => seek(1, (row) => openFindings(row).length > 0), "f"],
    [["v"], say`next of what to look at first, by harm`, () => seekQueue(1), "v"],
    [["V"], say`the one before it`, () => seekQueue(-1), "⇧v"],
    [["q"], say`the list of what to look at first`, () => toggleQueue(), "q"],
    [["g"], say`go to a sentence by number`, () => ask(say`Go to`, say`Sentence number, such as ja 12 or en 40:`, "").then((text) => text && goTo(text)), "g"],
  ]],
  [say`Looking`, [
    [["Enter"], say`explain the row: findings, changes, evidence`, () => toggleDetail(), "Enter"],
    [["/"], say`search both languages`, () => byId("query").select(), "/"],
    ...kinds.map((kind, at) => [[String(at + 1)], say`only: ${kind.name.toLowerCase()}`, () => toggleFilter(kind.id), String(at + 1)]),
    [["Escape"], say`show everything`, () => clearFilters() && select(state.selected, { scroll: "center" }), "Esc"],
    [["r"], say`read both texts side by side`, () => openReading(), "r"],
    [["F"], say`filter by text, kind, finding, probability, state`, () => askFilter(), "⇧f"],
    [["o"], say`order of the Japanese or of the English`, () => toggleOrder(), "o"],
    [["t"], say`light or dark`, () => toggleTheme(), "t"],
    [["?"], say`this help`, () => toggleHelp(), "?"],
  ]],
  [say`Reviewing`, [
    [["e"], say`review on or off`, () => setReview(!state.review), "e"],
    [["ArrowLeft"], say`choose the ${names[leftSide]} side`, () => chooseSide(leftSide), "←"],
    [["ArrowRight"], say`choose the ${names[rightSide]} side`, () => chooseSide(rightSide), "→"],
    [["c"], say`checked`, () => actions.check(), "c"],
    [[" "], say`checked, and on to the next row`, () => actions.checkAndGo(), "Space"],
    [["C"], say`check all shown, or all above a probability`, () => checkAll(), "⇧c"],
    [["m"], say`join with the row below`, () => actions.mergeDown(), "m"],
    [["M"], say`join with the row above`, () => actions.mergeUp(), "⇧m"],
    [["s"], say`split off the first sentence of each side`, () => actions.split(), "s"],
    [["Shift+ArrowDown", "]"], say`last sentence of the side to the row below`, () => actions.down(), "⇧↓  ]"],
    [["Shift+ArrowUp", "["], say`first sentence of the side to the row above`, () => actions.up(), "⇧↑  ["],
    [["b"], say`cursor in the text: Enter cuts a sentence there, or joins two at their border`, () => actions.caret(), "b"],
    [["u"], say`unlink the two sides`, () => actions.unlink(), "u"],
    [["x"], say`mark a row to link from`, () => actions.markForLink(), "x"],
    [["l"], say`link the marked row with this one`, () => actions.link(), "l"],
    [["i"], say`correct the wording in the file (review --edit)`, () => startWording(), "i"],
    [["R"], say`replace in all sentences, with a preview`, () => replaceAll(), "⇧r"],
    [["a"], say`note`, () => actions.note(), "a"],
    [["A"], say`comment for others, or reply`, () => actions.comment(), "⇧a"],
    [["w"], say`waive the row’s findings, with a reason`, () => actions.waive(), "w"],
    [["y"], say`confirm: a changed sentence is still right`, () => actions.confirm(), "y"],
    [["z", "Control+z", "Meta+z"], say`undo`, () => actions.undo(), "z"],
    [["Z", "Control+Z", "Control+y", "Meta+Z"], say`redo`, () => actions.redo(), "⇧z"],
    [["d"], say`keep the report, corrections, TMX, XLSX or DOCX as a file`, () => askDownloads(), "d"],
    [["Control+s", "Meta+s"], say`save decisions to a file`, () => (data.server ? announce(say`Saved as you go.`) : state.review && download()), "Ctrl+S"],
  ]],
];
const keyActions = new Map(keyTable.flatMap(([, keys]) => keys.flatMap(([names_, , action]) => names_.map((name) => [name, action]))));
const reviewOnly = new Set([" ", "ArrowLeft", "ArrowRight"]);

addEventListener("keydown", (event) => {
  if (event.isComposing || document.querySelector("dialog[open]")) return;
  if (event.target.closest?.(".wording, details.first") && event.target.closest("textarea, button") && !event.ctrlKey) return;
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
  sheet.innerHTML = `<h2 id="help-title">${say`Keys`}</h2>${sections.join("")}<form method="dialog" class="actions"><button class="primary">${say`Close`}</button></form>`;
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
  announce(say`In the order of the ${names[state.order]}`);
}
const drawOrder = () => (byId("order").textContent = say`Order: ${names[state.order]}`);

const themeNames = { auto: say`◐ Auto`, light: say`○ Light`, dark: say`● Dark` };
function setTheme(theme) {
  const root = document.documentElement;
  root.dataset.theme = theme;
  byId("theme").textContent = themeNames[theme];
  drawOverview();
}
const themes = ["auto", "light", "dark"];
function toggleTheme() {
  const next = themes[(themes.indexOf(document.documentElement.dataset.theme) + 1) % themes.length];
  memory.set("taiyaku theme", next);
  setTheme(next);
  announce(say`Colours: ${next}`);
}
