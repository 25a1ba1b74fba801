// Loads the search index, whose name contains a hash that the page knows, so that a page never reads the index of another
// build. A copy for use without a network has another module in the place of this one.
const ROOT = new URL("../../", import.meta.url);
const { searchIndex } = document.querySelector("[data-search-index]").dataset;

/** The index of this page is gone, because another build of the guide was published. */
export class Outdated extends Error {}

/** Returns the URL of a page. url: relative to the root of the guide. */
export const address = (url) => new URL(url, ROOT).href;

/** Loads the index. Throws if it does not come. */
export async function read() {
  const response = await fetch(address(`search/index-${searchIndex}.json`));
  const isPage = response.headers.get("content-type")?.startsWith("text/html"); // some hosts send one for what is gone
  if (response.status === 404 || response.status === 410 || isPage) throw new Outdated();
  if (!response.ok) throw new Error(response.status);
  return response.json();
}
