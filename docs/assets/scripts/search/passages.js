// Which passages of the pages have a word. Few files are loaded together, so that the host cannot tell what is looked
// for; of many files, only those that hold the words of a search.
import { read } from "./data.js";
import { stem } from "./text.js";

const PREFIX = 3;
const FEW = 4;

export class Passages {
  /** texts: what begins each file, in order; pages: each with its places. Both as in words.json. */
  constructor(texts, pages) {
    this.texts = texts;
    this.files = new Map();
    this.stems = new Map();
    this.places = pages.flatMap(({ places }) => [null, ...places]);
    this.pageOf = Uint32Array.from(pages.flatMap(({ places }, number) => [number, ...places.map(() => number)]));
  }

  #missing(list) {
    const few = this.texts.length <= FEW;
    const files = few ? this.texts.keys() : list.map((word) => this.texts.findLastIndex((first) => first <= word.slice(0, PREFIX)));
    return [...new Set(files)].filter((file) => !this.files.has(file));
  }

  /** Whether all is here that tells of these words. */
  ready(list) {
    return !this.#missing(list).length;
  }

  /** Loads what tells of these words. Without a file that does not come, names and headings still answer. */
  async load(list) {
    const load = async (file) => this.#add(file, await read(`text-${file}.json.gz`).catch(() => ({})));
    await Promise.all(this.#missing(list).map(load));
  }

  #add(file, held) {
    this.files.set(file, held);
    for (const [word, steps] of Object.entries(held)) {
      const part = stem(word);
      let at = 0;
      const numbers = steps.map((step) => (at += step));
      this.stems.set(part, this.stems.has(part) ? joined([this.stems.get(part), numbers]) : numbers);
    }
  }

  /** The numbers, in order, of the passages with this stem, or, where `open`, with one that begins so. */
  find(part, open) {
    if (this.stems.has(part) || !open) return this.stems.get(part) ?? [];
    const stems = [...this.stems.keys()].filter((known) => known.startsWith(part));
    return joined(stems.map((known) => this.stems.get(known)));
  }
}

const joined = (lists) => [...new Set(lists.flat())].sort((a, b) => a - b);
