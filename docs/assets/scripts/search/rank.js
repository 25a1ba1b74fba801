// Ranks pages by what they are called, what leads to them, and what their text says: about a thing before mentioning it.
import { Found, sum } from "./found.js";
import { phrasesOf } from "./phrases.js";
import { stem, telling, words } from "./text.js";

const SAYS = 0.65;
/** So much of a search at least is about a page whose whole name it holds: massage for sciatica is about massage. */
const NAMED = 0.35;
const PREFIX = 0.8;
const SAME = 0.93;
const LITERAL = 0.1;
const MOST_VARIANTS = 12;

export class Ranking {
  /** data: as in words.json; passages: which of them hold a word. */
  constructor(data, passages) {
    this.passages = passages;
    this.pages = data.pages.length;
    this.total = data.passages;
    this.counts = counted(data.vocabulary);
    this.phrases = phrasesOf(data.pages);
    this.byStem = new Map();
    for (const phrase of this.phrases) {
      phrase.total = this.#weigh(phrase.stems);
      for (const part of new Set(phrase.stems)) {
        if (!this.byStem.has(part)) this.byStem.set(part, []);
        this.byStem.get(part).push(phrase);
      }
    }
    this.same = data.same.map((group) => group.map((text) => words(text).map(stem)));
    this.stemList = [...this.byStem.keys()];
  }

  /** How telling a stem is: the fewer passages hold it, the more (inverse document frequency). */
  weight(part) {
    return Math.log(1 + this.total / (this.counts.get(part) ?? 1));
  }

  /**
   * {hits, parts} for a list of words. hits: {number, score, best, passage}, the nearest first; parts: gives those of a
   * page by its number. `open`: the last word may go on.
   */
  search(list, open) {
    const hits = new Map();
    const all = this.#variants(list).map((variant, number) => this.#found(variant, open, number ? [] : list));
    for (const found of all) {
      for (const hit of found.hits()) {
        const known = hits.get(hit.number);
        if (!known || known.score < hit.score) hits.set(hit.number, hit);
      }
    }
    const near = [...hits.values()].sort((a, b) => b.score - a.score || a.number - b.number);
    return { hits: near, parts: (number) => all.flatMap((found) => found.parts(number)) };
  }

  /** The search itself, and with each word or phrase that means the same put in its place. */
  #variants(list) {
    const own = list.map(stem);
    const variants = [telling(list).map(stem)];
    for (const group of this.same) {
      for (const from of group) {
        const at = placeOf(from, own);
        if (at < 0) continue;
        const rest = [list.slice(0, at), list.slice(at + from.length)].map((part) => part.filter((word) => telling([word, "-"]).includes(word)).map(stem));
        for (const to of group) if (to !== from) variants.push([...rest[0], ...to, ...rest[1]]);
        break;
      }
    }
    return variants.slice(0, MOST_VARIANTS);
  }

  /** list: the words as they were typed, for phrases that stand in them to the letter; none for a variant. */
  #found(parts, open, list) {
    const factor = list.length ? 1 : SAME;
    const weights = parts.map((part) => this.weight(part));
    const found = new Found(weights, this.passages.pageOf, this.pages, factor);
    const goesOn = (index) => open && index === parts.length - 1;
    for (const [phrase, { got, has }] of this.#matches(parts, weights, goesOn)) {
      const says = this.#weigh(has) / phrase.total;
      const asks = Math.max(sum(got.values()) / found.total, phrase.names && says > 0.999 ? NAMED : 0);
      const literal = placeOf(phrase.words, list) < 0 ? 0 : (LITERAL * phrase.words.length) / list.length;
      found.phrase(phrase, got, factor * phrase.weight * (asks * (1 - SAYS + SAYS * says) + literal));
    }
    parts.forEach((part, index) => found.text(this.passages.find(part, goesOn(index)), index));
    return found;
  }

  #weigh(parts) {
    return sum([...parts].map((part) => this.weight(part)));
  }

  /** The phrases that have a word of the search: {got: weights by the place of the word in the search, has: stems}. */
  #matches(parts, weights, goesOn) {
    const seen = new Map();
    parts.forEach((part, index) => {
      for (const [known, share] of this.#forms(part, goesOn(index))) {
        for (const phrase of this.byStem.get(known)) {
          const match = seen.get(phrase) ?? seen.set(phrase, { got: new Map(), has: new Set() }).get(phrase);
          match.got.set(index, Math.max(match.got.get(index) ?? 0, weights[index] * share));
          match.has.add(known);
        }
      }
    });
    return seen;
  }

  /** The stems that a stem stands for, with their share: itself, or what it begins. */
  #forms(part, open) {
    if (this.byStem.has(part)) return [[part, 1]];
    if (part.length < (open ? 2 : 5)) return [];
    return this.stemList.filter((known) => known.startsWith(part)).map((known) => [known, PREFIX]);
  }
}

/** In how many passages each stem stands. vocabulary: [number, words]. */
function counted(vocabulary) {
  const counts = new Map();
  for (const [number, list] of vocabulary) {
    for (const part of list.split(" ").map(stem)) counts.set(part, (counts.get(part) ?? 0) + number);
  }
  return counts;
}

function placeOf(part, list) {
  return list.findIndex((_, at) => part.every((word, index) => list[at + index] === word));
}
