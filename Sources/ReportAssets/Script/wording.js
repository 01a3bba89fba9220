// Correcting wording where it stands: the server writes exactly these bytes of the article's file, or refuses. Each correction is a step that
// can be taken back, by the correction the other way.
const canWrite = () => Boolean(data.server?.wording);
const rawOf = (side, s) => data.sentences[side][s].raw ?? data.sentences[side][s].text;
const byteLength = (text) => new TextEncoder().encode(text).length;
const editOf = (side, s, to) => ({ side, range: data.sentences[side][s].range, from: rawOf(side, s), to });

// The edits that undo these.
function inverse(edits) {
  const sameFile = data.files.ja.path === data.files.en.path;
  return edits.map((edit) => {
    const shift = edits.filter((one) => (sameFile || one.side === edit.side) && one.range[0] < edit.range[0]).reduce((sum, one) => sum + byteLength(one.to) - byteLength(one.from), 0);
    return { side: edit.side, range: [edit.range[0] + shift, edit.range[0] + shift + byteLength(edit.to)], from: edit.to, to: edit.from };
  });
}

const settled = async () => { while (sending || again) await new Promise((done) => setTimeout(done, 30)); };

// True where the file was written.
async function sendWording(edits, message) {
  if (blocked) { showSaved(say`not saved: see above`, "failed"); return false; }
  await settled();
  sending = true;
  showSaved(say`saving…`, "unsaved");
  try {
    const answer = await fetch(data.server.wording, {
      method: "PUT",
      headers: { "Content-Type": "application/json", "Accept-Language": document.documentElement.lang, "If-Match": `"${data.server.revision}"`, Authorization: `Bearer ${data.server.token}` },
      body: JSON.stringify({ edits }),
    });
    if (answer.status === 412) { conflict(); return false; }
    if (!answer.ok) throw new Error((await answer.text()).slice(0, 300) || `status ${answer.status}`);
    const fresh = withDefaults(await answer.json());
    showSaved(say`saved`);
    takeFresh(fresh);
    announceLoud(message);
    return true;
  } catch (problem) {
    showSaved(say`not saved`, "failed");
    notice(say`The wording was not written: ${problem.message}`);
    return false;
  } finally {
    sending = false;
    if (again) { again = false; sendDecisions(); }
  }
}

// What is being written; an undo waits for it.
let writing = Promise.resolve();
const write = (edits, message) => (writing = writing.then(() => writeNow(edits, message)));

async function writeNow(edits, message) {
  const changed = edits.filter((edit) => edit.from !== edit.to);
  if (!changed.length) return announce(say`Nothing was changed.`);
  const back = inverse(changed);
  if (!(await sendWording(changed, message))) return;
  history.past.push({ wording: back, again: changed });
  history.future.length = 0;
}

// The row's own cell becomes fields, one a sentence, as it stands in the file.
function startWording() {
  if (!state.review) return announceLoud(say`Press e to review first.`);
  if (!canWrite()) return announceLoud(data.server ? say`Wording can be corrected where the review was started with --edit, in text files.` : say`Wording can be corrected with “taiyaku review --edit”.`);
  const bead = current();
  if (!bead) return announceLoud(say`Choose a row first.`);
  const side = count(bead[state.side]) ? state.side : other(state.side);
  const cell = elementOf(state.selected).querySelector(`.text.${side}`);
  state.caret = null;
  const fields = [];
  for (let s = bead[side][0]; s < bead[side][1]; s++) fields.push(`<textarea data-s="${s}" lang="${side}" aria-label="${say`${names[side]} sentence ${s + 1}, as it stands in the file`}" rows="${Math.max(1, Math.ceil(rawOf(side, s).length / (side === "ja" ? 28 : 55)))}"></textarea>`);
  cell.innerHTML = `<form class="wording">${fields.join("")}<span class="actions"><button type="submit" class="primary">${say`Write`}<kbd aria-hidden="true">Enter</kbd></button><button type="button" data-cancel>${say`Cancel`}<kbd aria-hidden="true">Esc</kbd></button></span></form>`;
  const form = cell.querySelector("form");
  const areas = [...form.querySelectorAll("textarea")];
  areas.forEach((area) => (area.value = rawOf(side, Number(area.dataset.s))));
  const close = () => { redraw(state.selected); elementOf(state.selected)?.focus({ preventScroll: true }); };
  const save = () => { const edits = areas.map((area) => editOf(side, Number(area.dataset.s), area.value)); close(); write(edits, say`Written to the file.`); };
  form.addEventListener("submit", (event) => { event.preventDefault(); save(); });
  form.addEventListener("keydown", (event) => {
    if (event.key === "Escape") { event.preventDefault(); close(); }
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing && event.target.tagName === "TEXTAREA") { event.preventDefault(); save(); }
    event.stopPropagation();
  });
  form.querySelector("[data-cancel]").addEventListener("click", close);
  form.addEventListener("click", (event) => event.stopPropagation());
  areas[0].focus();
}

