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
    this.few = texts.length <= FEW;
    this.loading = new Map();
    this.here = new Set();
    this.stems = new Map();
    this.begun = new Map();
    this.places = pages.flatMap(({ places }) => [null, ...places]);
    this.pageOf = Uint32Array.from(pages.flatMap(({ places }, number) => [number, ...places.map(() => number)]));
  }

  #files(list) {
    const first = (word) => this.texts.findLastIndex((start) => start <= word.slice(0, PREFIX));
    return this.few ? [...this.texts.keys()] : list.map(first);
  }

  /** Whether all is here that tells of these words. */
  ready(list) {
    return this.#files(list).every((file) => this.here.has(file));
  }

  /** Loads what tells of these words. Without a file that does not come, names and headings still answer. */
  async load(list) {
    await Promise.all(this.#files(list).map((file) => this.#load(file)));
  }

  #load(file) {
    if (!this.loading.has(file)) {
      const coming = read(`text-${file}.json.gz`);
      this.loading.set(file, coming.then((held) => this.#add(file, held), () => this.loading.delete(file)));
    }
    return this.loading.get(file);
  }

  #add(file, held) {
    this.here.add(file);
    this.begun.clear();
    for (const [word, steps] of Object.entries(held)) {
      const part = stem(word);
      let at = 0;
      const numbers = steps.map((step) => (at += step));
      this.stems.set(part, this.stems.has(part) ? this.#joined([this.stems.get(part), numbers]) : numbers);
    }
  }

  /** The numbers, in order, of the passages with this stem, or, where `open`, with one that begins so. */
  find(part, open) {
    if (this.stems.has(part) || !open) return this.stems.get(part) ?? [];
    if (!this.begun.has(part)) {
      const stems = [...this.stems.keys()].filter((known) => known.startsWith(part));
      this.begun.set(part, this.#joined(stems.map((known) => this.stems.get(known))));
    }
    return this.begun.get(part);
  }

  /** The numbers of all lists, each once and in order. */
  #joined(lists) {
    const held = new Uint8Array(this.places.length);
    for (const list of lists) for (const number of list) held[number] = 1;
    const numbers = [];
    for (let number = 0; number < held.length; number++) if (held[number]) numbers.push(number);
    return numbers;
  }
}
