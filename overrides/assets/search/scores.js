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
    this.phrases = [];
    this.best = new Array(pages);
    this.scores = new Float64Array(pages);
    this.matched = weights.map(() => new Float64Array(pages));
    this.shares = new Float64Array(pageOf.length);
  }

  /** Adds a phrase that matches. matched: {index of a word of the search: its weight}. */
  addPhrase(phrase, matched, score) {
    this.phrases.push({ phrase, score });
    for (const number of phrase.places.keys()) {
      if (score > this.scores[number]) {
        this.scores[number] = score;
        this.best[number] = phrase;
      }
    }
    for (const [index, weight] of matched) raise(this.matched[index], phrase.places.keys(), weight * phrase.weight);
  }

  /** Adds the sections that contain a word of the search. */
  addSections(sections, index) {
    const weight = this.weights[index];
    for (const section of sections) {
      this.shares[section] += weight / this.total;
      this.matched[index][this.pageOf[section]] ||= weight * TEXT; // phrases were added first, with higher weights
    }
  }

  /** Returns the hits {number, score, best, section}, in the order of the pages. */
  hits() {
    const textScores = this.#textScores();
    const hits = [];
    for (let number = 0; number < this.scores.length; number++) {
      let matched = 0;
      for (const weights of this.matched) matched += weights[number];
      if (!matched) continue;
      const { best, all, section } = textScores.get(number) ?? NO_TEXT;
      const text = TOGETHER * best + OFTEN * Math.log1p(all) + (COVER * matched) / this.total;
      hits.push({ number, score: this.scores[number] + this.factor * text, best: this.best[number], section });
    }
    return hits;
  }

  /** Returns {number of a page: {best: the largest share of a section, section, all: the sum of shares}}. */
  #textScores() {
    const scores = new Map();
    let page = {};
    for (let section = 0; section < this.shares.length; section++) {
      const share = this.shares[section];
      if (!share) continue;
      const number = this.pageOf[section];
      if (number !== page.number) scores.set(number, (page = { number, best: 0, all: 0 }));
      page.all += share;
      if (share > page.best) Object.assign(page, { best: share, section });
    }
    return scores;
  }

  /** Returns the parts {id, shown, score} of a page that phrases name. */
  parts(number) {
    const own = this.phrases.filter(({ phrase }) => phrase.places.get(number));
    return own.map(({ phrase, score }) => ({ id: phrase.places.get(number), shown: phrase.shown, score }));
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
