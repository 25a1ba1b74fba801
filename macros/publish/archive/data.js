// Loads the search index of a copy on a disk, where browsers refuse `fetch`: a script assigns it.
const ROOT = new URL("../../", import.meta.url);

/** Never thrown here: pages and index lie in one folder. */
export class Outdated extends Error {}

/** Returns the URL of a page. url: relative to the root of the guide, of a folder as on a host. */
export const address = (url) => new URL(url.replace(/(^|\/)(?=#|$)/, "$1index.html"), ROOT).href;

/** Loads the index. Throws if it does not come. */
export async function read() {
  const script = document.createElement("script");
  script.src = new URL("search/index.js", ROOT);
  await new Promise((done, failed) => {
    script.onload = done;
    script.onerror = failed;
    document.head.append(script);
  });
  return globalThis.searchIndex;
}
