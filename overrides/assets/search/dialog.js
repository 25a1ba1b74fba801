// The search dialog, created when it is first opened. The browser keeps focus in it, and returns focus when it closes.
import { element } from "./element.js";
import { Panel } from "./panel.js";

let dialog;

function create() {
  const panel = new Panel();
  const close = element("form", { method: "dialog" }, element("button.button.button--quiet", { type: "submit" }, "Close"));
  const top = element("div.find__top", {}, element("h2.find__title", { id: "search-title" }, "Search the guide"), close);
  dialog = element("dialog.find", { "aria-labelledby": "search-title" }, element("div.find__in", {}, top, ...panel.parts));
  dialog.addEventListener("keydown", (event) => panel.arrow(event));
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog || event.target.closest("a")) dialog.close();
  });
  document.body.append(dialog);
  panel.load();
}

/** Opens the dialog with the last query. */
export function open() {
  if (!dialog) create();
  if (!dialog.open) dialog.showModal();
  dialog.querySelector("input").select();
}
