// What is known of a row, shown when asked for: findings with their places, what a revision changed, notes.
function detailHTML(row) {
  const bead = beadOf(row);
  const cards = [
    ...changesOf(row).filter(worthChange).map(changeHTML),
    ...findingsOf(row).map(findingHTML),
  ];
  if (bead?.by || bead?.on) cards.push(`<div class="card"><p class="what">${escapeVisible([say`Decided`, bead.by ? say`by ${bead.by}` : "", bead.on ? new Date(bead.on).toLocaleString(document.documentElement.lang) : ""].filter(Boolean).join(" "))}</p></div>`);
  if (bead?.note) cards.push(`<div class="card"><p class="what"><strong>${say`Note`}</strong></p><p>${escapeVisible(bead.note)}</p></div>`);
  if (bead?.comments?.length) cards.push(threadCard(bead.comments));
  if (bead) cards.push(linkCard(bead), ...awayCards(row, bead));
  return `<div class="detail" role="gridcell">${cards.join("")}</div>`;
}

// What people say to each other about the row.
function threadCard(comments) {
  const said = comments.map((one) => {
    const when = one.at ? new Date(one.at).toLocaleString(document.documentElement.lang) : "";
    return `<li><span class="where">${escapeVisible([one.by ?? "", when].filter(Boolean).join(", "))}</span> ${escapeVisible(one.text)}</li>`;
  });
  const buttons = state.review ? `<p class="actions"><button type="button" data-action="comment">${say`Reply`}</button><button type="button" data-action="settle">${say`Settled`}</button></p>` : "";
  return `<div class="card"><p class="what"><strong>${say`Comments`}</strong></p><ol class="thread">${said.join("")}</ol>${buttons}</div>`;
}

// Text that stands elsewhere in the other version: one way there, one back.
function awayCards(row, bead) {
  if (!bead.moved) return [];
  const there = other(state.order);
  const at = bead[there][0];
  const before = at > 0 ? index.ofSentence[there][at - 1] : undefined;
  if (before === undefined) return [];
  return [`<div class="card change"><p class="what elsewhere">${say`In the ${names[there]} it stands behind`} <a href="#${beadKey(state.beads[before])}">${there} ${numbers(state.beads[before][there])}</a></p></div>`];
}

function linkCard(bead) {
  const why = (bead.evidence ?? []).map((line) => `<p>${escapeVisible(evidenceLine(line))}</p>`).join("");
  const chance = bead.p === null ? say`Decided by a person.` : `${likely(bead.p)}.`;
  const places = sides.filter((side) => count(bead[side])).map((side) => `${escapeVisible(data.files[side].path)}:${data.sentences[side][bead[side][0]].line}`);
  return `<div class="card why"><p class="what"><strong>${beadType(bead)}</strong> ${chance} <span class="where">${places.join(" · ")}</span></p>${why}</div>`;
}

function findingHTML(at) {
  const finding = data.findings[at];
  const reason = state.waived.get(findingKey(at)) ?? (isWaivedElsewhere(at) ? finding.waived : undefined);
  const where = sides.flatMap((side) => finding.where[side].map((place) => `${escapeVisible(data.files[side].path)}:${place}`));
  const parts = [
    `<p class="what"><span class="severity">${severityNames[finding.severity]}</span><span class="rule">${escapeVisible(finding.rule)}${finding.concept ? ` · ${escapeVisible(finding.concept)}` : ""}</span></p>`,
    `<p class="message">${escapeVisible(messageOf(finding))}</p>`,
  ];
  if (finding.suggestion && !finding.message.includes(finding.suggestion)) parts.push(`<p>${say`Write`} <strong lang="${finding.side}">${escapeVisible(finding.suggestion)}</strong></p>`);
  if (reason !== undefined) parts.push(`<p>${say`Waived:`} ${escapeVisible(reason || say`no reason given`)}</p>`);
  if (where.length) parts.push(`<p class="where">${where.join(" · ")}</p>`);
  if (state.review && !isWaivedElsewhere(at)) {
    const buttons = [`<button type="button" data-action="waiveOne" data-at="${at}">${isWaivedHere(at) ? say`No longer waive` : say`Waive…`}</button>`];
    if (reason === undefined && suggestionEdits(at).length) buttons.unshift(`<button type="button" data-action="takeSuggestion" data-at="${at}">${say`Write “${escapeVisible(finding.suggestion)}” to the file`}</button>`);
    parts.push(`<p class="actions">${buttons.join("")}</p>`);
  }
  return `<div class="card ${finding.severity}${reason === undefined ? "" : " done"}">${parts.join("")}</div>`;
}

const severityNames = { error: say`error`, warning: say`warning`, info: say`note` };
// What the program said, in the page's language where it came along.
const messageOf = (said) => (document.documentElement.lang === "ja" && said.ja) || said.message;
const stateNames = {
  stale: say`stale`, missing: say`missing`, orphaned: say`orphaned`, drifted: say`drifted`, updated: say`updated`, answered: say`answered`,
  added: say`added`, removed: say`removed`, cosmetic: say`cosmetic`, unchanged: say`unchanged`,
};
const stateName = (name) => stateNames[name] ?? name;
const stateMeaning = {
  cosmetic: say`only width, spacing or punctuation changed`,
  stale: say`the original was edited, the translation was not`,
  updated: say`both sides were edited`,
  answered: say`the original was edited, and the translation says it already`,
  drifted: say`the translation was edited, the original was not`,
  missing: say`new in the original, not translated`,
  orphaned: say`gone from the original, still in the translation`,
  added: say`new on both sides`,
  removed: say`gone from both sides`,
  unchanged: say`the wording is the same`,
};

// Lines of evidence are made of few words.
function evidenceLine(line) {
  if (line === "No words that answer each other.") return say`No words that answer each other.`;
  const length = /^The English is (\d+) % as long as this article's usual for such a Japanese sentence\.$/.exec(line);
  return length ? say`The English is ${length[1]} % as long as this article's usual for such a Japanese sentence.` : line;
}

function changeHTML(at) {
  const change = data.changes[at];
  const now = (side) => change.at[side].map((s) => data.sentences[side][s].text).join(side === "ja" ? "" : " ");
  const moved = change.moved && change.state !== "unchanged" ? `; ${say`moved`}` : "";
  const head = `<p class="what"><strong>${change.state === "unchanged" ? say`moved` : stateName(change.state)}</strong> ${stateMeaning[change.state] ?? ""}${moved}${isConfirmed(at) ? ` · ${say`confirmed as still right`}` : ""}</p>`;
  const versions = sides
    .map((side) => (change.old[side] === now(side) ? "" : `<p lang="${side}">${wordDifference(change.old[side], now(side), side)}</p>`))
    .join("");
  const confirm_ = state.review && change.state !== "unchanged" ? `<p class="actions"><button type="button" data-action="confirmOne" data-at="${at}">${isConfirmed(at) ? say`No longer confirm` : say`Confirm: still right`}</button></p>` : "";
  return `<div class="card change">${head}${versions ? `<div class="versions">${versions}</div>` : ""}${confirm_}</div>`;
}
