// Copies the address of the page, with the place that is shown. Hidden where the browser gives no clipboard.
for (const button of document.querySelectorAll("[data-copy]")) {
  if (!navigator.clipboard) continue;
  const words = button.textContent;
  button.addEventListener("click", async () => {
    button.textContent = await navigator.clipboard.writeText(location.href).then(() => "Copied", () => "Not copied");
    setTimeout(() => { button.textContent = words; }, 2000);
  });
  button.setAttribute("aria-live", "polite");
  button.dataset.ready = "";
}
