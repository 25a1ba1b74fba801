// Recognizes a search that compares two treatments, such as "pool vs chiropractor".
import { indexOf, stem, words } from "./text.js";

/** Between the names of two treatments, each of these compares them. */
const BETWEEN = ["vs", "versus", "v", "or", "than", "against"];
/** Anywhere in a search, each of these compares two treatments with "and", "to", "with" or "from" between them. */
const COMPARE = ["compare", "compared", "comparing", "comparison", "difference", "different", "better", "vs", "versus"];
const JOIN = ["and", "to", "with", "from"];

export class Pairs {
  /** pages: of the index. An option of the comparison has an id. distinguishes: whether few sections contain a stem. */
  constructor(pages, distinguishes) {
    const options = pages.filter(({ option }) => option);
    const parts = options.map(({ name }) => words(name).map(stem).filter(distinguishes));
    const others = options.map((page) => new Set([page.title, page.name, ...page.also].flatMap(words).map(stem)));
    const isOwn = (part) => others.filter((set) => set.has(part)).length === 1;
    const full = (page) => namesOf(page).map((text) => ({ page, stems: words(text).map(stem) }));
    const short = (page, index) => parts[index].filter(isOwn).map((part) => ({ page, stems: [part] }));
    this.names = options.flatMap((page, index) => [...full(page), ...short(page, index)]);
    this.names.sort((a, b) => b.stems.length - a.stems.length);
  }

  /** Returns the two treatments that a list of words compares, or undefined. */
  find(list) {
    const found = this.#named(list.map(stem));
    const compares = list.some((word) => COMPARE.includes(word));
    for (const [index, { page, to }] of found.entries()) {
      const next = found[index + 1];
      if (!next || next.page === page) continue;
      const between = list.slice(to, next.at);
      if (between.some((word) => BETWEEN.includes(word)) || (compares && between.some((word) => JOIN.includes(word)))) return [page, next.page];
    }
    return undefined;
  }

  /** Returns {page, at, to} of the treatments that are named, in order; the longest names first where some overlap. */
  #named(stems) {
    const rest = [...stems];
    const found = [];
    for (const { page, stems: name } of this.names) {
      const at = indexOf(name, rest);
      if (at < 0) continue;
      found.push({ page, at, to: at + name.length });
      rest.fill("", at, at + name.length);
    }
    return found.sort((a, b) => a.at - b.at);
  }
}

const namesOf = ({ title, name, also, leads }) => [title, name, ...also, ...leads];
