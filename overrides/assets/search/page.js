// The search page: the search of the dialog, for the query in the URL (`#q=`). What is typed is kept for Back in the entry of
// this page in the history of the tab, and not in the URL, which browsers remember.
import { onChoices, readChoices } from "../scripts/address.js";
import { Panel } from "./panel.js";

const place = document.querySelector("[data-search-results]");
const panel = new Panel();

function search(query) {
  panel.field.value = query;
  panel.load();
}

panel.field.removeAttribute("autofocus");
place.append(...panel.parts);
place.dataset.ready = "";
place.addEventListener("keydown", (event) => panel.arrow(event));
panel.field.addEventListener("input", () => history.replaceState({ query: panel.field.value }, ""));
onChoices(() => search(readChoices().get("q") ?? ""));
const query = history.state?.query ?? readChoices().get("q");
if (query) search(query);
else panel.field.addEventListener("focus", () => panel.load(), { once: true });
