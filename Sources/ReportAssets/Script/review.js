// Correcting and checking: every decision goes through `decide`, so every one can be undone and is saved.
function decide(message, change) {
  const before = snapshot();
  const problem = change();
  if (problem) return announceLoud(problem);
  history.past.push(before);
  if (history.past.length > 500) history.past.shift();
  history.future.length = 0;
  settle(message);
}

function settle(message) {
  state.marked = null;
  state.caret = null;
  reindex();
  indexMarks();
  drawQueue();
  if (!rowByKey(state.selected)) state.selected = index.rows[0]?.key ?? null;
  drawSummary();
  drawFilters();
  draw();
  select(state.selected);
  announce(message);
  keepDecisions();
}

function travel(from, to, message) {
  if ([...history.past, ...history.future].some((one) => one.wording) || data.server?.wording) return (writing = writing.then(() => travelNow(from, to, message)));
  travelNow(from, to, message);
}

async function travelNow(from, to, message) {
  const saved = from.pop();
  if (!saved) return announce(say`Nothing more.`);
  if (saved.wording) {
    if (await sendWording(saved.wording, message)) to.push({ wording: saved.again, again: saved.wording });
    else from.push(saved);
    return;
  }
  to.push(snapshot());
  restore(saved);
  settle(message);
}

let noticeTimer = 0;
function announceLoud(message) {
  announce(message);
  clearTimeout(noticeTimer);
  const saved = byId("showing");
  saved.textContent = message;
  noticeTimer = setTimeout(drawShowing, 4000);
}

const current = () => { const row = rowByKey(state.selected); return row && row.bead !== undefined ? state.beads[row.bead] : null; };

function neighbour(by) {
  const at = index.rows.findIndex((row) => row.key === state.selected);
  for (let k = at + by; k >= 0 && k < index.rows.length; k += by) if (index.rows[k].bead !== undefined) return state.beads[index.rows[k].bead];
  return null;
}

function edit(message, work) {
  if (!state.review) return announceLoud(say`Press e to review first.`);
  const bead = current();
  if (!bead) return announceLoud(say`Choose a row first.`);
  decide(message, () => {
    const result = work(bead);
    if (result.problem) return result.problem;
    state.beads = result.beads;
    state.selected = result.key ?? keyHolding(result.holding) ?? state.selected;
  });
}

