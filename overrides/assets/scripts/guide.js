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
  const [{ open }] = await loaded.catch(() => [{ open: () => leave(link) }]);
  open();
}

// Says that another build was published if the scripts of this one are gone; else goes to the page of the search.
async function leave(link) {
  const answer = await fetch(import.meta.url, { method: "HEAD", cache: "no-store" }).catch(() => null);
  const isPage = answer?.headers.get("content-type")?.startsWith("text/html"); // some hosts send one for what is gone
  if (!isPage && ![404, 410].includes(answer?.status)) return location.assign(link.href);
  const dialog = document.createElement("dialog");
  dialog.innerHTML = '<p role="status">The guide was updated. Reload the page to search it.</p><button class="button" type="button" autofocus>Reload the page</button>';
  dialog.querySelector("button").addEventListener("click", () => location.reload());
  document.body.append(dialog);
  dialog.showModal();
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
