// The search page: the search of the dialog, for the query in the URL (`#q=`).
import { readChoices } from "../scripts/address.js";
import { Panel } from "./panel.js";

const place = document.querySelector("[data-search-results]");
const panel = new Panel();

panel.field.removeAttribute("autofocus");
panel.field.value = readChoices().get("q") ?? "";
place.append(...panel.parts);
place.dataset.ready = "";
place.addEventListener("keydown", (event) => panel.arrow(event));
if (panel.field.value) panel.load();
else panel.field.addEventListener("focus", () => panel.load(), { once: true });
