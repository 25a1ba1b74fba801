// Corrects misspelled words to those of the site, by their letters and by their sound.
import { isStopWord, stem } from "./text.js";

const VOWELS = "aeiouy";
const ROWS = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];

/** Returns a rough phonetic form: kiropraktor for chiropractor. */
function sound(word) {
  return word
    .replace(/ph/g, "f")
    .replace(/sc(?=[iey])|c(?=[iey])|z/g, "s")
    .replace(/ch|ck|qu|c|q/g, "k")
    .replace(/y/g, "i")
    .replace(/gh|(?<=[rt])h/g, "")
    .replace(/(.)\1/g, "$1");
}

/** Returns the cost of typing one letter for another. */
function swap(a, b) {
  if (VOWELS.includes(a) && VOWELS.includes(b)) return 0.6;
  const adjacent = ROWS.some((row) => row.includes(a) && row.includes(b) && Math.abs(row.indexOf(a) - row.indexOf(b)) === 1);
  return adjacent ? 0.8 : 1;
}

/** Returns the cost of an extra letter after another. */
function extra(letter, before) {
  if (letter === before) return 0.4;
  return VOWELS.includes(letter) ? 0.8 : 1;
}

/** Returns the letters of a word as bits. */
function letters(word) {
  let bits = 0;
  for (const letter of word) bits |= 1 << (letter.charCodeAt(0) - 97);
  return bits;
}

/** Returns a lower bound of the distance of two words, from their letters: no edit is cheaper for each letter. */
function lowerBound(a, b) {
  let differing = a ^ b;
  let cost = 0;
  for (; differing; differing &= differing - 1) cost += 0.3;
  return cost;
}

/**
 * Returns the Damerau-Levenshtein distance of two words (optimal string alignment), in which common misspellings are
 * cheaper; Infinity above `most`.
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
  /** words: of the site, the most likely first. */
  constructor(words) {
    this.words = [...new Set(words)];
    this.exact = new Set(this.words);
    this.known = new Set(this.words.flatMap((word) => [word, stem(word)]));
    this.long = this.words
      .filter((word) => word.length > 3)
      .map((word, rank) => ({ word, rank, phonetic: sound(word) }))
      .map((known) => ({ ...known, letters: letters(known.word), sounds: letters(known.phonetic) }));
    this.cache = new Map();
  }

  /** Returns whether a word or its stem is known. */
  has(word) {
    return this.known.has(word) || this.known.has(stem(word));
  }

  /** Returns whether any known word starts with this. */
  starts(word) {
    return word.length > 1 && this.words.some((known) => known.startsWith(word));
  }

  /** Returns the words to search for in place of a word: [word] if it is known, or if no word is similar. */
  correct(word) {
    if (this.has(word) || word.length < 4 || word.length > 40 || /\d/.test(word)) return [word];
    if (!this.cache.has(word)) this.cache.set(word, this.#nearest(word) ?? this.#parts(word) ?? [word]);
    return this.cache.get(word);
  }

  #nearest(word) {
    const phonetic = sound(word);
    const [wordLetters, wordSounds] = [letters(word), letters(phonetic)];
    let least = Math.min(0.24 * word.length, 2.6);
    let nearest = null;
    for (const known of this.long) {
      if (Math.abs(known.word.length - word.length) > 3) continue;
      const extra = (known.phonetic[0] === phonetic[0] || known.word[0] === word[0] ? 0 : 0.5) + known.rank / 1e5;
      const left = least - extra;
      const looks = lowerBound(wordLetters, known.letters) < left ? distance(word, known.word, left) : Infinity;
      const sounds = lowerBound(wordSounds, known.sounds) + 0.3 < left ? distance(phonetic, known.phonetic, left - 0.3) + 0.3 : Infinity;
      const cost = Math.min(looks, sounds) + extra;
      if (cost < least) [least, nearest] = [cost, known.word];
    }
    return nearest && [nearest];
  }

  /** Returns the known words in a word that was typed without spaces; the word as it is corrected if there are none. */
  split(word) {
    return this.has(word) || word.length < 6 ? [word] : (this.#parts(word) ?? this.correct(word));
  }

  /** Returns the known words in a word that was typed without spaces, or null. Short ones are stop words. */
  #parts(word) {
    if (this.#isPart(word)) return [word];
    for (let at = word.length - 1; at > 0; at--) {
      const rest = this.#isPart(word.slice(0, at)) && this.#parts(word.slice(at));
      if (rest) return [word.slice(0, at), ...rest];
    }
    return null;
  }

  #isPart(word) {
    return word.length > 2 ? this.exact.has(word) : isStopWord(word);
  }
}
