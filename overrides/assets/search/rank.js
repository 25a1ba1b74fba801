// Ranks pages by their names, lay words and text: pages about a subject come before those that mention it.
import { Needles } from "./excerpt.js";
import { phrasesOf } from "./phrases.js";
import { Scores, sum } from "./scores.js";
import { indexOf, isStopWord, removeStopWords, stem, words } from "./text.js";

/** The influence of the share of a phrase that the search matches. */
const PHRASE_SHARE = 0.65;
/** The minimum share for a search that contains the whole name of a page: massage for sciatica is about massage. */
const MIN_NAME_SHARE = 0.35;
/** The share of a stem that only starts with a word of the search. */
const PREFIX_SHARE = 0.8;
/** The factor of a search with a synonym. */
const SYNONYM_FACTOR = 0.93;
/** Added for words that match literally. */
const LITERAL = 0.1;
const MAX_VARIANTS = 12;

export class Ranking {
  /** data: the index. sections: a SectionIndex. */
  constructor(data, sections) {
    this.sections = sections;
    this.pages = data.pages.length;
    this.total = sections.pageOf.length;
    this.counts = sectionCounts(sections.vocabulary);
    this.phrases = phrasesOf(data.pages);
    this.byStem = new Map();
    for (const phrase of this.phrases) {
      phrase.total = this.#weigh(phrase.stems);
      for (const part of new Set(phrase.stems)) {
        if (!this.byStem.has(part)) this.byStem.set(part, []);
        this.byStem.get(part).push(phrase);
      }
    }
    this.synonyms = data.same.map((group) => group.map((text) => words(text).map(stem)));
    this.stemList = [...this.byStem.keys()];
  }

  /** Returns the inverse document frequency of a stem: the fewer sections contain it, the higher. */
  weight(part) {
    return Math.log(1 + this.total / (this.counts.get(part) ?? 1));
  }

  /**
   * Returns {number, score} of each page that a list of words is found on, the best first. open: the last word may
   * be incomplete.
   */
  search(list, open) {
    const hits = new Map();
    const all = this.#variants(list).map((variant, number) => this.#score(variant, open, number ? [] : list));
    for (const scores of all) {
      for (const hit of scores.hits()) {
        const known = hits.get(hit.number);
        if (!known || known.score < hit.score) hits.set(hit.number, hit);
      }
    }
    return [...hits.values()].sort((a, b) => b.score - a.score || a.number - b.number);
  }

  /** Returns what is looked for in texts: the words of a list, and their synonyms. */
  needles(list, open) {
    const kept = removeStopWords(list);
    const weights = list.map((word) => (kept.includes(word) ? this.weight(stem(word)) : 0));
    const own = list.flatMap((word, at) => this.#begun(stem(word), open && at === list.length - 1).map((part) => ({ stems: [part], slots: [at] })));
    const synonyms = this.#synonymsIn(list).flatMap(({ from, at, others }) => others.map((stems) => ({ stems, slots: from.map((_, index) => at + index), isSynonym: true })));
    return new Needles([...own.filter(({ slots: [at] }) => weights[at]), ...synonyms], weights);
  }

  /** Returns the stems that a stem stands for: itself, or if it is open and not known, those that start with it. */
  #begun(part, open) {
    if (!open || this.counts.has(part) || this.byStem.has(part)) return [part];
    return [...this.counts.keys(), ...this.stemList].filter((known) => known.startsWith(part));
  }

  /** Returns {from, at, others} of each phrase in a list that has synonyms. */
  #synonymsIn(list) {
    const own = list.map(stem);
    return this.synonyms.flatMap((group) => {
      const from = group.find((phrase) => indexOf(phrase, own) >= 0);
      return from ? [{ from, at: indexOf(from, own), others: group.filter((phrase) => phrase !== from) }] : [];
    });
  }

  /** Returns the search, and its variants with synonyms. */
  #variants(list) {
    const telling = (part) => part.filter((word) => !isStopWord(word)).map(stem);
    const others = this.#synonymsIn(list).flatMap(({ from, at, others }) => {
      const [before, after] = [telling(list.slice(0, at)), telling(list.slice(at + from.length))];
      return others.map((to) => [...before, ...to, ...after]);
    });
    return [removeStopWords(list).map(stem), ...others].slice(0, MAX_VARIANTS);
  }

  /** Scores the pages for one variant. list: the words as typed, to match phrases literally; empty for a synonym. */
  #score(parts, open, list) {
    const factor = list.length ? 1 : SYNONYM_FACTOR;
    const weights = parts.map((part) => this.weight(part));
    const scores = new Scores(weights, this.sections.pageOf, this.pages, factor);
    const isOpen = (index) => open && index === parts.length - 1;
    for (const [phrase, { matched, stems }] of this.#matches(parts, weights, isOpen)) {
      const phraseShare = this.#weigh(stems) / phrase.total;
      const searchShare = Math.max(sum(matched.values()) / scores.total, phrase.names && phraseShare > 0.999 ? MIN_NAME_SHARE : 0);
      const literal = indexOf(phrase.words, list) < 0 ? 0 : (LITERAL * phrase.words.length) / list.length;
      scores.addPhrase(phrase, matched, factor * phrase.weight * (searchShare * (1 - PHRASE_SHARE + PHRASE_SHARE * phraseShare) + literal));
    }
    parts.forEach((part, index) => scores.addSections(this.sections.find(part, isOpen(index)), index));
    return scores;
  }

  #weigh(parts) {
    return sum([...parts].map((part) => this.weight(part)));
  }

  /** Returns {phrase: {matched: {index of a word of the search: its weight}, stems: those of the phrase that match}}. */
  #matches(parts, weights, isOpen) {
    const seen = new Map();
    parts.forEach((part, index) => {
      for (const [known, share] of this.#forms(part, isOpen(index))) {
        for (const phrase of this.byStem.get(known)) {
          const match = seen.get(phrase) ?? seen.set(phrase, { matched: new Map(), stems: new Set() }).get(phrase);
          match.matched.set(index, Math.max(match.matched.get(index) ?? 0, weights[index] * share));
          match.stems.add(known);
        }
      }
    });
    return seen;
  }

  /** Returns [stem, share] of the known stems that a stem matches: itself, or those that start with it. */
  #forms(part, open) {
    if (this.byStem.has(part)) return [[part, 1]];
    if (part.length < (open ? 2 : 5)) return [];
    return this.stemList.filter((known) => known.startsWith(part)).map((known) => [known, PREFIX_SHARE]);
  }
}

/** Returns {stem: how many sections contain it}. vocabulary: [word, number]. */
function sectionCounts(vocabulary) {
  const counts = new Map();
  for (const [word, number] of vocabulary) counts.set(stem(word), (counts.get(stem(word)) ?? 0) + number);
  return counts;
}
