// The list of articles: put in order by a click on a heading, narrowed by words. Without this script it is a plain table.
const table = document.querySelector(".articles");
const rows = [...table.tBodies[0].rows];
const headings = [...table.tHead.rows[0].cells];
const folded = rows.map((row) => row.cells[0].textContent.normalize("NFKC").toLowerCase());

// What asks for most work first, names as a Japanese reader looks them up.
const number = (row, at) => Number(row.cells[at].dataset.value);
const byName = new Intl.Collator("ja").compare;
let sorted = { at: -1, down: false };

function sort(at) {
  const down = sorted.at === at ? !sorted.down : at > 0 && headings[at].dataset.smallest === undefined;
  sorted = { at, down };
  const order = at === 0
    ? (a, b) => byName(a.cells[0].textContent, b.cells[0].textContent)
    : (a, b) => number(a, at) - number(b, at);
  table.tBodies[0].append(...[...rows].sort((a, b) => (down ? -order(a, b) : order(a, b))));
  headings.forEach((heading, k) => (k === at ? heading.setAttribute("aria-sort", down ? "descending" : "ascending") : heading.removeAttribute("aria-sort")));
}

headings.forEach((heading, at) => {
  if (heading.dataset.plain !== undefined) return;
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = heading.textContent;
  button.addEventListener("click", () => sort(at));
  heading.replaceChildren(button);
});

const query = document.getElementById("query");
const showing = document.getElementById("showing");
query.closest(".toolbar").hidden = rows.length < 2;
query.addEventListener("input", () => {
  const asked = query.value.normalize("NFKC").toLowerCase().split(/\s+/).filter(Boolean);
  let shown = 0;
  rows.forEach((row, at) => {
    row.hidden = !asked.every((word) => folded[at].includes(word));
    if (!row.hidden) shown++;
  });
  showing.textContent = shown === rows.length ? "" : say`${shown} of ${rows.length} articles`;
});
addEventListener("keydown", (event) => {
  if (event.key === "/" && event.target !== query) { event.preventDefault(); query.select(); }
  if (event.key === "Escape" && event.target === query) { query.value = ""; query.dispatchEvent(new Event("input")); }
});

// The same choice of colours as in the reports.
try {
  const theme = localStorage.getItem("taiyaku theme");
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
} catch { /* no storage: as the system has it */ }
