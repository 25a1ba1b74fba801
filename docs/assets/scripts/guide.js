// What a page needs beyond HTML. Each part is loaded only where its element is; without any of them the page reads.
const parts = {
  "[data-finder]": "./finder.js",
  "[data-comparison]": "./compare.js",
  "[data-sheet]": "./sheet.js",
  "[popover]": "./menu.js",
  "[data-print]": "./print.js",
  "[data-search-results]": "./search/page.js",
};

// Search is loaded when it is asked for: by its link, by / or by Ctrl or Cmd and K.
async function search(link) {
  const loaded = Promise.all([import("./search/dialog.js"), import("./search/panel.js")]);
  const [{ open }] = await loaded.catch(() => [{ open: () => location.assign(link.href) }]);
  open();
}

addEventListener("click", (event) => {
  const link = event.target.closest?.("a[data-search]");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  search(link);
});

addEventListener("keydown", (event) => {
  const modified = event.ctrlKey || event.metaKey;
  const slash = event.key === "/" && !modified && !event.target.closest?.("input, textarea, select, [contenteditable]");
  const link = document.querySelector("a[data-search]");
  if (!link || event.altKey || !(slash || (modified && event.key.toLowerCase() === "k"))) return;
  event.preventDefault();
  search(link);
});

const needed = Object.entries(parts).filter(([selector]) => document.querySelector(selector));
await Promise.allSettled(needed.map(([, module]) => import(module)));

// The keys are named when they, and all else, work.
for (const link of document.querySelectorAll("a[data-search]")) link.setAttribute("aria-keyshortcuts", "/ Control+K Meta+K");

// What was left for later is laid out last, at once where that fails.
const { dataset } = document.documentElement;
if ("fresh" in dataset) await import("./reveal.js").catch(() => delete dataset.fresh);
