// The search itself: a field, filters, the count and the results. A dialog or a page holds it.
// All modules that it needs are named here, so that they come together and not one after the other.
import "./alarms.js";
import "./data.js";
import "./found.js";
import "./passages.js";
import "./phrases.js";
import "./rank.js";
import "./spelling.js";
import "./text.js";
import { element } from "./element.js";
import { Engine } from "./engine.js";
import { styled } from "./style.js";
import { alarmCard, count, hitItem, wayOn } from "./view.js";

const QUIET = 400;
let loading;
await styled;
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
    this.form.addEventListener("input", () => this.show());
    this.form.addEventListener("submit", (event) => this.#submit(event));
  }

  /** Loads the engine once, and shows what is typed by then. */
  async load() {
    try {
      this.engine = await (loading ??= Engine.load());
    } catch (error) {
      loading = undefined;
      this.status.textContent = "Search could not be loaded. The search page lists all topics from A to Z.";
      return;
    }
    if (!this.filters.hasChildNodes()) {
      this.filters.append(choice("section", "Part of the guide", this.engine.data.sections), choice("area", "Body part", this.engine.data.areas));
    }
    this.show();
  }

  /** Shows the answer to what is typed, unless something else is typed by then. */
  async show() {
    if (!this.engine) return;
    const asked = (this.asked = Object.fromEntries(new FormData(this.form)));
    const answer = await this.engine.search(this.field.value, asked);
    if (asked !== this.asked) return;
    this.warning.replaceChildren(...(answer.alarm ? [alarmCard(answer.alarm, this.engine.data.emergency)] : []));
    this.list.replaceChildren(...answer.hits.map((hit) => hitItem(hit, this.engine)));
    if (answer.typed.length && !answer.hits.length) this.warning.append(wayOn());
    this.#announce(count(answer));
  }

  /** The count is said when the reader pauses, not at each letter. */
  #announce(text) {
    clearTimeout(this.countTimer);
    this.countTimer = setTimeout(() => (this.status.textContent = text), QUIET);
  }

  /** Nothing is sent: the results are there already, and Enter goes to the first. */
  #submit(event) {
    event.preventDefault();
    this.links()[0]?.focus();
  }

  links() {
    return [...this.warning.querySelectorAll("a"), ...this.list.querySelectorAll("a")];
  }

  /** The arrow keys go from the field to the results and back. */
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
