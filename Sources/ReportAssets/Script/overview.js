// The whole article in one strip: a stripe a bead, coloured as the beads are; findings and changes in a lane beside them.
const overview = byId("overview");

function drawOverview() {
  const scale = devicePixelRatio || 1;
  // As high as the window below the toolbar, so that all of it is in sight.
  const strip = overview.parentElement;
  strip.style.height = `${Math.max(120, Math.round(innerHeight - byId("query").closest(".toolbar").getBoundingClientRect().bottom))}px`;
  const [width, height] = [overview.clientWidth, overview.clientHeight];
  if (!width || !height) return;
  if (overview.width !== Math.round(width * scale) || overview.height !== Math.round(height * scale)) {
    overview.width = Math.round(width * scale);
    overview.height = Math.round(height * scale);
  }
  const pen = overview.getContext("2d");
  pen.setTransform(scale, 0, 0, scale, 0, 0);
  pen.clearRect(0, 0, width, height);
  const paint = palette();
  const unit = height / Math.max(1, shown.length);
  const thick = Math.max(1.5, unit - (unit > 3 ? 1 : 0));
  const lane = width - 8;
  // Quiet rows first, so that where rows share a pixel the doubtful ones win.
  const loudness = (row) => { const bead = beadOf(row); return !bead ? 2 : isNull(bead) || bead.moved ? 2 : isDoubtful(bead) ? 3 : 0; };
  for (const level of [0, 2, 3])
    shown.forEach((row, at) => {
      if (loudness(row) !== level) return;
      const bead = beadOf(row);
      const kind = !bead ? "info" : isNull(bead) ? "null" : bead.moved ? "moved" : bead.p === null ? "good" : band(bead);
      pen.fillStyle = paint[kind];
      const start = bead && count(bead[leftSide]) === 0 ? lane / 2 : 0;
      const end = bead && count(bead[rightSide]) === 0 ? lane / 2 : lane;
      pen.globalAlpha = kind === "sure" ? 0.45 : kind === "likely" ? 0.7 : 1;
      pen.fillRect(start, at * unit, end - start, thick);
    });
  pen.globalAlpha = 1;
  for (const severity of severities)
    shown.forEach((row, at) => {
      if (!openFindings(row).some((finding) => data.findings[finding].severity === severity)) return;
      pen.fillStyle = paint[severity];
      pen.fillRect(lane + 2, at * unit - 0.5, 6, Math.max(3, thick));
    });
  shown.forEach((row, at) => {
    if (!changesOf(row).some((change) => worthChange(change) && !isConfirmed(change))) return;
    pen.fillStyle = paint.moved;
    pen.fillRect(lane + 2, at * unit, 3, Math.max(2, thick));
  });
  const [first, last] = rowsInView();
  pen.strokeStyle = paint.ink;
  pen.lineWidth = 1;
  pen.strokeRect(0.5, Math.max(0.5, first * unit + 0.5), width - 1, Math.max(6, (last - first + 1) * unit - 1));
  const at = selectedAt();
  if (at >= 0) {
    pen.fillStyle = paint.accent;
    pen.fillRect(0, at * unit, width, Math.max(2, thick));
  }
  overview.setAttribute("aria-valuemax", String(Math.max(1, shown.length)));
  overview.setAttribute("aria-valuenow", String(Math.max(1, (at >= 0 ? at : first) + 1)));
  overview.setAttribute("aria-valuetext", `row ${Math.max(1, (at >= 0 ? at : first) + 1)} of ${shown.length}`);
}

// The colours as the theme in force has them.
function palette() {
  const paint = {};
  for (const name of ["sure", "likely", "unsure", "doubtful", "null", "moved", "error", "warning", "info", "good", "ink", "accent"]) {
    overview.style.color = `var(--${name})`;
    paint[name] = getComputedStyle(overview).color;
  }
  overview.style.color = "";
  return paint;
}

// The rows at the top and the bottom of the window, by the chunks' places.
function rowsInView() {
  const top = byId("query").closest(".toolbar").getBoundingClientRect().bottom;
  let before = 0, first = null, last = 0;
  for (const chunk of chunks) {
    const box = chunk.element.getBoundingClientRect();
    const size = chunk.rows.length;
    if (box.bottom > top && box.top < innerHeight && box.height > 0) {
      const share = (y) => Math.min(size - 1, Math.max(0, Math.floor(((y - box.top) / box.height) * size)));
      if (first === null) first = before + share(top);
      last = before + share(innerHeight);
    }
    before += size;
  }
  return [first ?? 0, Math.max(first ?? 0, last)];
}

let dragging = false;
function overviewRow(event) {
  const box = overview.getBoundingClientRect();
  return Math.min(shown.length - 1, Math.max(0, Math.floor(((event.clientY - box.top) / box.height) * shown.length)));
}
overview.addEventListener("pointerdown", (event) => {
  dragging = true;
  overview.setPointerCapture(event.pointerId);
  if (shown.length) select(shown[overviewRow(event)].key, { scroll: "center", focus: false });
});
overview.addEventListener("pointermove", (event) => {
  if (dragging && shown.length) select(shown[overviewRow(event)].key, { scroll: "center", focus: false });
});
overview.addEventListener("pointerup", () => (dragging = false));
let overviewFrame = 0;
addEventListener("scroll", () => {
  cancelAnimationFrame(overviewFrame);
  overviewFrame = requestAnimationFrame(drawOverview);
}, { passive: true });
addEventListener("resize", () => {
  cancelAnimationFrame(overviewFrame);
  overviewFrame = requestAnimationFrame(drawOverview);
});
