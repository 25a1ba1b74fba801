// Loads the files of the search index. Their names contain a hash that the page knows, so that a page never reads the
// index of another build.
const FOLDER = new URL("../../search/", import.meta.url);
const { searchIndex } = document.querySelector("[data-search-index]").dataset;

/** Loads a file of the index: `names` or `text`. Throws if it is not there. */
export async function read(kind) {
  const response = await fetch(new URL(`${kind}-${searchIndex}.json`, FOLDER));
  if (!response.ok) throw new Error(`${kind}: ${response.status}`);
  return response.json();
}
