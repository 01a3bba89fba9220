// Start: data in, page up, listeners on.
function pressed(event) {
  const action = event.target.closest("[data-action]");
  if (event.target.closest(".wording")) return;
  if (action) { const row = action.closest(".row"); if (row && row.dataset.key !== state.selected) select(row.dataset.key, { scroll: null }); return actions[action.dataset.action]?.(action.dataset.at === undefined ? undefined : Number(action.dataset.at)); }
  const away = event.target.closest(".elsewhere a");
  if (away) { event.preventDefault(); return reveal(away.getAttribute("href").slice(1)); }
  const border = event.target.closest("[data-join]");
  if (border) return actions.joinBefore(border.dataset.side, Number(border.dataset.join));
  const row = event.target.closest(".row");
  if (!row || !getSelection().isCollapsed) return;
  if (state.caret && caretFromPoint(event)) return;
  const side = event.target.closest(".text")?.dataset.side;
  if (side && state.review) state.side = side;
  const key = row.dataset.key;
  const mark = event.target.closest("mark.finding");
  select(key, { scroll: null });
  if (mark || (event.target.closest(".link") && !event.target.closest(".detail"))) toggleDetail(key);
}
rowsElement.addEventListener("click", pressed);
rowsElement.addEventListener("dblclick", (event) => {
  const row = event.target.closest(".row");
  if (row && !event.target.closest(".tools, .detail")) toggleDetail(row.dataset.key);
});
rowsElement.addEventListener("focus", () => { if (state.selected) select(state.selected, { scroll: null }); });

byId("filters").addEventListener("click", (event) => {
  const kind = event.target.closest("[data-kind]");
  if (kind) toggleFilter(kind.dataset.kind);
});
let searchTimer = 0;
byId("query").addEventListener("input", (event) => {
  clearTimeout(searchTimer);
  if (event.isComposing) return;
  searchTimer = setTimeout(() => search(byId("query").value), 60);
});
byId("query").addEventListener("compositionend", () => search(byId("query").value));
byId("read").addEventListener("click", openReading);
byId("fold").addEventListener("click", () => {
  const isOpen = document.documentElement.toggleAttribute("data-unfolded");
  byId("fold").setAttribute("aria-expanded", String(isOpen));
});
byId("filter").addEventListener("click", askFilter);
byId("order").addEventListener("click", toggleOrder);
byId("theme").addEventListener("click", toggleTheme);
byId("help").addEventListener("click", toggleHelp);
byId("review").addEventListener("click", () => setReview(!state.review));
byId("save").addEventListener("click", download);
byId("download").addEventListener("click", askDownloads);
byId("open").addEventListener("click", () => byId("decisions-file").click());
byId("decisions-file").addEventListener("change", async (event) => {
  const [file] = event.target.files;
  if (file && takeUp(await file.text(), file.name) && !data.server) { unsaved = false; showSaved(say`going on with ${file.name}`); }
  event.target.value = "";
});
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", drawOverview);

// Paper has no keys: everything shown, findings spelled out, light colours.
let openBeforePrint = null;
addEventListener("beforeprint", () => {
  openBeforePrint = new Set(state.open);
  for (const row of shown) if (openFindings(row).length || changesOf(row).some(worthChange)) state.open.add(row.key);
  drawing.version++;
  draw({ keep: false });
  fillAll();
});
addEventListener("afterprint", () => {
  state.open = openBeforePrint ?? state.open;
  drawing.version++;
  draw();
});

function start() {
  state.beads = data.beads;
  adopt();
  const theme = memory.get("taiyaku theme");
  document.documentElement.dataset.theme = themes.includes(theme) ? theme : "auto";
  document.documentElement.toggleAttribute("data-served", Boolean(data.server));
  if (data.index) byId("index").innerHTML = `<a href="${escapeText(data.index)}">${say`All articles`}</a>`;
  reindex();
  indexMarks();
  drawSummary();
  drawOrder();
  drawQueue();
  drawFilters();
  draw({ keep: false });
  setTheme(document.documentElement.dataset.theme);
  const wanted = decodeURIComponent(location.hash.slice(1));
  if (wanted && rowByKey(wanted)) select(wanted, { scroll: "center" });
  if (data.server) {
    setReview(true);
    showSaved(say`saved as you go`);
    let kept = null;
    try { kept = sessionStorage.getItem("taiyaku resume"); sessionStorage.removeItem("taiyaku resume"); } catch { /* none */ }
    if (kept) takeUp(kept, say`your last decisions`);
  } else {
    const draft = memory.get(draftKey);
    if (draft) notice(say`This browser still holds decisions about these articles that were never saved to a file.`, [say`Take them up`, () => { setReview(true); takeUp(draft, say`the unsaved decisions`); }], [say`Forget them`, () => memory.remove(draftKey)]);
  }
}
start();
