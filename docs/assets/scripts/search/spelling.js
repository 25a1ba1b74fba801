// Mends a misspelled word against the words of the site: by how it is written, and by how it sounds.
import { stem } from "./text.js";

const VOWELS = "aeiouy";
const ROWS = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];

/** How a word sounds, roughly: kiropraktor for chiropractor. */
function sound(word) {
  return word
    .replace(/ph/g, "f")
    .replace(/sc(?=[iey])|c(?=[iey])|z/g, "s")
    .replace(/ch|ck|qu|c|q/g, "k")
    .replace(/y/g, "i")
    .replace(/gh|(?<=[rt])h/g, "")
    .replace(/(.)\1/g, "$1");
}

function swap(a, b) {
  if (VOWELS.includes(a) && VOWELS.includes(b)) return 0.6;
  const beside = ROWS.some((row) => row.includes(a) && row.includes(b) && Math.abs(row.indexOf(a) - row.indexOf(b)) === 1);
  return beside ? 0.8 : 1;
}

function extra(letter, before) {
  if (letter === before) return 0.4;
  return VOWELS.includes(letter) ? 0.8 : 1;
}

/** Which letters a word has, a bit each. */
function letters(word) {
  let bits = 0;
  for (const letter of word) bits |= 1 << (letter.charCodeAt(0) - 97);
  return bits;
}

/** The least that it can cost to turn one set of letters into another: no slip above is cheaper for each letter. */
function atLeast(a, b) {
  let differing = a ^ b;
  let cost = 0;
  for (; differing; differing &= differing - 1) cost += 0.3;
  return cost;
}

/**
 * The cost of turning one word into another, or Infinity above `most`: the distance of Damerau and Levenshtein (optimal
 * string alignment), in which the slips that people make are cheaper.
 */
export function distance(a, b, most) {
  const rows = [[0]];
  for (let j = 1; j <= b.length; j++) rows[0][j] = rows[0][j - 1] + extra(b[j - 1], b[j - 2]);
  for (let i = 1; i <= a.length; i++) {
    const row = [rows[i - 1][0] + extra(a[i - 1], a[i - 2])];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      row[j] = Math.min(
        rows[i - 1][j - 1] + (same ? 0 : swap(a[i - 1], b[j - 1])),
        rows[i - 1][j] + extra(a[i - 1], a[i - 2]),
        row[j - 1] + extra(b[j - 1], b[j - 2]),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], rows[i - 2][j - 2] + 0.7);
    }
    if (Math.min(...row, ...rows[i - 1]) > most) return Infinity;
    rows.push(row);
  }
  return rows[a.length][b.length];
}

export class Speller {
  /** words: what the site knows, the likeliest first. */
  constructor(words) {
    this.words = [...new Set(words)];
    this.exact = new Set(this.words);
    this.known = new Set(this.words.flatMap((word) => [word, stem(word)]));
    this.long = this.words
      .filter((word) => word.length > 3)
      .map((word, rank) => ({ word, rank, heard: sound(word) }))
      .map((known) => ({ ...known, letters: letters(known.word), sounds: letters(known.heard) }));
    this.memory = new Map();
  }

  has(word) {
    return this.known.has(word) || this.known.has(stem(word));
  }

  starts(word) {
    return word.length > 1 && this.words.some((known) => known.startsWith(word));
  }

  /** The words to search for instead of a word; [word] if it is known, or if none is like it. */
  mend(word) {
    if (this.has(word) || word.length < 4 || word.length > 40 || /\d/.test(word)) return [word];
    if (!this.memory.has(word)) this.memory.set(word, this.#nearest(word) ?? this.#parts(word) ?? [word]);
    return this.memory.get(word);
  }

  #nearest(word) {
    const heard = sound(word);
    const [written, spoken] = [letters(word), letters(heard)];
    let least = Math.min(0.24 * word.length, 2.6);
    let nearest = null;
    for (const known of this.long) {
      if (Math.abs(known.word.length - word.length) > 3) continue;
      const extra = (known.heard[0] === heard[0] ? 0 : 0.5) + known.rank / 1e5;
      const left = least - extra;
      const looks = atLeast(written, known.letters) < left ? distance(word, known.word, left) : Infinity;
      const sounds = atLeast(spoken, known.sounds) + 0.3 < left ? distance(heard, known.heard, left - 0.3) + 0.3 : Infinity;
      const cost = Math.min(looks, sounds) + extra;
      if (cost < least) [least, nearest] = [cost, known.word];
    }
    return nearest && [nearest];
  }

  /** The known words of which a word is made that was typed without a space, or null. */
  #parts(word) {
    if (this.exact.has(word)) return [word];
    for (let at = word.length - 2; at >= 3; at--) {
      const rest = this.exact.has(word.slice(0, at)) && this.#parts(word.slice(at));
      if (rest) return [word.slice(0, at), ...rest];
    }
    return null;
  }
}
