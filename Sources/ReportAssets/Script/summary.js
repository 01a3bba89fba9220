// The head of the page: what was compared and how it stands.
function drawSummary() {
  const beads = state.beads;
  const open = data.findings.map((_, at) => at).filter(isOpenFinding);
  const bySeverity = (severity) => open.filter((at) => data.findings[at].severity === severity).length;
  const judged = beads.filter((bead) => bead.p !== null);
  const doubtful = judged.filter(isDoubtful).length;
  const expected = judged.length ? judged.reduce((sum, bead) => sum + bead.p, 0) / judged.length : 1;
  const cell = (name, value, note, extra = "") => `<div ${extra}><dt>${name}</dt><dd>${value}<small>${note}</small></dd></div>`;
  const cells = [
    cell(say`Beads`, beads.length.toLocaleString("en"), [leftSide, rightSide].map((side) => plural(data.sentences[side].length, side)).join("<br>")),
    cell(say`Expected right`, judged.length ? `${(expected * 100).toFixed(1)}%` : "–", doubtful ? say`${doubtful.toLocaleString("en")} below 80 %` : say`none below 80 %`),
    typesHTML(beads),
    cell(say`Findings`, open.length.toLocaleString("en"), open.length ? ["error", "warning", "info"].filter(bySeverity).map((s) => plural(bySeverity(s), s === "info" ? "note" : s)).join("<br>") : say`nothing found`),
  ];
  if (data.changes.length) cells.push(changesCell(cell));
  const checked = beads.filter((bead) => bead.checked).length;
  if (state.review || checked) cells.push(cell(say`Checked`, `${Math.floor((checked / Math.max(1, beads.length)) * 100)}%`, say`${checked.toLocaleString("en")} of ${beads.length.toLocaleString("en")}`));
  byId("summary").innerHTML = cells.join("");
  const paths = [...new Set([leftSide, rightSide].map((side) => data.files[side].path))];
  byId("files").innerHTML = paths.map((path) => `<span>${escapeVisible(path)}</span>`).join(`<span class="arrow" aria-hidden="true">⇄</span>`);
  const translated = say`translated from ${names[data.from]}`;
  byId("colophon").textContent = say`Written by ${data.generator}; ${translated}. “Expected right” is the mean of the beads’ probabilities: the chance that a bead joins exactly the sentences that belong together.`;
}

function typesHTML(beads) {
  const groups = [
    ["1–1", beads.filter(isPlain).length, "var(--sure)"],
    [say`joined or split`, beads.filter((bead) => !isNull(bead) && !isPlain(bead)).length, "var(--likely)"],
    [say`omitted`, beads.filter((bead) => count(bead[rightSide]) === 0).length, "var(--null)"],
    [say`added`, beads.filter((bead) => count(bead[leftSide]) === 0).length, "var(--added)"],
  ].filter((group) => group[1]);
  const moved = beads.filter((bead) => bead.moved).length;
  const bar = groups.map(([, number, colour]) => `<i style="flex:${number};background:${colour}"></i>`).join("");
  const legend = groups.map(([name, number, colour]) => `<span style="--c:${colour}"><b>${number.toLocaleString("en")}</b> ${name}</span>`);
  if (moved) legend.push(`<span style="--c:var(--moved)"><b>${moved}</b> ${say`moved`}</span>`);
  return `<div class="types"><dt>${say`How the sentences go together`}</dt><dd><span class="bar" aria-hidden="true">${bar}</span><small class="legend">${legend.join("")}</small></dd></div>`;
}

function changesCell(cell) {
  const states = new Map();
  data.changes.forEach((change, at) => {
    const name = isConfirmed(at) ? say`confirmed` : stateName(change.state);
    if (isConfirmed(at) || change.state !== "unchanged") states.set(name, (states.get(name) ?? 0) + 1);
    else if (change.moved) states.set(say`only moved`, (states.get(say`only moved`) ?? 0) + 1);
  });
  const total = [...states.values()].reduce((a, b) => a + b, 0);
  return cell(say`Changed`, total.toLocaleString("en"), total ? [...states].map(([name, number]) => `${number} ${name}`).join("<br>") : say`nothing changed`);
}
