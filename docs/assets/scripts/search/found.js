// The pages that a search has found, and how near each is. One number for each page and word, so that many are quick.

/** How much the text of a page says of what it is about; a name says 10 (phrases.js). */
const TEXT = 3;
/** What each of these adds to the best phrase: all the words that a page has, a passage that has them together, and more such passages. */
const COVER = 0.3;
const TOGETHER = 4;
const OFTEN = 1.2;
const NO_TEXT = { best: 0, all: 0 };

export class Found {
  /**
   * weights: how telling each word of the search is; pageOf: the number of the page of each passage; pages: how many
   * there are; factor: how much the search is what the reader typed.
   */
  constructor(weights, pageOf, pages, factor) {
    this.factor = factor;
    this.weights = weights;
    this.total = sum(weights);
    this.pageOf = pageOf;
    this.phrases = [];
    this.best = new Array(pages);
    this.scores = new Float64Array(pages);
    this.got = weights.map(() => new Float64Array(pages));
    this.shares = new Float64Array(pageOf.length);
  }

  /** A phrase leads to pages. got: the weight of each word of the search that it has. */
  phrase(phrase, got, score) {
    this.phrases.push({ phrase, score });
    for (const number of phrase.places.keys()) {
      if (score > this.scores[number]) {
        this.scores[number] = score;
        this.best[number] = phrase;
      }
    }
    for (const [index, weight] of got) raise(this.got[index], phrase.places.keys(), weight * phrase.weight);
  }

  /** Passages have a word of the search. */
  text(passages, index) {
    const weight = this.weights[index];
    for (const passage of passages) {
      this.shares[passage] += weight / this.total;
      this.got[index][this.pageOf[passage]] ||= weight * TEXT; // phrases came first, and say more
    }
  }

  /** The hits {number, score, best, passage}, in the order of the pages. */
  hits() {
    const most = this.#most();
    const hits = [];
    for (let number = 0; number < this.scores.length; number++) {
      let got = 0;
      for (const weights of this.got) got += weights[number];
      if (!got) continue;
      const { best, all, passage } = most.get(number) ?? NO_TEXT;
      const text = TOGETHER * best + OFTEN * Math.log1p(all) + (COVER * got) / this.total;
      hits.push({ number, score: this.scores[number] + this.factor * text, best: this.best[number], passage });
    }
    return hits;
  }

  /** By the number of a page: the largest share of a passage of it, which that is, and the shares of all. */
  #most() {
    const most = new Map();
    let page = {};
    for (let passage = 0; passage < this.shares.length; passage++) {
      const share = this.shares[passage];
      if (!share) continue;
      const number = this.pageOf[passage];
      if (number !== page.number) most.set(number, (page = { number, best: 0, all: 0 }));
      page.all += share;
      if (share > page.best) Object.assign(page, { best: share, passage });
    }
    return most;
  }

  /** The parts {id, shown, score} of a page to which phrases lead. */
  parts(number) {
    const own = this.phrases.filter(({ phrase }) => phrase.places.get(number));
    return own.map(({ phrase, score }) => ({ id: phrase.places.get(number), shown: phrase.shown, score }));
  }
}

function raise(weights, numbers, weight) {
  for (const number of numbers) if (weights[number] < weight) weights[number] = weight;
}

export function sum(numbers) {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}
