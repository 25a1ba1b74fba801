// Splits text into words in lower case, without accents and apostrophes, and reduces words to their stems.
const STOP_WORDS = new Set(
  (
    "a about am an and any anyone anything are as at be been being but by can could did do does doing during for from get gets " +
    "getting give go going good got had has have having help helps her him his how i if im in into is it its ive just know like " +
    "make makes me mine my near need of off on one or our out own please really shall she should so some someone tell that the " +
    "their them then there these they thing things this those to too try up us use used using very want was way we were what " +
    "whats when where which while who whos why will with without would you your yours"
  ).split(" "),
);

/** What keyboards and programs put for an apostrophe. Two of them become a space when they are decomposed. */
const APOSTROPHES = /['`´‘’‚‛′‵ʹʻʼʽˈ＇]/g;

/** Returns the words of a text, in lower case, without accents and apostrophes. */
export function words(text) {
  const plain = text.replace(APOSTROPHES, "").normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Returns whether a word distinguishes nothing. */
export const isStopWord = (word) => STOP_WORDS.has(word);

/** Returns the words without stop words; all of them if nothing else is left. */
export function removeStopWords(list) {
  const kept = list.filter((word) => !STOP_WORDS.has(word));
  return kept.length ? kept : list;
}

/** Returns the index at which a list contains another one, or -1. */
export function indexOf(part, list) {
  return list.findIndex((_, at) => part.every((word, index) => list[at + index] === word));
}

const stems = new Map();

/** Returns a word without plural and common endings: massages, massaging and massage have one stem. Cached. */
export function stem(word) {
  if (!stems.has(word)) stems.set(word, removeEnding(word));
  return stems.get(word);
}

function removeEnding(word) {
  if (word.length < 4) return word;
  let base = word.replace(/ies$/, "y").replace(/(s|x|z|ch|sh)es$/, "$1").replace(/([^sui])s$/, "$1").replace(/(?:ness|(?<=..[a-z])ly)$/, "");
  base = base.replace(/^(.*[aeiouy].*[^aeiou])(?:ing|ed)$/, "$1");
  if (base !== word) base = base.replace(/([^aeiouls])\1$/, "$1");
  return base.length > 3 ? base.replace(/ist$/, "").replace(/[ey]$/, "") : base;
}
