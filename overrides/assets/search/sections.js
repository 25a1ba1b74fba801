// Finds the sections that contain a word. All words are in one file, so that requests do not reveal the query.
import { read } from "./data.js";
import { stem } from "./text.js";

export class SectionIndex {
  /** pages: of the index; `places` are their anchors. */
  constructor(pages) {
    this.stems = new Map();
    this.byPrefix = new Map();
    this.places = pages.flatMap(({ places }) => [null, ...places]);
    this.pageOf = Uint32Array.from(pages.flatMap(({ places }, number) => [number, ...places.map(() => number)]));
  }

  /** Loads the words once. If that fails, names and headings are still searched, and the next search tries again. */
  load() {
    return (this.loading ??= read("text").then((words) => this.#add(words), () => (this.loading = undefined)));
  }

  #add(words) {
    for (const [word, steps] of Object.entries(words)) {
      const part = stem(word);
      let at = 0;
      const numbers = steps.map((step) => (at += step));
      this.stems.set(part, this.stems.has(part) ? this.#merge([this.stems.get(part), numbers]) : numbers);
    }
  }

  /** Returns the numbers of the sections with a stem, in order. open: if there are none, of those with its prefix. */
  find(part, open) {
    if (this.stems.has(part) || !open) return this.stems.get(part) ?? [];
    if (!this.byPrefix.has(part)) {
      const stems = [...this.stems.keys()].filter((known) => known.startsWith(part));
      this.byPrefix.set(part, this.#merge(stems.map((known) => this.stems.get(known))));
    }
    return this.byPrefix.get(part);
  }

  /** Merges lists of numbers, in order and without duplicates. */
  #merge(lists) {
    const seen = new Uint8Array(this.places.length);
    for (const list of lists) for (const number of list) seen[number] = 1;
    const numbers = [];
    for (let number = 0; number < seen.length; number++) if (seen[number]) numbers.push(number);
    return numbers;
  }
}
