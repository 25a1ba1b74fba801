// The button that prints: it is seen when this has run, because without script it would do nothing.
for (const button of document.querySelectorAll("[data-print]")) {
  button.addEventListener("click", () => window.print());
  button.dataset.ready = "";
}
