// Ranks pages by what they are called, what leads to them and what their headings say: about a thing before mentioning it.
import { stem, telling, words } from "./text.js";

const WEIGHTS = { title: 10, also: 9.5, lead: 9, term: 6.5, heading: 5 };
const PREFIX = 0.8;
const SAME = 0.93;
const LITERAL = 0.1;
const MOST_VARIANTS = 12;

export class Ranking {
  /** pages, same: as in words.json. */
  constructor(pages, same) {
    this.pages = pages;
    this.phrases = gathered(pages);
    this.byStem = new Map();
    for (const phrase of this.phrases) {
      for (const part of new Set(phrase.stems)) {
        if (!this.byStem.has(part)) this.byStem.set(part, []);
        this.byStem.get(part).push(phrase);
      }
    }
    this.weights = new Map([...this.byStem].map(([part, found]) => [part, this.#tells(new Set(found.flatMap(pagesOf)).size)]));
    this.unknown = this.#tells(1);
    for (const phrase of this.phrases) phrase.total = this.#sum(phrase.stems);
    this.same = same.map((group) => group.map((text) => words(text).map(stem)));
    this.stemList = [...this.byStem.keys()];
  }

  /** How much a stem tells that leads to so many pages: the fewer, the more. */
  #tells(count) {
    return Math.log(1 + this.pages.length / count);
  }

  /** How telling a stem is. */
  weight(part) {
    return this.weights.get(part) ?? this.unknown;
  }

  /** The hits for a list of words, the nearest first: {page, score, cover, best, parts}. `open`: the last word may go on. */
  search(list, open) {
    const hits = new Map();
    for (const [number, variant] of this.#variants(list).entries()) {
      for (const hit of this.#score(variant, open, number ? [] : list)) {
        const known = hits.get(hit.number);
        if (!known || known.score < hit.score) hits.set(hit.number, { ...hit, parts: [...hit.parts, ...(known?.parts ?? [])] });
        else known.parts.push(...hit.parts);
      }
    }
    return [...hits.values()].sort((a, b) => b.score - a.score || a.number - b.number);
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
  #score(parts, open, list) {
    const factor = list.length ? 1 : SAME;
    const asked = parts.map((part, index) => ({ weight: this.weight(part), found: this.#matches(part, open && index === parts.length - 1) }));
    const total = asked.reduce((sum, { weight }) => sum + weight, 0);
    const pages = new Map();
    const seen = new Map();
    asked.forEach(({ weight, found }, index) => {
      for (const [part, share] of found) {
        for (const phrase of this.byStem.get(part)) {
          const match = seen.get(phrase) ?? seen.set(phrase, { got: new Map(), has: new Set() }).get(phrase);
          match.got.set(index, Math.max(match.got.get(index) ?? 0, weight * share));
          match.has.add(part);
        }
      }
    });
    for (const [phrase, { got, has }] of seen) {
      const asks = [...got.values()].reduce((sum, value) => sum + value, 0) / total;
      const says = this.#sum(has) / phrase.total;
      const literal = placeOf(phrase.words, list) < 0 ? 0 : (LITERAL * phrase.words.length) / list.length;
      const score = factor * phrase.weight * (asks * (0.35 + 0.65 * says) + literal);
      for (const { number, id } of phrase.places) {
        const page = pages.get(number) ?? pages.set(number, { best: null, score: 0, got: [], parts: [] }).get(number);
        if (score > page.score) Object.assign(page, { best: phrase, score });
        if (id) page.parts.push({ id, shown: phrase.shown, score });
        for (const [index, value] of got) page.got[index] = Math.max(page.got[index] ?? 0, value * phrase.weight);
      }
    }
    return [...pages].map(([number, { best, score, got, parts: found }]) => ({
      number,
      page: this.pages[number],
      best,
      parts: found,
      score: score + (0.3 * factor * got.reduce((sum, value) => sum + value, 0)) / total,
      cover: got.reduce((sum, _, index) => sum + asked[index].weight, 0) / total,
    }));
  }

  #sum(parts) {
    let sum = 0;
    for (const part of parts) sum += this.weight(part);
    return sum;
  }

  /** The stems that a stem stands for, with their share: itself, or what it begins. */
  #matches(part, open) {
    if (this.byStem.has(part)) return [[part, 1]];
    if (part.length < (open ? 2 : 4)) return [];
    return this.stemList.filter((known) => known.startsWith(part)).map((known) => [known, PREFIX]);
  }
}

/** The phrases of all pages, each once with the places where it stands: most headings are those of many pages. */
function gathered(pages) {
  const phrases = new Map();
  for (const [number, page] of pages.entries()) {
    for (const [kind, text, id, shown] of phrasesOf(page)) {
      const key = [kind, text, shown].join("\n");
      if (!phrases.has(key)) {
        const list = words(text);
        phrases.set(key, { kind, text, shown, weight: WEIGHTS[kind], words: list, stems: telling(list).map(stem), places: [] });
      }
      phrases.get(key).places.push({ number, id });
    }
  }
  return [...phrases.values()].filter(({ stems: found }) => found.length);
}

/** What leads to a page: [kind, text, id of the part of the page, its name]. */
function phrasesOf(page) {
  return [
    ["title", page.title],
    ...(page.name ? [["title", page.name]] : []),
    ...page.also.map((text) => ["also", text]),
    ...page.leads.map((text) => ["lead", text]),
    ...page.headings.map(([id, text]) => ["heading", text, id, text]),
    ...page.terms.flatMap(([id, ...names]) => names.map((text) => ["term", text, id, names[0]])),
  ];
}

const pagesOf = ({ places }) => places.map(({ number }) => number);

function placeOf(part, list) {
  return list.findIndex((_, at) => part.every((word, index) => list[at + index] === word));
}