const actions = {
  mergeDown: () => edit(say`Joined with the row below.`, (bead) => edits.merge(state.beads, bead, neighbour(1))),
  mergeUp: () => edit(say`Joined with the row above.`, (bead) => edits.merge(state.beads, bead, neighbour(-1))),
  split: () => edit(say`Split.`, (bead) => edits.split(state.beads, bead)),
  caret: () => (endCaret() ? undefined : startCaret()),

  cutHere() {
    if (!state.caret) return startCaret();
    const { side, s, at } = state.caret;
    const border = caretBorder();
    if (border !== null) return actions.joinBefore(side, border);
    edit(say`Cut into two sentences.`, () => { const problem = cutAt(side, s, at); return problem ? { problem } : { beads: state.beads, key: rowHolding(side, s) }; });
  },

  joinBefore(side, s) {
    edit(say`Joined into one sentence.`, () => { const problem = joinBefore(side, s); return problem ? { problem } : { beads: state.beads, key: rowHolding(side, s - 1) }; });
  },

  unlink: () => edit(say`Unlinked.`, (bead) => edits.unlink(state.beads, bead)),
  down: () => edit(say`Moved down.`, (bead) => edits.shift(state.beads, bead, state.side, 1, neighbour(1))),
  up: () => edit(say`Moved up.`, (bead) => edits.shift(state.beads, bead, state.side, -1, neighbour(-1))),
  check: () => edit(current()?.checked ? say`No longer checked.` : say`Checked.`, (bead) => edits.mark(state.beads, bead, { checked: !bead.checked })),

  checkAndGo() {
    const row = rowByKey(state.selected);
    const bead = current();
    if (!state.review || !bead) return;
    const after = shown[shown.indexOf(row) + 1] ?? shown.find((_, at) => at === selectedAt() + 1);
    if (!bead.checked) actions.check();
    if (after) select(after.key);
  },

  markForLink() {
    if (!current()) return;
    const before = state.marked;
    state.marked = before === state.selected ? null : state.selected;
    redraw(before, state.selected);
    announce(state.marked ? say`Marked. Choose the other row and press l.` : say`No longer marked.`);
  },

  link() {
    const row = state.marked && rowByKey(state.marked);
    if (!row || row.bead === undefined) return announceLoud(say`Mark the other row with x first.`);
    const there = state.beads[row.bead];
    edit(say`Linked.`, (bead) => (bead === there ? { problem: say`This is the marked row; choose the other one.` } : edits.merge(state.beads, there, bead)));
  },

  async note() {
    const bead = current();
    if (!state.review || !bead) return;
    const text = await ask(say`Note`, say`What should be remembered about these sentences?`, bead.note ?? "");
    if (text !== null) edit(say`Noted.`, (now) => edits.mark(state.beads, now, { note: text.trim() || undefined }));
  },

  // To others: one more in the thread.
  async comment() {
    const bead = current();
    if (!state.review || !bead) return;
    const text = await ask(say`Comment`, say`What should the others know, or answer?`, "");
    if (!text?.trim()) return;
    const at = new Date().toISOString().replace(/\.\d+/, "");
    edit(say`Said.`, (now) => edits.mark(state.beads, now, { comments: [...(now.comments ?? []), { text: text.trim(), at }] }));
  },

  settle: () => edit(say`Settled: the comments are gone.`, (bead) => edits.mark(state.beads, bead, { comments: undefined })),

  wording: () => startWording(),
  replaceAll: () => replaceAll(),
  checkAll: () => checkAll(),

  // One finding of the row alone.
  async waiveOne(at) {
    const row = rowByKey(state.selected);
    if (isWaivedHere(at)) return decide(say`No longer waived.`, () => { state.waived.delete(findingKey(at)); touch(row.key); });
    const reason = await ask(say`Waive`, say`Why is ${data.findings[at].rule} right as it is?`, "");
    if (reason === null) return;
    if (!reason.trim()) return announceLoud(say`A waiver needs its reason.`);
    decide(say`Waived.`, () => { state.waived.set(findingKey(at), reason.trim()); touch(row.key); });
  },

  takeSuggestion: (at) => write(suggestionEdits(at), say`Written to the file.`),

  confirmOne(at) {
    const done = isConfirmed(at);
    decide(done ? say`No longer confirmed.` : say`Confirmed as still right.`, () => { done ? state.confirmed.delete(changeKey(at)) : state.confirmed.add(changeKey(at)); touch(state.selected); });
  },

  async waive() {
    const row = rowByKey(state.selected);
    if (!state.review || !row) return;
    const waived = findingsOf(row).filter((at) => isWaivedHere(at));
    const open = openFindings(row);
    if (!open.length && waived.length) return decide(say`No longer waived.`, () => { waived.forEach((at) => state.waived.delete(findingKey(at))); touch(row.key); });
    if (!open.length) return announceLoud(say`There is no finding here to waive.`);
    const reason = await ask(say`Waive`, open.length === 1 ? say`Why is this finding right as it is?` : say`Why are these ${open.length} findings right as they are?`, "");
    if (reason === null) return;
    if (!reason.trim()) return announceLoud(say`A waiver needs its reason.`);
    decide(say`Waived.`, () => { open.forEach((at) => state.waived.set(findingKey(at), reason.trim())); touch(row.key); });
  },

  confirm() {
    const row = rowByKey(state.selected);
    if (!state.review || !row) return announceLoud(say`Press e to review first.`);
    const worth = row.bead === undefined ? [] : changesOf(row).filter((at) => data.changes[at].state !== "unchanged");
    if (!worth.length) return announceLoud(say`Nothing here waits to be confirmed.`);
    const done = worth.every((at) => isConfirmed(at));
    decide(done ? say`No longer confirmed.` : say`Confirmed as still right.`, () => { worth.forEach((at) => (done ? state.confirmed.delete(changeKey(at)) : state.confirmed.add(changeKey(at)))); touch(row.key); });
  },

  undo: () => travel(history.past, history.future, say`Undone.`),
  redo: () => travel(history.future, history.past, say`Done again.`),
};

