// Keeps choices in the URL fragment, which browsers do not send: bookmarks and shared links include them.

/** Returns the choices in the URL; none if the fragment is an anchor such as `#main`. */
export const readChoices = () => new URLSearchParams(hasChoices() ? location.hash.slice(1) : "");

/** Returns whether the URL holds choices. `URLSearchParams.size` is not in Chrome 109 and Safari 15.4. */
export const hasChoices = () => location.hash.includes("=");

/** Writes choices into the URL without adding a history entry. */
export function writeChoices(choices) {
  const fragment = String(choices);
  history.replaceState(null, "", `${location.pathname}${location.search}${fragment && `#${fragment}`}`);
}

/** Calls a function when a link or a bookmark changes the choices. */
export function onChoices(callback) {
  addEventListener("hashchange", () => { if (hasChoices()) callback(); });
}
