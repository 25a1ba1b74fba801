// What a page needs beyond HTML. Each part is loaded only where its element is; without any of them the page reads.
const parts = {
  "[data-finder]": "./finder.js",
  "[data-comparison]": "./compare.js",
  "[data-sheet]": "./sheet.js",
  "[popover]": "./menu.js",
  "[data-print]": "./print.js",
};

for (const [selector, module] of Object.entries(parts)) {
  if (document.querySelector(selector)) import(module);
}
