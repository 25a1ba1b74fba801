// The search page: the same search as in the dialog, for the words in its address (`#q=`).
import { asked } from "../address.js";
import { Panel } from "./panel.js";

const place = document.querySelector("[data-search-results]");
const panel = new Panel();

panel.field.removeAttribute("autofocus");
panel.field.value = asked().get("q") ?? "";
place.append(...panel.parts);
place.dataset.ready = "";
place.addEventListener("keydown", (event) => panel.arrow(event));
if (panel.field.value) panel.load();
else panel.field.addEventListener("focus", () => panel.load(), { once: true });
