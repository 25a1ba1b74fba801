// Lays out what the styles left for later, some parts a frame: together they would hold up a reader who scrolls or types,
// and one by one the rest of the page would be moved as often.
const TOGETHER = 4;

const parts = [...document.querySelectorAll(".page > h2 ~ *, .foot")];
while (parts.length) {
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  for (const part of parts.splice(0, TOGETHER)) part.style.contentVisibility = "visible";
}
