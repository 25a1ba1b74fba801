// Which warning signs a search tells of. A sign is found when a phrase of each of its lists is there, word by word.
import { stem, words } from "./text.js";

/** How a word of a phrase is looked for. One leg is not both: a plural is found as a plural only. */
const form = (word) => (stem(word) === word.slice(0, -1) && word.endsWith("s") ? word : stem(word));

export class Alarms {
  /** alarms, harmless: as in words.json, the most urgent first. */
  constructor(alarms, harmless) {
    this.alarms = alarms.map((alarm) => ({ ...alarm, all: alarm.all.map((list) => list.map((text) => words(text).map(form))) }));
    this.harmless = harmless.map((text) => words(text).join(" "));
  }

  /** The most urgent sign in a list of words, or undefined. */
  find(list) {
    const said = new Set(this.#apart(list).flatMap((word) => [word, stem(word)]));
    return this.alarms.find(({ all }) => all.every((phrases) => phrases.some((phrase) => phrase.every((part) => said.has(part)))));
  }

  /** The words apart from those that are harmless together. */
  #apart(list) {
    const text = this.harmless.reduce((rest, phrase) => rest.replaceAll(` ${phrase} `, " "), ` ${list.join(" ")} `);
    return text.split(" ").filter(Boolean);
  }
}
