// Lays out what the styles left for later, part by part, while the browser has nothing else to do.
const idle = self.requestIdleCallback ?? setTimeout;
const LEFT = 5; // milliseconds that a part may take

let pause;
for (const part of document.querySelectorAll(".page > h2 ~ *, .foot")) {
  if (!(pause?.timeRemaining?.() > LEFT)) pause = await new Promise((done) => idle(done));
  part.style.contentVisibility = "visible";
  part.getBoundingClientRect();
}
