// Prints the page. The button is hidden until this has run.
for (const button of document.querySelectorAll("[data-print]")) {
  button.addEventListener("click", () => window.print());
  button.dataset.ready = "";
}
