// The pages that a search has found, and how near each is.

/** How much the text of a page says of what it is about; a name says 10 (phrases.js). */
const TEXT = 3;
/** What each of these adds to the best phrase: all the words that a page has, a passage that has them together, and more such passages. */
const COVER = 0.3;
const TOGETHER = 4;
const OFTEN = 1.2;

export class Found {
  /** weights: how telling each word of the search is. */
  constructor(weights) {
    this.weights = weights;
    this.total = sum(weights);
    this.pages = new Map();
    this.passages = new Map();
  }

  #page(number) {
    if (!this.pages.has(number)) this.pages.set(number, { number, best: null, phrase: 0, got: [], parts: [], passage: 0, passages: 0 });
    return this.pages.get(number);
  }

  #got(page, index, weight) {
    page.got[index] = Math.max(page.got[index] ?? 0, weight);
  }

  /** A phrase leads to pages. got: the weight of each word of the search that it has. */
  phrase(phrase, got, score) {
    for (const { number, id } of phrase.places) {
      const page = this.#page(number);
      if (score > page.phrase) Object.assign(page, { best: phrase, phrase: score });
      if (id) page.parts.push({ id, shown: phrase.shown, score });
      for (const [index, weight] of got) this.#got(page, index, weight * phrase.weight);
    }
  }

  /** A passage has a word of the search. */
  passage(passage, index) {
    this.#got(this.#page(passage.number), index, this.weights[index] * TEXT);
    this.passages.set(passage, (this.passages.get(passage) ?? 0) + this.weights[index] / this.total);
  }

  /** The pages with their scores. factor: how much the search is what the reader typed. */
  hits(factor) {
    for (const [{ number, place }, share] of this.passages) {
      const page = this.#page(number);
      page.passages += share;
      if (share > page.passage) Object.assign(page, { passage: share, place });
    }
    return [...this.pages.values()].map((page) => {
      const text = TOGETHER * page.passage + OFTEN * Math.log1p(page.passages);
      return { ...page, score: page.phrase + factor * (text + (COVER * sum(page.got)) / this.total) };
    });
  }
}

export function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0);
}
