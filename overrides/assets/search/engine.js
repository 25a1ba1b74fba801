// Answers a query from the names and lay words of pages, and from the words of their text.
import { Alarms } from "./alarms.js";
import { answersOf } from "./answers.js";
import { read } from "./data.js";
import { Pairs } from "./pairs.js";
import { Ranking } from "./rank.js";
import { SectionIndex } from "./sections.js";
import { Speller } from "./spelling.js";
import { isStopWord, stem, words } from "./text.js";

/** Of a story, so many telling words are searched for. Warning signs are looked for in all of it. */
const MAX_WORDS = 24;
const MAX_HITS = 10;
/** Pages below this share of the best score are not shown. */
const MIN_SHARE = 0.42;

export class Engine {
  constructor(data) {
    this.data = data;
    this.ranking = new Ranking(data, new SectionIndex(data.pages));
    this.pairs = new Pairs(data.pages, (part) => this.ranking.sections.find(part).length > 0);
    this.alarms = new Alarms(data.alarms, data.harmless);
    const listed = [data.alarms.map(({ all }) => all), data.same, data.harmless].flat(9);
    const named = this.ranking.phrases.flatMap((phrase) => phrase.words);
    this.speller = new Speller([...named, ...listed.flatMap(words), ...this.ranking.sections.vocabulary.map(([word]) => word)]);
    this.brands = new Map(data.medicines.flatMap(([name, ...brands]) => brands.map((brand) => [words(brand)[0], [brand, ` is ${name}. Some kinds hold a second medicine: read the label.`]])));
  }

  static async load() {
    return new Engine(await read());
  }

  /**
   * Returns {typed, shown, alarm, hits}. shown: the corrected words that were searched for. hits: {page, answers, pair,
   * brands}. pair: the treatments that the page compares. brands: [brand, the rest of the sentence that explains it].
   */
  search(query, { section = "", area = "" } = {}) {
    const typed = words(query);
    const open = /[\p{L}\p{N}]$/u.test(query);
    const all = this.#correct(typed, open);
    const list = this.#telling(all);
    if (!typed.length) return { typed, shown: typed, hits: [] };
    const alarm = this.#alarm(typed, all);
    const fits = (page) => (!section || page.section === section) && (!area || page.areas.includes(area));
    const pages = this.#pages(list, open).filter(fits);
    const needles = this.ranking.needles(list, open);
    const hits = pages.slice(0, MAX_HITS).map((page) => ({ page, answers: answersOf(page, needles) }));
    if (hits.length) hits[0].brands = [...new Set(all)].filter((word) => this.brands.has(word)).map((word) => this.brands.get(word));
    return { typed, shown: all, alarm, hits: this.#first(hits, alarm, list) };
  }

  /** Returns the most urgent warning sign in the words of a search: as corrected, as typed, or with the spaces that lack. */
  #alarm(typed, corrected) {
    return this.alarms.find([corrected, typed, typed.flatMap((word) => this.speller.correct(word)), typed.flatMap((word) => this.speller.split(word))]);
  }

  /** Returns the pages for a list of words, the best first. */
  #pages(list, open) {
    const found = this.ranking.search(list, open);
    return found.filter(({ score }) => score >= MIN_SHARE * found[0].score).map(({ number }) => this.data.pages[number]);
  }

  /** Puts what has to come first before the hits: the page of a warning sign, or the comparison of two treatments. */
  #first(hits, alarm, list) {
    const pair = this.pairs.find(list);
    const [url, id] = alarm ? alarm.url.split("#") : [pair && (this.data.comparison || undefined)];
    const page = this.data.pages.find((one) => one.url === url);
    if (!page) return hits;
    const first = alarm ? { page, answers: [{ id, title: alarm.label, parts: [[alarm.sign, true]] }] } : { page, answers: [], pair };
    return [first, ...hits.filter((hit) => hit.page !== page)].slice(0, MAX_HITS);
  }

  /** Returns the words that the fewest sections contain, in their order, if there are many. */
  #telling(list) {
    if (list.length <= MAX_WORDS) return list;
    const weight = (word) => (isStopWord(word) ? 0 : this.ranking.weight(stem(word)));
    const best = [...new Set(list)].filter((word) => this.speller.has(word)).sort((a, b) => weight(b) - weight(a)).slice(0, MAX_WORDS);
    return [...new Set(list)].filter((word) => best.includes(word));
  }

  /** Corrects the spelling of words; of the last one only if it does not start a known word. */
  #correct(typed, open) {
    return typed.flatMap((word, index) => (open && index === typed.length - 1 && this.speller.starts(word) ? [word] : this.speller.correct(word)));
  }
}
