// What a reader chooses stands in the address after `#`, which no browser sends: a bookmark or a shared link keeps it.

/** The choices in the address: none where it names a place of the page, such as `#main`. */
export const asked = () => new URLSearchParams(location.hash.includes("=") ? location.hash.slice(1) : "");

/** Puts choices into the address, in place, so that the history of the browser gets no further entry. */
export function keep(choices) {
  history.replaceState(null, "", `${location.pathname}${location.search}${choices.size ? `#${choices}` : ""}`);
}

/** Calls `read` each time the reader comes to other choices by a link or a bookmark. */
export function onAsked(read) {
  addEventListener("hashchange", () => { if (asked().size) read(); });
}
