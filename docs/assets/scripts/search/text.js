// Text as search compares it: small letters, no accents or apostrophes, words without their endings.
const STOP = new Set(
  (
    "a about am an and any anyone anything are as at be been being but by can could did do does doing during for from get gets " +
    "getting give go going good got had has have having help helps her him his how i if im in into is it its ive just know like " +
    "make makes me mine my near need of off on one or our out own please really shall she should so some someone tell that the " +
    "their them then there these they thing things this those to too try up us use used using very want was way we were what " +
    "whats when where which while who whos why will with without would you your yours"
  ).split(" "),
);

/** The words of a text, in small letters without accents. */
export function words(text) {
  const plain = text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return plain.replace(/['’`]/g, "").match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The words that carry meaning; all of them if none does. */
export function telling(list) {
  const kept = list.filter((word) => !STOP.has(word));
  return kept.length ? kept : list;
}

const known = new Map();

/** A word without plural and common endings: massages, massaging and massage are one. */
export function stem(word) {
  if (!known.has(word)) known.set(word, cut(word));
  return known.get(word);
}

function cut(word) {
  if (word.length < 4) return word;
  let base = word.replace(/ies$/, "y").replace(/(s|x|z|ch|sh)es$/, "$1").replace(/([^sui])s$/, "$1").replace(/(?:ness|(?<=..[a-z])ly)$/, "");
  base = base.replace(/^(.*[aeiouy].*[^aeiou])(?:ing|ed)$/, "$1");
  if (base !== word) base = base.replace(/([^aeiouls])\1$/, "$1");
  return base.length > 3 ? base.replace(/ist$/, "").replace(/[ey]$/, "") : base;
}
