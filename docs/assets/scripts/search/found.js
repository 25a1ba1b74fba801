// The pages that a search has found, and how near each is.

/** How much the text of a page says of what it is about; a name says 10 (phrases.js). */
const TEXT = 3;
/** What each of these adds to the best phrase: all the words that a page has, a passage that has them together, and more such passages. */
const COVER = 0.3;
const TOGETHER = 4;
const OFTEN = 1.2;

export class Found {
  /** weights: how telling each word of the search is; pageOf: the number of the page of each passage. */
  constructor(weights, pageOf) {
    this.weights = weights;
    this.total = sum(weights);
    this.pageOf = pageOf;
    this.pages = new Map();
    this.shares = new Float64Array(pageOf.length);
  }

  #page(number) {
    if (!this.pages.has(number)) this.pages.set(number, { number, best: null, phrase: 0, got: [], parts: [] });
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

  /** Passages, by their numbers in order, have a word of the search. */
  text(passages, index) {
    const weight = this.weights[index];
    let last;
    for (const passage of passages) {
      this.shares[passage] += weight / this.total;
      const number = this.pageOf[passage];
      if (number !== last) this.#got(this.#page((last = number)), index, weight * TEXT);
    }
  }

  /** The pages with their scores, and the number of the passage that has most. factor: how much the search is what the reader typed. */
  hits(factor) {
    const most = new Map();
    this.shares.forEach((share, passage) => {
      if (!share) return;
      const page = this.pageOf[passage];
      const text = most.get(page) ?? most.set(page, { best: 0, sum: 0 }).get(page);
      text.sum += share;
      if (share > text.best) Object.assign(text, { best: share, passage });
    });
    return [...this.pages.values()].map((page) => {
      const { best, sum: all, passage } = most.get(page.number) ?? { best: 0, sum: 0 };
      const text = TOGETHER * best + OFTEN * Math.log1p(all);
      return { ...page, passage, score: page.phrase + factor * (text + (COVER * sum(page.got)) / this.total) };
    });
  }
}

export function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0);
}