// A row whose bead did not change but whose marks did: drawn anew.
function touch(key) {
  const chunk = chunks.find((c) => c.rows.some((row) => row.key === key));
  if (chunk) chunk.version = -1;
}

const toolButtons = [
  ["check", say`Checked`, "c", (bead) => bead],
  ["mergeDown", say`Join below`, "m", (bead) => bead],
  ["split", say`Split`, "s", (bead) => bead && count(bead.ja) + count(bead.en) > 1],
  ["up", say`Move up`, "⇧↑", (bead) => bead],
  ["down", say`Move down`, "⇧↓", (bead) => bead],
  ["caret", say`Cut or join a sentence`, "b", (bead) => bead && !state.caret && !isUnitRow(bead)],
  ["cutHere", say`Cut here`, "Enter", (bead) => bead && state.caret && caretBorder() === null],
  ["cutHere", say`Join here`, "Enter", (bead) => bead && state.caret && caretBorder() !== null],
  ["unlink", say`Unlink`, "u", (bead) => bead && !isNull(bead)],
  ["markForLink", say`Mark`, "x", (bead) => bead],
  ["link", say`Link`, "l", (bead, row) => bead && state.marked && state.marked !== row.key],
  ["wording", say`Correct the wording`, "i", (bead) => bead && canWrite()],
  ["note", say`Note`, "a", (bead) => bead],
  ["comment", say`Comment`, "A", (bead) => bead],
  ["waive", say`Waive`, "w", (bead, row) => findingsOf(row).length],
  ["confirm", say`Confirm`, "y", (bead, row) => bead && changesOf(row).some((at) => data.changes[at].state !== "unchanged")],
];

function toolsHTML(row) {
  const bead = beadOf(row);
  const buttons = toolButtons
    .filter(([, , , when]) => when(bead, row))
    .map(([action, name, key]) => `<button type="button" data-action="${action}"${action === "check" ? ` aria-pressed="${Boolean(bead.checked)}"` : ""}>${name}<kbd aria-hidden="true">${key}</kbd></button>`);
  return `<div class="tools" role="gridcell" aria-label="${say`Review`}">${buttons.join("")}</div>`;
}

function setReview(on) {
  state.review = on;
  document.documentElement.toggleAttribute("data-review", on);
  byId("review").setAttribute("aria-pressed", String(on));
  if (on && !state.selected && shown.length) select(shown[firstInView()].key);
  drawSummary();
  drawFilters();
  redraw(state.selected);
}

function chooseSide(side) {
  state.caret = null;
  state.side = side;
  redraw(state.selected);
  announce(names[side]);
}

// A question with a line of text for an answer; null when it was given up.
function ask(title, question, value) {
  const sheet = byId("ask-sheet");
  sheet.innerHTML =
    `<form method="dialog"><h2 id="ask-title">${escapeText(title)}</h2><label for="answer">${escapeText(question)}</label>` +
    `<textarea id="answer"></textarea><div class="actions"><button type="button" value="cancel">${say`Cancel`}</button><button class="primary" value="ok">${say`OK`}</button></div></form>`;
  const answer = byId("answer");
  answer.value = value;
  sheet.querySelector("[value=cancel]").addEventListener("click", () => sheet.close("cancel"));
  answer.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) { event.preventDefault(); sheet.close("ok"); }
  });
  sheet.returnValue = "cancel";
  sheet.showModal();
  answer.select();
  return new Promise((done) => sheet.addEventListener("close", () => {
    elementOf(state.selected)?.focus({ preventScroll: true });
    done(sheet.returnValue === "ok" ? answer.value : null);
  }, { once: true }));
}
