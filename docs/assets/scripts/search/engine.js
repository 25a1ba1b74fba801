// Answers a search, from what the records say of each page and from the words of its text.
import { Alarms } from "./alarms.js";
import { read } from "./data.js";
import { Passages } from "./passages.js";
import { Ranking } from "./rank.js";
import { Speller } from "./spelling.js";
import { words } from "./text.js";

const LONGEST = 200;
const SHOWN = 10;
const NEAR = 0.42;
const PARTS = 3;

export class Engine {
  constructor(data) {
    this.data = data;
    this.passages = new Passages(data.texts, data.pages);
    this.ranking = new Ranking(data, this.passages);
    this.alarms = new Alarms(data.alarms, data.harmless);
    const said = [data.alarms.map(({ all }) => all), data.same, data.harmless].flat(9);
    const named = this.ranking.phrases.flatMap((phrase) => phrase.words);
    this.speller = new Speller([...named, ...said.flatMap(words), ...data.vocabulary.flatMap(([, list]) => list.split(" "))]);
    this.summaries = new Map();
  }

  static async load() {
    const engine = new Engine(await read("words.json.gz"));
    if (engine.passages.few) engine.passages.load([]);
    return engine;
  }

  /** {typed, shown, alarm, hits}: `shown` is what was searched for. */
  async search(query, { section = "", area = "" } = {}) {
    const typed = words(query.slice(0, LONGEST));
    const open = /[\p{L}\p{N}]$/u.test(query);
    const list = this.#mend(typed, open);
    if (!list.length) return { typed, shown: typed, hits: [] };
    if (!this.passages.ready(list)) await this.passages.load(list);
    const alarm = this.alarms.find(list) ?? this.alarms.find(typed);
    const { pages } = this.data;
    const fits = (page) => (!section || page.section === section) && (!area || page.areas.includes(area));
    const ranked = this.ranking.search(list, open);
    const found = ranked.hits.filter(({ number }) => fits(pages[number]));
    const top = found[0]?.score ?? 0;
    const near = found.filter(({ score }) => score >= NEAR * top);
    const hits = (alarm ? this.#helpFirst(alarm, near) : near).slice(0, SHOWN);
    const shown = (hit) => shownHit(hit, ranked.parts(hit.number), this.passages.places[hit.passage]);
    return { typed, shown: list, alarm, hits: hits.map((hit) => ({ page: pages[hit.number], ...shown(hit) })) };
  }

  /** The page that tells of a warning sign, then the other hits. */
  #helpFirst({ url }, hits) {
    const number = this.data.pages.findIndex((page) => page.url === url.split("#")[0]);
    const help = hits.find((hit) => hit.number === number) ?? { number, score: 1 };
    return [help, ...hits.filter((hit) => hit !== help)];
  }

  /** The words with their spelling mended. The last one is left alone while it may still become a word. */
  #mend(typed, open) {
    return typed.flatMap((word, index) => (open && index === typed.length - 1 && this.speller.starts(word) ? [word] : this.speller.mend(word)));
  }

  /** The summary of a page by its number; empty while it cannot be loaded. */
  async summary(number) {
    const { shard } = this.data;
    const name = `summaries-${Math.floor(number / shard)}.json.gz`;
    if (!this.summaries.has(name)) this.summaries.set(name, read(name).catch(() => { this.summaries.delete(name); return []; }));
    return (await this.summaries.get(name))[number % shard] ?? "";
  }
}

/** Why a page matched, and the parts of it that match as well as the page itself, the passage with most of the words first. */
function shownHit({ number, score, best }, parts, place) {
  const near = parts.filter((part) => part.score >= NEAR * score).sort((a, b) => b.score - a.score);
  const places = [...(place ? [place] : []), ...near.map(({ id, shown }) => [id, shown])];
  const label = { also: "Also called", lead: "Related words", term: "Explains", subject: "Explains" }[best?.kind];
  return { number, why: label && [label, best.text], parts: [...new Map(places.reverse())].reverse().slice(0, PARTS) };
}
