// Loads the search index. Its name contains a hash that the page knows, so that a page never reads the index of another
// build.
const FOLDER = new URL("../../search/", import.meta.url);
const { searchIndex } = document.querySelector("[data-search-index]").dataset;

/** The index of this page is gone, because another build of the guide was published. */
export class Outdated extends Error {}

/** Loads the index. Throws if it does not come. */
export async function read() {
  const response = await fetch(new URL(`index-${searchIndex}.json`, FOLDER));
  const isPage = response.headers.get("content-type")?.startsWith("text/html"); // some hosts send one for what is gone
  if (response.status === 404 || response.status === 410 || isPage) throw new Outdated();
  if (!response.ok) throw new Error(response.status);
  return response.json();
}
