// Where decisions go: to the server as they are made when there is one, else to a file when asked (and, until then, to this
// browser's memory, so that a closed window loses nothing).
const draftKey = `taiyaku ${data.files.ja.digest} ${data.files.en.digest}`;
let unsaved = false;

function showSaved(text, kind = "") {
  const place = byId("saved");
  place.textContent = text;
  place.dataset.state = kind;
}

function keepDecisions() {
  unsaved = true;
  if (data.server) return sendDecisions();
  memory.set(draftKey, JSON.stringify(decisionsDocument()));
  showSaved(say`not yet saved to a file`, "unsaved");
}

function download() {
  const text = JSON.stringify(decisionsDocument(), null, 1) + "\n";
  const link = document.createElement("a");
  const name = data.files.ja.path.split("/").pop().replace(/(\.ja)?\.[^.]*$/, "") || "article";
  link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  link.download = `${name}.decisions.json`;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  unsaved = false;
  memory.remove(draftKey);
  showSaved(say`saved as ${link.download}; taiyaku import takes it up`);
}

function takeUp(text, from) {
  let saved;
  try {
    saved = JSON.parse(text);
  } catch {
    return notice(say`${from} is not JSON: nothing was taken up.`);
  }
  const before = snapshot();
  try {
    const { taken, lost } = applyDecisions(saved);
    history.past.push(before);
    history.future.length = 0;
    settle(say`${plural(taken, "decision")} taken up.`);
    if (lost) notice(say`Left out, because they no longer fit the articles: ${plural(lost, "decision")} of ${from}. Taken up: ${plural(taken, "decision")}.`);
    return true;
  } catch (problem) {
    restore(before);
    notice(problem.message);
  }
}

function notice(text, ...buttons) {
  const place = byId("notice");
  place.textContent = text;
  for (const [name, work] of [...buttons, [say`Close`, () => {}]]) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = name;
    button.addEventListener("click", () => { place.hidden = true; work(); });
    place.append(button);
  }
  place.hidden = false;
}

// The server's side. One request at a time, the newest decisions always last; each carries the revision it builds on, so that
// another tab or an edited article is noticed before anything is overwritten.
let sending = false;
let again = false;
let blocked = false;

async function sendDecisions() {
  if (blocked) return showSaved(say`not saved: see above`, "failed");
  if (sending) { again = true; return; }
  sending = true;
  showSaved(say`saving…`, "unsaved");
  const beads = state.beads;
  try {
    const answer = await fetch(data.server.decisions, {
      method: "PUT",
      headers: { "Content-Type": "application/json", "Accept-Language": document.documentElement.lang, "If-Match": `"${data.server.revision}"`, Authorization: `Bearer ${data.server.token}` },
      body: JSON.stringify(decisionsDocument()),
    });
    if (answer.status === 412) return conflict();
    if (!answer.ok) throw new Error((await answer.text()).slice(0, 300) || `status ${answer.status}`);
    const fresh = withDefaults(await answer.json());
    data.server.revision = fresh.server.revision;
    if (!again && beads === state.beads) {
      unsaved = false;
      showSaved(say`saved`);
      takeFresh(fresh);
    }
  } catch (problem) {
    showSaved(say`not saved`, "failed");
    notice(say`Not saved: ${problem.message}. The decisions stay in this page; a server started anew has another address and takes them from a file (Open…).`,
      [say`Try again`, () => sendDecisions()], [say`Save them to a file`, download]);
    again = false;
  } finally {
    sending = false;
    if (again) { again = false; sendDecisions(); }
  }
}

function conflict() {
  blocked = true;
  again = false;
  showSaved(say`not saved`, "failed");
  const mine = JSON.stringify(decisionsDocument());
  memory.set(`${draftKey} kept`, mine);
  notice(say`The article or its decisions were changed elsewhere (another tab, or an editor). Your last decision is not saved.`,
    [say`Reload and take up my decisions again`, () => { try { sessionStorage.setItem("taiyaku resume", mine); } catch { /* only reloads */ } unsaved = false; location.reload(); }],
    [say`Reload without them`, () => { unsaved = false; location.reload(); }]);
}

// What was changed elsewhere while the page lay open is said when the person comes back to it, not only at the next save.
async function lookForChanges() {
  if (!data.server || blocked || sending || unsaved || document.visibilityState !== "visible") return;
  const before = data.server.revision;
  try {
    const answer = await fetch(data.server.decisions);
    const now = answer.headers.get("ETag")?.replaceAll('"', "");
    if (!answer.ok || !now || now === before || data.server.revision !== before || sending) return;
  } catch {
    return; // A server that is gone is said when there is something to save.
  }
  notice(say`The article or its decisions were changed elsewhere since this page was opened.`, [say`Reload`, () => location.reload()]);
}
addEventListener("focus", lookForChanges);
document.addEventListener("visibilitychange", lookForChanges);

// The page after the server realigned around a correction.
function takeFresh(fresh) {
  const bead = current();
  const changed = JSON.stringify(fresh.beads) !== JSON.stringify(state.beads);
  const open = [...state.open];
  if (JSON.stringify(fresh.sentences) !== JSON.stringify(data.sentences)) { folded = { ja: [], en: [] }; drawing.version++; }
  data = { ...fresh, server: { ...data.server, revision: fresh.server.revision } };
  adopt();
  state.open = new Set(open);
  if (bead) state.selected = keyHolding(bead) ?? state.selected;
  if (!changed) drawing.version++;
  reindex();
  indexMarks();
  drawQueue();
  drawSummary();
  drawFilters();
  draw();
  select(state.selected, { focus: document.activeElement === document.body || rowsElement.contains(document.activeElement) });
}

// Beads and marks as the data gives them; beads that did not change stay the same objects, so their rows stay as drawn.
function adopt() {
  const known = new Map(state.beads.map((bead) => [JSON.stringify(plainBead(bead)), bead]));
  state.cuts = data.cuts ?? [];
  state.beads = data.beads.map((bead) => known.get(JSON.stringify(plainBead(bead))) ?? bead);
  state.waived = new Map(data.findings.flatMap((finding, at) => (finding.own ? [[findingKey(at), finding.waived ?? ""]] : [])));
  state.confirmed = new Set(data.changes.flatMap((change, at) => (change.confirmed ? [changeKey(at)] : [])));
}
const plainBead = (bead) => [bead.ja, bead.en, bead.p, !!bead.moved, !!bead.pinned, !!bead.checked, bead.note ?? "", bead.comments ?? [], bead.by ?? "", bead.on ?? "", bead.evidence ?? []];

addEventListener("beforeunload", (event) => { if (unsaved) event.preventDefault(); });
