// The search form, its filters, the number of results and the results, for the dialog and the search page.
// All modules are imported here, so that they are loaded in parallel.
import "./alarms.js";
import "./answers.js";
import "./excerpt.js";
import "./pairs.js";
import "./phrases.js";
import "./rank.js";
import "./scores.js";
import "./sections.js";
import "./spelling.js";
import "./text.js";
import { Outdated } from "./data.js";
import { element } from "./element.js";
import { Engine } from "./engine.js";
import { stylesLoaded } from "./style.js";
import { alarmCard, hitItem, noHits, outdated, resultCount, unavailable } from "./view.js";

/** Milliseconds without input after which the number of results is announced. */
const ANNOUNCE_DELAY = 400;
/** The name of the field. */
const NAME = "Search for a treatment, a medicine, or a word from your report";
let loading;
await stylesLoaded;

export class Panel {
  /** beside: what stands beside the button of the form. */
  constructor(...beside) {
    this.field = element("input.field", { type: "search", "aria-label": NAME, autocomplete: "off", enterkeyhint: "search", autofocus: true });
    this.status = element("p.find__count", { role: "status" });
    this.choices = element("div.find__choices");
    this.filters = element("details.find__filters", { hidden: true }, element("summary", {}, "Filter"), this.choices);
    this.warning = element("div");
    this.list = element("ol.plain.find__hits");
    this.form = element(
      "form",
      { role: "search", "aria-label": "Site search" },
      element("div.find__row", {}, this.field, element("button.button", { type: "submit" }, icon(), element("span", {}, "Search")), ...beside),
      this.warning,
      element("div.find__bar", {}, this.status, this.filters),
    );
    this.parts = [this.form, this.list];
    this.form.addEventListener("input", () => (this.engine ? this.show() : this.load()));
    this.form.addEventListener("submit", (event) => this.#submit(event));
  }

  /** Loads the engine once, then shows the results of what is typed. If that fails, the next input tries again. */
  async load() {
    try {
      this.engine = await (loading ??= Engine.load());
    } catch (error) {
      loading = undefined;
      const isOutdated = error instanceof Outdated;
      this.status.textContent = isOutdated ? "The guide was updated. Reload the page to search it." : "Search could not be loaded.";
      this.warning.replaceChildren(isOutdated ? outdated() : unavailable());
      return;
    }
    if (this.filters.hidden) {
      this.choices.append(choice("section", "Part of the guide", this.engine.data.sections), choice("area", "Body part", this.engine.data.areas));
      this.filters.hidden = false;
    }
    this.show();
  }

  /** Shows the results of what is typed. */
  show() {
    const { engine } = this;
    const answer = engine.search(this.field.value, Object.fromEntries(new FormData(this.form)));
    this.warning.replaceChildren(...(answer.alarm ? [alarmCard(answer.alarm, engine.data.emergency)] : []));
    this.list.replaceChildren(...answer.hits.map((hit) => hitItem(hit, engine.data.sections)));
    if (answer.typed.length && !answer.hits.length) this.warning.append(noHits());
    this.#announce(resultCount(answer));
  }

  /** Announces a text when typing pauses, not at each letter. */
  #announce(text) {
    clearTimeout(this.countTimer);
    this.countTimer = setTimeout(() => (this.status.textContent = text), ANNOUNCE_DELAY);
  }

  /** Moves focus to the first result, and never to a number to call. Nothing is sent. */
  #submit(event) {
    event.preventDefault();
    this.links().find(({ protocol }) => protocol !== "tel:")?.focus();
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

/** Returns the icon of the link that opens the search, if the page has one. */
const icon = () => document.querySelector("a[data-search] svg")?.cloneNode(true);

function choice(name, label, options) {
  const all = element("option", { value: "" }, "All");
  const others = Object.entries(options).map(([value, text]) => element("option", { value }, text));
  return element("label.find__filter", {}, `${label} `, element("select.field", { name }, all, ...others));
}
