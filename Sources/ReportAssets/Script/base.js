// Small helpers every part uses. The whole script is one function scope: nothing leaks into the page.
const byId = (id) => document.getElementById(id);
const sides = ["ja", "en"];
const other = (side) => (side === "ja" ? "en" : "ja");
// What the page says, in the reader's language: known by its English, with {0}, {1} … for the values.
let words = {};
const filled = (text, values) => text.replace(/\{(\d+)\}/g, (all, k) => (k in values ? String(values[k]) : all));
const say = (parts, ...values) => {
  const english = parts.reduce((text, part, k) => `${text}{${k - 1}}${part}`);
  return filled(words[english] ?? english, values);
};
// The words of the page's own language, where it has them: as the program was told, else as the browser is set.
function wordsOfPage() {
  const held = JSON.parse(byId("words")?.textContent || "{}");
  let language = held.language;
  if (!language) { try { language = localStorage.getItem("taiyaku language"); } catch { /* as the browser has it */ } }
  if (!language) language = (navigator.languages?.[0] ?? navigator.language ?? "en").startsWith("ja") ? "ja" : "en";
  return language === "ja" ? held.ja ?? {} : {};
}

// From now on the page speaks so; what stands in its markup already is said again.
function speak(table) {
  words = table;
  const isOther = Object.keys(table).length > 0;
  document.documentElement.lang = isOther ? "ja" : "en";
  if (!isOther) return;
  const told = (text) => table[text] ?? text;
  for (const element of document.querySelectorAll("[data-say]")) element.textContent = told(element.dataset.say);
  for (const name of ["title", "aria-label", "placeholder"])
    for (const element of document.querySelectorAll(`[${name}]`)) element.setAttribute(name, told(element.getAttribute(name)));
}

speak(wordsOfPage());
const names = { ja: say`Japanese`, en: say`English` };

const counted = {
  row: (n) => say`${n} rows`, sentence: (n) => say`${n} sentences`, bead: (n) => say`${n} beads`, decision: (n) => say`${n} decisions`,
  error: (n) => say`${n} errors`, warning: (n) => say`${n} warnings`, note: (n) => say`${n} notes`, finding: (n) => say`${n} findings`,
  ja: (n) => say`${n} Japanese sentences`, en: (n) => say`${n} English sentences`,
};
const plural = (count, one) => {
  const text = counted[one](count.toLocaleString("en"));
  return count === 1 && document.documentElement.lang === "en" ? text.replace(/s$/, "") : text;
};
const percent = (p) => (p >= 0.99 ? ">99" : String(Math.floor(p * 100)));
// To a tenth, rounded down: nothing is ever certain.
const likely = (p) => (p >= 0.999 ? say`more than 99.9 % likely to be exactly right` : say`${(Math.floor(p * 1000) / 10).toFixed(1)} % likely to be exactly right`);

const entities = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const escapeText = (text) => String(text).replace(/[&<>"']/g, (c) => entities[c]);

// Control characters would be invisible or turn the line around: shown as the pictures Unicode has for them.
const isControl = (c) => (c < 0x20 && c !== 0x09) || c === 0x7f || (c >= 0x80 && c <= 0x9f) || (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
const controls = /[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;
const picture = (c) => (c < 0x20 ? String.fromCharCode(0x2400 + c) : c === 0x7f ? "\u2421" : `\u27e8U+${c.toString(16).toUpperCase().padStart(4, "0")}\u27e9`);
const escapeVisible = (text) =>
  escapeText(text).replace(controls, (c) => `<span class="control">${picture(c.charCodeAt(0))}</span>`);

// Width, case and kana do not matter to a search.
const foldKana = (text) => text.replace(/[\u30a1-\u30f6]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0x60));
const fold = (text) => foldKana(text.normalize("NFKC").toLowerCase());

// The folded text with, for each of its units, where it came from.
function foldWithMap(text) {
  let folded = "";
  const map = [];
  for (const { 0: cluster, index } of text.matchAll(/[\s\S][\uff9e\uff9f\u3099\u309a\u0300-\u036f]*/gu)) {
    const part = fold(cluster);
    for (let k = 0; k < part.length; k++) map.push([index, index + cluster.length]);
    folded += part;
  }
  return { folded, map };
}

let announceTimer = 0;
function announce(message) {
  clearTimeout(announceTimer);
  announceTimer = setTimeout(() => (byId("status").textContent = message), 30);
}

// Storage may be forbidden (a file opened from disk, a private window): the page works without.
const memory = {
  get(key) { try { return localStorage.getItem(key); } catch { return null; } },
  set(key, value) { try { localStorage.setItem(key, value); return true; } catch { return false; } },
  remove(key) { try { localStorage.removeItem(key); } catch { /* nothing kept */ } },
};
