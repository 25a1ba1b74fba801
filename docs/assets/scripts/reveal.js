// Lays out what the styles left for later, a few parts at a time, so that no reader waits who scrolls or types meanwhile.
const SLICE = 5; // milliseconds; on a slow phone four times as long

let start = performance.now();
for (const part of document.querySelectorAll(".page > h2 ~ *, .foot")) {
  if (performance.now() - start > SLICE) {
    await new Promise((done) => setTimeout(done));
    start = performance.now();
  }
  part.style.contentVisibility = "visible";
  part.getBoundingClientRect();
}
