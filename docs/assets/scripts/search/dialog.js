// The search dialog. It is made when it is first opened; the browser keeps focus in it and gives it back.
import { element } from "./element.js";
import { Panel } from "./panel.js";

let dialog;

function make() {
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

/** Opens the dialog, with what was typed before. */
export function open() {
  if (!dialog) make();
  if (!dialog.open) dialog.showModal();
  dialog.querySelector("input").select();
}
