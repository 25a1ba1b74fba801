// Finds the sections that contain a word. The index is made here, from the texts that the excerpts need anyway.
import { stem, words } from "./text.js";

/** Words in a larger share of the sections are not indexed: they do not distinguish sections. */
const MAX_SHARE = 0.25;

export class SectionIndex {
  /** pages: of the index, with the anchors and the texts of their sections. */
  constructor(pages) {
    this.pageOf = Uint32Array.from(pages.flatMap(({ texts }, number) => texts.map(() => number)));
    const found = pages.flatMap(wordsOfPage);
    const counts = new Map();
    for (const set of found) for (const word of set) counts.set(word, (counts.get(word) ?? 0) + 1);
    /** [word, how many sections contain it], the most frequent first. */
    this.vocabulary = [...counts].filter(([word]) => /^[a-z]+$/.test(word)).sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
    this.stems = new Map();
    this.byPrefix = new Map();
    const isIndexed = (word) => counts.get(word) <= MAX_SHARE * found.length;
    found.forEach((set, number) => this.#add(new Set([...set].filter(isIndexed).map(stem)), number));
  }

  #add(stems, number) {
    for (const part of stems) {
      if (!this.stems.has(part)) this.stems.set(part, []);
      this.stems.get(part).push(number);
    }
  }

  /** Returns the numbers of the sections with a stem, in order. open: if there are none, of those with its prefix. */
  find(part, open) {
    if (this.stems.has(part) || !open) return this.stems.get(part) ?? [];
    if (!this.byPrefix.has(part)) {
      const stems = [...this.stems.keys()].filter((known) => known.startsWith(part));
      const numbers = new Set(stems.flatMap((known) => this.stems.get(known)));
      this.byPrefix.set(part, [...numbers].sort((a, b) => a - b));
    }
    return this.byPrefix.get(part);
  }
}

/** Returns the words of each section of a page, with those of its heading. */
function wordsOfPage({ title, summary, places, texts }) {
  const headings = [`${title} ${summary}`, ...places.map(([, heading]) => heading)];
  return texts.map((text, index) => new Set(words(`${headings[index]} ${text}`)));
}
