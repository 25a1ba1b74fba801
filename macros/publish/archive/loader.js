// Runs modules that were bundled as functions. A module is known by its address, and runs once.
const base = new URL(".", document.currentScript.src).href;
const running = {};

function load(url) {
  return (running[url] ??= modules[url.slice(base.length)]((name) => load(new URL(name, url).href), url));
}
