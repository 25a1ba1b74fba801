// Opens what holds the place that a link leads to, in browsers that do not do it themselves.
function reveal() {
  const target = document.querySelector(":target");
  const part = target?.closest("details:not([open])");
  if (!part) return;
  part.open = true;
  target.scrollIntoView();
}

addEventListener("hashchange", reveal);
reveal();
