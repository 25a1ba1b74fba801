// The score of each page for one search. Typed arrays hold a number for each page and word, for speed.

/** The weight of a word in the text of a page; that of a title is 10 (phrases.js). */
const TEXT = 3;
/** Added to the score of the best phrase: for words anywhere on the page, for words together in a section, and for more such sections. */
const COVER = 0.3;
const TOGETHER = 4;
const OFTEN = 1.2;
const NO_TEXT = { best: 0, all: 0 };

export class Scores {
  /**
   * weights: of the words of the search. pageOf: the number of the page of each section. pages: their number. factor: 1,
   * or less for a search with synonyms.
   */
  constructor(weights, pageOf, pages, factor) {
    this.factor = factor;
    this.weights = weights;
    this.total = sum(weights);
    this.pageOf = pageOf;
    this.scores = new Float64Array(pages);
    this.matched = weights.map(() => new Float64Array(pages));
    this.shares = new Float64Array(pageOf.length);
  }

  /** Adds a phrase that matches. matched: {index of a word of the search: its weight}. */
  addPhrase(phrase, matched, score) {
    raise(this.scores, phrase.pages, score);
    for (const [index, weight] of matched) raise(this.matched[index], phrase.pages, weight * phrase.weight);
  }

  /** Adds the sections that contain a word of the search. */
  addSections(sections, index) {
    const weight = this.weights[index];
    for (const section of sections) {
      this.shares[section] += weight / this.total;
      this.matched[index][this.pageOf[section]] ||= weight * TEXT; // phrases were added first, with higher weights
    }
  }

  /** Returns the hits {number, score}, in the order of the pages. */
  hits() {
    const textScores = this.#textScores();
    const hits = [];
    for (let number = 0; number < this.scores.length; number++) {
      let matched = 0;
      for (const weights of this.matched) matched += weights[number];
      if (!matched) continue;
      const { best, all } = textScores.get(number) ?? NO_TEXT;
      const text = TOGETHER * best + OFTEN * Math.log1p(all) + (COVER * matched) / this.total;
      hits.push({ number, score: this.scores[number] + this.factor * text });
    }
    return hits;
  }

  /** Returns {number of a page: {best: the largest share of a section, all: the sum of shares}}. */
  #textScores() {
    const scores = new Map();
    let page = {};
    for (let section = 0; section < this.shares.length; section++) {
      const share = this.shares[section];
      if (!share) continue;
      const number = this.pageOf[section];
      if (number !== page.number) scores.set(number, (page = { number, best: 0, all: 0 }));
      page.all += share;
      page.best = Math.max(page.best, share);
    }
    return scores;
  }
}

/** Raises the weights of some pages to a minimum. */
function raise(weights, numbers, weight) {
  for (const number of numbers) if (weights[number] < weight) weights[number] = weight;
}

export function sum(numbers) {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}
