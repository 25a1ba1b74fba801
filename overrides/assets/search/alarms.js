// Finds warning signs in a search. A sign matches when a part of the search contains a phrase of each of its lists.
import { stem, words } from "./text.js";

/** The words of a story are looked at in parts, because words that are far apart do not belong together. */
const PART = 32;
const STEP = 16;

/** Words that are written as one or two, as phrases have them: "can not", "cannot" and "can t" are "cant". */
const JOINED = { "can not": "cant", "will not": "wont", "my self": "myself" };
const NEGATED = /^(?:do|does|did|is|are|was|has|have|had|could) not$/;

/** Returns the form that a word of a phrase is compared in. A plural matches plurals only: one leg is not both. */
const form = (word) => (stem(word) === word.slice(0, -1) && word.endsWith("s") ? word : stem(word));

export class Alarms {
  /** alarms: of the index, the most urgent first. harmless: phrases that are not alarming. */
  constructor(alarms, harmless) {
    this.alarms = alarms.map((alarm) => ({ ...alarm, all: alarm.all.map((list) => list.map(phraseForms)) }));
    this.harmless = harmless.map((text) => words(text).join(" "));
  }

  /** Returns the most urgent sign in any of some readings of a search, which are lists of words, or undefined. */
  find(readings) {
    const texts = [...new Set(readings.map((list) => this.#withoutHarmless(list)))];
    const parts = texts.flatMap((text) => partsOf(text.split(" "))).map((part) => new Set(part.flatMap(wordForms)));
    return this.alarms.find((alarm) => parts.some((forms) => matches(alarm, forms)));
  }

  /** Returns the text without harmless phrases. */
  #withoutHarmless(list) {
    return this.harmless.reduce((rest, phrase) => rest.replaceAll(` ${phrase} `, " "), ` ${list.join(" ")} `).trim();
  }
}

const phraseForms = (text) => words(text.replace(/\bcannot\b/g, "cant")).map(form);

/** Returns the forms of a word: itself, its stem, and the word that it makes with the one before. */
function wordForms(word, index, list) {
  const both = `${list[index - 1]} ${word}`;
  const joined = word === "cannot" ? "cant" : word === "t" ? `${list[index - 1]}t` : NEGATED.test(both) ? both.replace(" not", "nt") : JOINED[both];
  const plural = word.endsWith("s") ? [`${stem(word)}s`] : [];
  return [word, stem(word), ...plural, ...(joined ? [joined, stem(joined)] : [])];
}

const matches = ({ all }, forms) => all.every((phrases) => phrases.some((phrase) => phrase.every((part) => forms.has(part))));

/** Returns parts of a list that overlap by half. */
function partsOf(list) {
  const parts = [list.slice(0, PART)];
  for (let at = STEP; at + PART - STEP < list.length; at += STEP) parts.push(list.slice(at, at + PART));
  return parts;
}
