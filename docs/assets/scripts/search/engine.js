// Answers a search: the records first, then the text of all pages where the records know too little.
import { Alarms } from "./alarms.js";
import { Ranking } from "./rank.js";
import { Speller } from "./spelling.js";
import { telling, words } from "./text.js";

const FOLDER = new URL("../../../search/", import.meta.url);
const LONGEST = 200;
const SHOWN = 10;
const NEAR = 0.42;
const PARTS = 3;
const MENTIONS = 5;

/** The content of a compressed JSON file; some hosts have unpacked it already. */
async function read(name) {
  const answer = await fetch(new URL(name, FOLDER));
  if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
  const bytes = await answer.arrayBuffer();
  const [first, second] = new Uint8Array(bytes);
  if (first !== 0x1f || second !== 0x8b) return JSON.parse(new TextDecoder().decode(bytes));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))).json();
}

export class Engine {
  constructor(data) {
    this.data = data;
    this.ranking = new Ranking(data.pages, data.same);
    this.alarms = new Alarms(data.alarms);
    const said = [data.alarms.map(({ all }) => all), data.same].flat(9);
    const named = this.ranking.phrases.flatMap((phrase) => phrase.words);
    this.speller = new Speller([...named, ...said.flatMap(words), ...data.vocabulary.split(" ")]);
    this.summaries = new Map();
  }

  static async load() {
    return new Engine(await read("words.json.gz"));
  }

  /** {typed, shown, alarm, hits, weak}: `shown` is what was searched for; `weak`: no page is about it, so look through the text. */
  search(query, { section = "", area = "" } = {}) {
    const typed = words(query.slice(0, LONGEST));
    const open = /[\p{L}\p{N}]$/u.test(query);
    const list = this.#mend(typed, open);
    if (!list.length) return { typed, shown: typed, hits: [], fits: () => true, weak: false };
    const alarm = this.alarms.find(list) ?? this.alarms.find(typed);
    const fits = (page) => (!section || page.section === section) && (!area || page.areas.includes(area));
    const found = this.ranking.search(list, open).filter(({ page }) => fits(page));
    const top = found[0]?.score ?? 0;
    const near = found.filter(({ score }) => score >= NEAR * top);
    const hits = (alarm ? this.#helpFirst(alarm, near) : near).slice(0, SHOWN).map(shownHit);
    return { typed, shown: list, alarm, hits, fits, weak: !hits.length };
  }

  /** The page that tells of a warning sign, then the other hits. */
  #helpFirst({ url }, hits) {
    const number = this.data.pages.findIndex((page) => page.url === url.split("#")[0]);
    const help = hits.find((hit) => hit.number === number) ?? { number, page: this.data.pages[number], score: 1, cover: 1, parts: [] };
    return [help, ...hits.filter((hit) => hit !== help)];
  }

  /** The words with their spelling mended. The last one is left alone while it may still become a word. */
  #mend(typed, open) {
    return typed.flatMap((word, index) => (open && index === typed.length - 1 && this.speller.starts(word) ? [word] : this.speller.mend(word)));
  }

  /** The summary of a page by its number. */
  async summary(number) {
    const { shard } = this.data;
    const name = `summaries-${Math.floor(number / shard)}.json.gz`;
    if (!this.summaries.has(name)) this.summaries.set(name, read(name));
    return (await this.summaries.get(name))[number % shard];
  }

  /** Pages whose text holds the words of an answer, the nearest first, without those that it holds already. */
  async mentions({ shown, hits, fits }) {
    const pagefind = await (this.pagefind ??= openText());
    const pages = new Map(this.data.pages.map((page) => [page.url, page]));
    const scores = new Map();
    for (const word of telling(shown)) {
      const { results } = await pagefind.search(`"${word}"`); // in quotes: else it goes on with parts of the word
      const telling = Math.log(1 + this.data.pages.length / (results.length || 1));
      const most = Math.max(...results.map(({ score }) => score), 1e-9);
      for (const result of results) {
        const known = scores.get(result.id) ?? { result, score: 0 };
        scores.set(result.id, { result, score: known.score + telling * (0.5 + (0.5 * result.score) / most) });
      }
    }
    const near = [...scores.values()].sort((a, b) => b.score - a.score).slice(0, hits.length + MENTIONS);
    const texts = await Promise.all(near.map(({ result }) => result.data()));
    const known = new Set(hits.map(({ page }) => page.url));
    return texts
      .map((text) => ({ text, page: pages.get(text.raw_url.replace(/^\//, "")) }))
      .filter(({ page }) => page && fits(page) && !known.has(page.url))
      .map(({ text, page }) => ({ page, excerpt: text.plain_excerpt, parts: [] }));
  }
}

/** A hit as it is shown: the page, why it matched, and the parts of it that match as well as the page itself. */
function shownHit({ number, page, score, cover, best, parts }) {
  const near = parts.filter((part) => part.score >= 0.4 * score).sort((a, b) => b.score - a.score);
  const places = new Map(near.map(({ id, shown }) => [id, shown]).reverse());
  const why = { also: "Also called", lead: "Related words", term: "Explains" }[best?.kind];
  return { number, page, cover, why: why && [why, best.text], parts: [...places].reverse().slice(0, PARTS) };
}

async function openText() {
  const pagefind = await import(new URL("engine/pagefind.js", FOLDER));
  await pagefind.options({ noWorker: true, baseUrl: "/" });
  await pagefind.init();
  return pagefind;
}
