// Lays out what the styles left for later, as much in a frame as a reader who scrolls or types does not feel. It waits for
// the rest of the styles (macros/finish/loader.js), or all would be laid out twice.
const MILLISECONDS = 4;

const parts = [...document.querySelectorAll(".page > h2 ~ *, .comparison tr, .foot")];
while (parts.length) {
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  const start = performance.now();
  while (parts.length && !document.querySelector("[data-rest='']") && performance.now() - start < MILLISECONDS) {
    const part = parts.shift();
    part.dataset.shown = "";
    part.getBoundingClientRect(); // lays it out now, so that it counts
  }
}
document.documentElement.dataset.whole = ""; // the mark of a fresh page stays: to take it away would style all once more
