// The one script in a page, the same on every page. It runs before the text of the page is read. Nothing is loaded
// beside the text: a slow connection shows it sooner.
{
  const page = document.documentElement.dataset;
  const atPlace = () => location.hash && !location.hash.includes("="); // else it holds choices, or nothing
  const top = performance.getEntriesByType("navigation")[0]?.type == "navigate" && !atPlace();

  // The rest of the styles. Who follows a link to a place before it has come is led there again.
  const rest = () => {
    document.head.insertAdjacentHTML("beforeend", document.querySelector("noscript").textContent);
    const sheet = document.head.lastElementChild;
    sheet.onload = sheet.onerror = () => {
      sheet.dataset.rest = "come";
      delete page.held;
      if (top && atPlace()) location.replace(location.hash);
    };
  };

  // On a page that opens at its top, styles leave what lies far below for later. Any other may be shown from the
  // middle, so it waits for all styles; not by a sheet that blocks: on a reload, Chromium then forgets at times how far
  // the reader was.
  if (top) page.fresh = "";
  else {
    page.held = "";
    rest();
  }

  // For later, but no later than the reader's first act, so that no jump misses its place.
  const whole = () => "whole" in page || delete page.fresh;
  for (const act of ["click", "keydown", "pointerdown", "wheel"]) {
    addEventListener(act, whole, { capture: true, passive: true });
  }

  // Two frames after all has come, the first screen is on the display.
  const late = () => {
    if (top) rest();
    import(new URL(document.querySelector("[data-late]").dataset.late, document.baseURI)).catch(whole);
  };
  addEventListener("load", () => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(late))));
}
