// The styles of what the search shows come when a reader opens it.
const link = document.createElement("link");
link.rel = "stylesheet";
link.href = new URL("../../styles/search.css", import.meta.url);

/** Done when the styles are there, or cannot be had. */
export const styled = new Promise((done) => (link.onload = link.onerror = done));
document.head.append(link);
