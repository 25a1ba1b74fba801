// Loads the styles of the search when it is opened.
const link = document.createElement("link");
link.rel = "stylesheet";
link.href = new URL("./search.css", import.meta.url);

/** Resolves when the styles are loaded, or cannot be. */
export const stylesLoaded = new Promise((done) => (link.onload = link.onerror = done));
document.head.append(link);
