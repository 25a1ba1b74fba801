// Loads the scripts of a page: each only where its element is present. Pages can be read without any of them.
const modules = {
  "[data-finder]": "./finder.js",
  "[data-comparison]": "./compare.js",
  "[data-sheet]": "./sheet.js",
  "[popover]": "./menu.js",
  "[data-follow]": "./contents.js",
  "[data-print]": "./print.js",
  "[data-copy]": "./copy.js",
  "main details": "./open.js",
  "[data-search-results]": "../search/page.js",
};

// Loads the search when it is opened: by its link, by / or by Ctrl or Cmd and K.
async function search(link) {
  const loaded = Promise.all([import("../search/dialog.js"), import("../search/panel.js")]);
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

const needed = Object.entries(modules).filter(([selector]) => document.querySelector(selector));
await Promise.allSettled(needed.map(([, module]) => import(module)));

// The shortcuts are announced when all scripts are loaded.
for (const link of document.querySelectorAll("a[data-search]")) link.setAttribute("aria-keyshortcuts", "/ Control+K Meta+K");
