// One sentence as HTML: cut at every border of a finding or a search hit, each piece wrapped in what covers it.
function sentenceHTML(side, at, hits) {
  const sentence = data.sentences[side][at];
  const marks = (index.marks?.[side].get(at) ?? []).map(([from, to, finding]) => ({ from, to, finding }));
  const covers = [...marks, ...hits.map(([from, to]) => ({ from, to, hit: true }))];
  const text = sentence.text;
  const caret = state.caret && state.caret.side === side && state.caret.s === at ? state.caret.at : null;
  const html = covers.length === 0 && caret === null ? escapeVisible(text) : cutHTML(text, covers, caret);
  const first = at === 0 || data.sentences[side][at - 1].block !== sentence.block;
  // A sign of its own, a number or a tick, stands for the bullet.
  const marked = sentence.kind === "li" && /^\s*([\p{N}\p{So}(（【\[・●•‣※□■◆◇○◎▶➢✓✔-]|[a-zA-Z][.)）])/u.test(text);
  const style = sentence.depth > 1 ? ` style="--depth:${sentence.depth}"` : "";
  return `<span class="s ${sentence.kind}${first ? " first" : ""}${marked ? " marked" : ""}" lang="${side}" data-s="${at}"${style}>${html}</span>`;
}

const caretHTML = `<span class="caret" aria-hidden="true"></span>`;

function cutHTML(text, covers, caret = null) {
  const cuts = [...new Set([0, text.length, ...(caret === null ? [] : [caret]), ...covers.flatMap((c) => [c.from, c.to])])].sort((a, b) => a - b);
  let html = "";
  for (let k = 0; k + 1 < cuts.length; k++) {
    const [from, to] = [cuts[k], cuts[k + 1]];
    const over = covers.filter((c) => c.from <= from && to <= c.to);
    let piece = escapeVisible(text.slice(from, to));
    const found = over.filter((c) => c.finding !== undefined);
    if (over.some((c) => c.hit)) piece = `<mark class="hit">${piece}</mark>`;
    if (found.length) {
      const worst = found.reduce((a, b) => (severityRank(a.finding) >= severityRank(b.finding) ? a : b));
      const finding = data.findings[worst.finding];
      const waived = isOpenFinding(worst.finding) ? "" : " waived";
      piece = `<mark class="finding ${finding.severity}${waived}" data-finding="${worst.finding}" title="${escapeText(messageOf(finding))}">${piece}</mark>`;
    }
    html += (from === caret ? caretHTML : "") + piece;
  }
  if (caret === text.length) html += caretHTML;
  return html;
}

const severities = ["info", "warning", "error"];
const severityRank = (at) => severities.indexOf(data.findings[at].severity);

function indexMarks() {
  const marks = { ja: new Map(), en: new Map() };
  data.findings.forEach((finding, at) => {
    for (const side of sides)
      for (const [sentence, from, to] of finding.marks[side]) {
        if (!marks[side].has(sentence)) marks[side].set(sentence, []);
        marks[side].get(sentence).push([from, to, at]);
      }
  });
  index.marks = marks;
}

// What became of a text, word by word: a longest common subsequence over the words the browser cuts.
function wordDifference(before, after, side) {
  const words = (text) =>
    Intl.Segmenter ? Array.from(new Intl.Segmenter(side, { granularity: "word" }).segment(text), (w) => w.segment) : Array.from(text);
  const [a, b] = [words(before), words(after)];
  if (a.length * b.length > 4e6) return `<del>${escapeVisible(before)}</del> <ins>${escapeVisible(after)}</ins>`;
  const width = b.length + 1;
  const best = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      best[i * width + j] = a[i] === b[j] ? best[(i + 1) * width + j + 1] + 1 : Math.max(best[(i + 1) * width + j], best[i * width + j + 1]);
  let [i, j, html, gone, come] = [0, 0, "", "", ""];
  const flush = () => {
    if (gone) html += `<del>${escapeVisible(gone)}</del>`;
    if (come) html += `<ins>${escapeVisible(come)}</ins>`;
    gone = come = "";
  };
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      flush();
      html += escapeVisible(a[i]);
      i++, j++;
    } else if (j >= b.length || (i < a.length && best[(i + 1) * width + j] >= best[i * width + j + 1])) gone += a[i++];
    else come += b[j++];
  }
  flush();
  return html;
}
