// Lays out what the styles left for later, as much in a frame as a reader who scrolls or types does not feel.
const MILLISECONDS = 4;

const parts = [...document.querySelectorAll(".page > h2 ~ *, .foot")];
while (parts.length) {
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  const start = performance.now();
  while (parts.length && performance.now() - start < MILLISECONDS) {
    const part = parts.shift();
    part.style.contentVisibility = "visible";
    part.getBoundingClientRect(); // lays it out now, so that it counts
  }
}
document.documentElement.dataset.whole = ""; // the mark of a fresh page stays: to take it away would style all once more
