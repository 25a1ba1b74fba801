// The search form, its filters, the number of results and the results, for the dialog and the search page.
// All modules are imported here, so that they are loaded in parallel.
import "./alarms.js";
import "./data.js";
import "./phrases.js";
import "./rank.js";
import "./scores.js";
import "./sections.js";
import "./spelling.js";
import "./text.js";
import { element } from "./element.js";
import { Engine } from "./engine.js";
import { stylesLoaded } from "./style.js";
import { alarmCard, hitItem, noHits, resultCount, unavailable } from "./view.js";

/** Milliseconds without input after which the number of results is announced. */
const ANNOUNCE_DELAY = 400;
let loading;
await stylesLoaded;
let panels = 0;

export class Panel {
  constructor() {
    const id = `search-field-${++panels}`;
    this.field = element("input.field", { type: "search", id, autocomplete: "off", enterkeyhint: "search", autofocus: true });
    this.filters = element("div.find__filters");
    this.status = element("p.find__count", { role: "status" });
    this.warning = element("div");
    this.list = element("ol.plain.find__hits");
    this.form = element(
      "form",
      { role: "search", "aria-label": "Site search" },
      element("label", { for: id }, "A treatment, a medicine, or a word from your report"),
      element("div.find__row", {}, this.field, element("button.button", { type: "submit" }, "Search")),
      this.filters,
    );
    this.parts = [this.form, this.status, this.warning, this.list];
    this.form.addEventListener("input", () => (this.engine ? this.show() : this.load()));
    this.form.addEventListener("submit", (event) => this.#submit(event));
  }

  /** Loads the engine once, then shows the results of what is typed. If that fails, the next input tries again. */
  async load() {
    try {
      this.engine = await (loading ??= Engine.load());
    } catch {
      loading = undefined;
      this.status.textContent = "Search could not be loaded.";
      this.warning.replaceChildren(unavailable());
      return;
    }
    if (!this.filters.hasChildNodes()) {
      this.filters.append(choice("section", "Part of the guide", this.engine.data.sections), choice("area", "Body part", this.engine.data.areas));
    }
    this.show();
  }

  /** Shows the results of what is typed, unless the query changes meanwhile. */
  async show() {
    const query = (this.query = Object.fromEntries(new FormData(this.form)));
    const answer = await this.engine.search(this.field.value, query);
    if (query !== this.query) return;
    this.warning.replaceChildren(...(answer.alarm ? [alarmCard(answer.alarm, this.engine.data.emergency)] : []));
    this.list.replaceChildren(...answer.hits.map((hit) => hitItem(hit, this.engine)));
    if (answer.typed.length && !answer.hits.length) this.warning.append(noHits());
    this.#announce(resultCount(answer));
  }

  /** Announces a text when typing pauses, not at each letter. */
  #announce(text) {
    clearTimeout(this.countTimer);
    this.countTimer = setTimeout(() => (this.status.textContent = text), ANNOUNCE_DELAY);
  }

  /** Moves focus to the first result. Nothing is sent. */
  #submit(event) {
    event.preventDefault();
    this.links()[0]?.focus();
  }

  links() {
    return [...this.warning.querySelectorAll("a"), ...this.list.querySelectorAll("a")];
  }

  /** Moves focus between the field and the results with the arrow keys. */
  arrow(event) {
    if (!["ArrowDown", "ArrowUp"].includes(event.key) || event.target.tagName === "SELECT") return;
    const stops = [this.field, ...this.links()];
    const at = stops.indexOf(document.activeElement);
    const next = stops[at + (event.key === "ArrowDown" ? 1 : -1)];
    if (at < 0 || !next) return;
    event.preventDefault();
    next.focus();
  }
}

function choice(name, label, options) {
  const all = element("option", { value: "" }, "All");
  const others = Object.entries(options).map(([value, text]) => element("option", { value }, text));
  return element("label.find__filter", {}, `${label} `, element("select.field", { name }, all, ...others));
}
