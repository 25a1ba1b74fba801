// Collects the phrases of pages: names, lay words, headings, and the terms that they explain.
import { removeStopWords, stem, words } from "./text.js";

/** The weight of each kind of phrase. A subject is a term that its page is about. */
const WEIGHTS = { title: 10, also: 9.5, subject: 8.9, lead: 9, term: 6.5, heading: 5 };

/** Returns the phrases of all pages without duplicates. places: {number of a page: id of the part, if any}. */
export function phrasesOf(pages) {
  const phrases = new Map();
  for (const [number, page] of pages.entries()) {
    for (const [kind, text, id, shown] of phrasesOfPage(page)) {
      const key = [kind, text, shown].join("\n");
      if (!phrases.has(key)) {
        const list = words(text);
        phrases.set(key, { kind, text, shown, weight: WEIGHTS[kind], names: kind === "title" || kind === "also", words: list, stems: removeStopWords(list).map(stem), places: new Map() });
      }
      phrases.get(key).places.set(number, id);
    }
  }
  return [...phrases.values()].filter(({ stems }) => stems.length);
}

/** Returns [kind, text, id of the part, name of the part]. */
function phrasesOfPage(page) {
  const explained = new Set([...page.terms, ...page.subjects].map(([id]) => id));
  return [
    ["title", page.title],
    ...(page.name ? [["title", page.name]] : []),
    ...page.also.map((text) => ["also", text]),
    ...page.leads.map((text) => ["lead", text]),
    ...page.places.filter(([id]) => !explained.has(id)).map(([id, text]) => ["heading", text, id, text]),
    ...page.terms.flatMap((term) => named("term", term)),
    ...page.subjects.flatMap((subject) => named("subject", subject)),
  ];
}

const named = (kind, [id, ...names]) => names.map((text) => [kind, text, id, names[0]]);