// What the server gives to be kept as a file.
function askDownloads() {
  if (!data.server?.files) return state.review ? download() : announceLoud(say`Press e to review first.`);
  const links = [["report.html", say`Report (HTML)`], ["pins.jsonl", say`Corrections (pins)`], ["memory.tmx", say`Translation memory (TMX)`], ["table.xlsx", say`Table (XLSX)`], ["columns.docx", say`Two columns (Word)`]];
  if (data.server.texts) links.push(["ja", say`Japanese text, as corrected`], ["en", say`English text, as corrected`]);
  askForm(say`Keep as a file`, `<ul class="downloads">${links.map(([name, label]) => `<li><a href="${data.server.files}${name}/${document.documentElement.lang}" download>${label}</a></li>`).join("")}</ul>`, say`Close`, (sheet) => {
    sheet.querySelector("[value=cancel]").hidden = true;
    sheet.querySelector("a").focus();
  });
}

// Replacing in all sentences, seen before it is done.
async function replaceAll() {
  if (!canWrite()) return startWording();
  const find = () => {
    const text = byId("r-find").value;
    if (!text) return null;
    return new RegExp(byId("r-regex").checked ? text : text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"), byId("r-case").checked ? "gu" : "giu");
  };
  const to = () => (byId("r-regex").checked ? byId("r-to").value : byId("r-to").value.replaceAll("$", "$$$$"));
  let hits = [];
  let off = new Set();
  const look = () => {
    off = new Set();
    hits = [];
    try {
      const regex = find();
      const side = byId("r-side").value;
      if (regex) for (const one of side ? [side] : sides) data.sentences[one].forEach((sentence, s) => {
        if (sentence.kind === "code") return;
        const raw = rawOf(one, s);
        const fresh = raw.replace(regex, to());
        if (fresh !== raw) hits.push(editOf(one, s, fresh));
      });
      byId("r-count").textContent = say`${plural(hits.length, "sentence")} would change.`;
    } catch { byId("r-count").textContent = say`${byId("r-find").value} is no regular expression.`; }
    byId("r-list").innerHTML = hits.slice(0, 100).map((edit, at) =>
      `<li><label><input type="checkbox" data-hit="${at}" checked> <span lang="${edit.side}">${wordDifference(edit.from, edit.to, edit.side)}</span></label></li>`).join("") +
      (hits.length > 100 ? `<li>${say`and ${hits.length - 100} more`}</li>` : "");
  };
  const field = (id, label, inner) => `<p class="field"><label for="${id}">${label}</label>${inner}</p>`;
  const answer = await askForm(say`Replace in all sentences`,
    field("r-find", say`Text`, `<input id="r-find" type="text" spellcheck="false">`) +
    field("r-to", say`Replace by`, `<input id="r-to" type="text" spellcheck="false">`) +
    field("r-side", say`In`, `<select id="r-side"><option value="">${say`both`}</option>${sides.map((side) => `<option value="${side}">${names[side]}</option>`).join("")}</select>`) +
    field("r-case", say`Capitals count`, `<input id="r-case" type="checkbox" checked>`) +
    field("r-regex", say`Regular expression`, `<input id="r-regex" type="checkbox">`) +
    `<p id="r-count" role="status"></p><ol class="preview" id="r-list"></ol>`,
    say`Replace`, (sheet) => {
      byId("r-side").value = state.side;
      for (const id of ["r-find", "r-to", "r-side", "r-case", "r-regex"]) byId(id).addEventListener("input", look);
      byId("r-list").addEventListener("change", (event) => { const at = Number(event.target.dataset.hit); event.target.checked ? off.delete(at) : off.add(at); });
      look();
    });
  if (answer) write(hits.filter((_, at) => !off.has(at)), say`${plural(hits.length - off.size, "sentence")} written to the file.`);
}

// A finding's own word in the place of the one it names, where the words stand in the file as they are read.
function suggestionEdits(at) {
  const finding = data.findings[at];
  if (!canWrite() || !finding.suggestion) return [];
  const bySentence = new Map();
  for (const [s, from, to] of finding.marks[finding.side]) bySentence.set(s, [...(bySentence.get(s) ?? []), [from, to]]);
  return [...bySentence].flatMap(([s, spans]) => {
    if (data.sentences[finding.side][s].raw !== undefined) return [];
    let text = sentenceText(finding.side, s);
    for (const [from, to] of spans.sort((a, b) => b[0] - a[0])) text = text.slice(0, from) + finding.suggestion + text.slice(to);
    return [editOf(finding.side, s, text)];
  });
}
