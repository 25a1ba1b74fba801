// Chooses the answers of a page: the page itself, and the sections that have most words of the search.
/** The names of a page: what they are called, and their influence where they are what is searched for. */
const NAME = { label: "", influence: 0.5 };
const ALSO = { label: "Also called", influence: 0.5 };
const LEAD = { label: "Related words", influence: 0.25 };
/** What a synonym is worth less than the word that was typed, so that the latter is shown. */
const SYNONYM_COST = 0.01;
/** Answers below this share of the best one of their page are not shown. */
const MIN_SHARE = 0.85;
const MAX_ANSWERS = 3;

/**
 * Returns the answers of a page, the page itself first and then the best sections: {id, title, score, parts, why}.
 * parts: [text, marked] of an excerpt. why: [label, name] of another name of the page that is searched for.
 */
export function answersOf(page, needles) {
  const all = [pageAnswer(page, needles), ...page.places.map((_, index) => sectionAnswer(page, index, needles))];
  const least = MIN_SHARE * Math.max(...all.map(({ score }) => score));
  if (!least) return all.slice(0, 1);
  const best = all.filter(({ score }) => score >= least).sort((a, b) => b.score - a.score).slice(0, MAX_ANSWERS);
  return best.sort((a, b) => Boolean(a.id) - Boolean(b.id));
}

/** Returns the answer that is a section. */
function sectionAnswer(page, index, needles) {
  const [id, title] = page.places[index];
  const names = [...page.terms, ...page.subjects].find(([anchor]) => anchor === id)?.slice(1) ?? [title];
  return { id, title, ...answer([[names, NAME]], page.texts[index + 1], needles) };
}

/** Returns the answer that is a page; its summary, unless the text before the first section fits better. */
function pageAnswer({ title, name, also, leads, summary, texts }, needles) {
  const names = [[[title, name], NAME], [also, ALSO], [leads, LEAD]];
  const [short, long] = [summary, texts[0]].map((text) => answer(names, text, needles));
  return { id: "", title, ...(long.score > short.score ? long : short) };
}

/** Returns {score, parts, why} of the name that fits the search best, and of a text. names: [names, kind]. */
function answer(names, text, needles) {
  const { slots: named, bonus, why } = bestName(names, needles);
  const { slots, parts } = needles.excerpt(text);
  return { score: needles.share([...named, ...slots]) + bonus, parts, why };
}

function bestName(names, needles) {
  let best = { slots: [], bonus: 0, rate: 0, why: null };
  for (const [list, { label, influence }] of names) {
    for (const text of list) {
      const { slots, precision, synonyms } = needles.name(text);
      const share = needles.share(slots);
      const bonus = share * precision * influence;
      const rate = share + bonus - SYNONYM_COST * synonyms;
      if (rate > best.rate) best = { slots, bonus, rate, why: label ? [label, text] : null };
    }
  }
  return best;
}
