// Answers a query from the names and lay words of pages, and from the words of their text.
import { Alarms } from "./alarms.js";
import { read } from "./data.js";
import { Ranking } from "./rank.js";
import { SectionIndex } from "./sections.js";
import { Speller } from "./spelling.js";
import { words } from "./text.js";

const MAX_LENGTH = 200;
const MAX_HITS = 10;
/** Pages and parts below this share of the best score are not shown. */
const MIN_SHARE = 0.42;
const MAX_PARTS = 3;

export class Engine {
  constructor(data) {
    this.data = data;
    this.sections = new SectionIndex(data.pages);
    this.ranking = new Ranking(data, this.sections);
    this.alarms = new Alarms(data.alarms, data.harmless);
    const listed = [data.alarms.map(({ all }) => all), data.same, data.harmless].flat(9);
    const named = this.ranking.phrases.flatMap((phrase) => phrase.words);
    this.speller = new Speller([...named, ...listed.flatMap(words), ...data.vocabulary.flatMap(([, list]) => list.split(" "))]);
  }

  static async load() {
    const engine = new Engine(await read("names"));
    engine.sections.load();
    return engine;
  }

  /** Returns {typed, shown, alarm, hits}. shown: the corrected words that were searched for. */
  async search(query, { section = "", area = "" } = {}) {
    const typed = words(query.slice(0, MAX_LENGTH));
    const open = /[\p{L}\p{N}]$/u.test(query);
    const list = this.#correct(typed, open);
    if (!list.length) return { typed, shown: typed, hits: [] };
    await this.sections.load();
    const alarm = this.alarms.find(list) ?? this.alarms.find(typed);
    const { pages } = this.data;
    const fits = (page) => (!section || page.section === section) && (!area || page.areas.includes(area));
    const ranked = this.ranking.search(list, open);
    const found = ranked.hits.filter(({ number }) => fits(pages[number]));
    const top = found[0]?.score ?? 0;
    const near = found.filter(({ score }) => score >= MIN_SHARE * top);
    const hits = (alarm ? this.#helpFirst(alarm, near) : near).slice(0, MAX_HITS);
    const explain = (hit) => explainHit(hit, ranked.parts(hit.number), this.sections.places[hit.section]);
    return { typed, shown: list, alarm, hits: hits.map((hit) => ({ page: pages[hit.number], ...explain(hit) })) };
  }

  /** Moves the page of a warning sign to the top. */
  #helpFirst({ url }, hits) {
    const number = this.data.pages.findIndex((page) => page.url === url.split("#")[0]);
    const help = hits.find((hit) => hit.number === number) ?? { number, score: 1 };
    return [help, ...hits.filter((hit) => hit !== help)];
  }

  /** Corrects the spelling of words; of the last one only if it does not start a known word. */
  #correct(typed, open) {
    return typed.flatMap((word, index) => (open && index === typed.length - 1 && this.speller.starts(word) ? [word] : this.speller.correct(word)));
  }

  /** Returns the summary of a page. */
  summary(number) {
    return this.data.summaries[number];
  }
}

/** Returns why a page matched, and its best parts, the section with most of the words first. */
function explainHit({ number, score, best }, parts, place) {
  const near = parts.filter((part) => part.score >= MIN_SHARE * score).sort((a, b) => b.score - a.score);
  const places = [...(place ? [place] : []), ...near.map(({ id, shown }) => [id, shown])];
  const label = { also: "Also called", lead: "Related words", term: "Explains", subject: "Explains" }[best?.kind];
  return { number, why: label && [label, best.text], parts: [...new Map(places.reverse())].reverse().slice(0, MAX_PARTS) };
}
