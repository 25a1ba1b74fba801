// Keeps choices in the URL fragment, which browsers do not send: bookmarks and shared links include them.

/** Returns the choices in the URL; none if the fragment is an anchor such as `#main`. */
export const readChoices = () => new URLSearchParams(location.hash.includes("=") ? location.hash.slice(1) : "");

/** Writes choices into the URL without adding a history entry. */
export function writeChoices(choices) {
  history.replaceState(null, "", `${location.pathname}${location.search}${choices.size ? `#${choices}` : ""}`);
}

/** Calls a function when a link or a bookmark changes the choices. */
export function onChoices(callback) {
  addEventListener("hashchange", () => { if (readChoices().size) callback(); });
}
