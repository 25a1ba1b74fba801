// Collects the phrases of pages: names, lay words, headings, and the terms that they explain.
import { removeStopWords, stem, words } from "./text.js";

/** The weight of each kind of phrase. A subject is a term that its page is about. */
const WEIGHTS = { title: 10, also: 9.5, subject: 8.9, lead: 9, term: 6.5, heading: 5 };

/** Returns the phrases of all pages without duplicates: {kind, text, weight, words, stems, names, pages}. pages: their numbers. */
export function phrasesOf(pages) {
  const phrases = new Map();
  for (const [number, page] of pages.entries()) {
    for (const [kind, text] of phrasesOfPage(page)) {
      const key = `${kind}\n${text}`;
      if (!phrases.has(key)) phrases.set(key, phrase(kind, text));
      phrases.get(key).pages.add(number);
    }
  }
  return [...phrases.values()].filter(({ stems }) => stems.length);
}

function phrase(kind, text) {
  const list = words(text);
  return { kind, text, weight: WEIGHTS[kind], words: list, stems: removeStopWords(list).map(stem), names: kind === "title" || kind === "also", pages: new Set() };
}

/** Returns [kind, text] of the phrases of a page. */
function phrasesOfPage(page) {
  const explained = new Set([...page.terms, ...page.subjects].map(([id]) => id));
  return [
    ["title", page.title],
    ...(page.name ? [["title", page.name]] : []),
    ...page.also.map((text) => ["also", text]),
    ...page.leads.map((text) => ["lead", text]),
    ...page.places.filter(([id]) => !explained.has(id)).map(([, text]) => ["heading", text]),
    ...page.terms.flatMap(([, ...names]) => names.map((text) => ["term", text])),
    ...page.subjects.flatMap(([, ...names]) => names.map((text) => ["subject", text])),
  ];
}
