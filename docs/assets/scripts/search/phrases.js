// What each page is called and what leads to it: names, lay words, headings, and the terms that it explains.
import { stem, telling, words } from "./text.js";

/** How much each kind says of what a page is about. A subject is a term that the page is there for. */
const WEIGHTS = { title: 10, also: 9.5, subject: 8.9, lead: 9, term: 6.5, heading: 5 };

/** The phrases of all pages, each once with the places where it stands, {page: id of its part}: most headings are those of many pages. */
export function phrasesOf(pages) {
  const phrases = new Map();
  for (const [number, page] of pages.entries()) {
    for (const [kind, text, id, shown] of saidBy(page)) {
      const key = [kind, text, shown].join("\n");
      if (!phrases.has(key)) {
        const list = words(text);
        phrases.set(key, { kind, text, shown, weight: WEIGHTS[kind], names: kind === "title" || kind === "also", words: list, stems: telling(list).map(stem), places: new Map() });
      }
      phrases.get(key).places.set(number, id);
    }
  }
  return [...phrases.values()].filter(({ stems }) => stems.length);
}

/** [kind, text, id of the part of the page, its name] */
function saidBy(page) {
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
