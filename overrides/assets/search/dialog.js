// The search dialog, created when it is first opened. The browser keeps focus in it, and returns focus when it closes.
import { element } from "./element.js";
import { Panel } from "./panel.js";

let dialog;

function create() {
  const close = element("button.button.button--quiet", { type: "button" }, "Close");
  const panel = new Panel(close);
  dialog = element("dialog.find", { "aria-label": "Search the guide" }, element("div.find__in", {}, ...panel.parts));
  dialog.addEventListener("keydown", (event) => keyPressed(event, panel));
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog || event.target === close || event.target.closest("a")) dialog.close();
  });
  document.body.append(dialog);
  panel.load();
}

/** Closes the dialog on Escape, which WebKit gives to the field; other keys move between the results. */
function keyPressed(event, panel) {
  if (event.key !== "Escape") return panel.arrow(event);
  event.preventDefault();
  dialog.close();
}

/** Opens the dialog with the last query. */
export function open() {
  if (!dialog) create();
  if (!dialog.open) dialog.showModal();
  dialog.querySelector("input").select();
}
