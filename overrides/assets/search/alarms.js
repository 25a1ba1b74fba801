// Finds warning signs in a search. A sign matches when the search contains a phrase of each of its lists.
import { stem, words } from "./text.js";

/** Returns the form that a word of a phrase is compared in. A plural matches plurals only: one leg is not both. */
const form = (word) => (stem(word) === word.slice(0, -1) && word.endsWith("s") ? word : stem(word));

export class Alarms {
  /** alarms: of the index, the most urgent first. harmless: phrases that are not alarming. */
  constructor(alarms, harmless) {
    this.alarms = alarms.map((alarm) => ({ ...alarm, all: alarm.all.map((list) => list.map((text) => words(text).map(form))) }));
    this.harmless = harmless.map((text) => words(text).join(" "));
  }

  /** Returns the most urgent sign in a list of words, or undefined. */
  find(list) {
    const forms = new Set(this.#withoutHarmless(list).flatMap((word) => [word, stem(word)]));
    return this.alarms.find(({ all }) => all.every((phrases) => phrases.some((phrase) => phrase.every((part) => forms.has(part)))));
  }

  /** Returns the words without those of harmless phrases. */
  #withoutHarmless(list) {
    const text = this.harmless.reduce((rest, phrase) => rest.replaceAll(` ${phrase} `, " "), ` ${list.join(" ")} `);
    return text.split(" ").filter(Boolean);
  }
}
