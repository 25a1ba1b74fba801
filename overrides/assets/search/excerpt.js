// Finds the part of a text that has most words of a search, and marks them.
import { isStopWord, stem, words } from "./text.js";

/** Maximum number of characters of an excerpt. */
const LENGTH = 190;
/** Maximum number of characters before the first mark, so that the sentence is shown from its start. */
const LEAD = 80;
const TOKEN = /[\p{L}\p{N}\p{M}'’]+/gu;
const SENTENCE_END = /(^|[.?!·])\s*$/;
const NONE = [];
const NOT_NAMED = { slots: NONE, precision: 0, synonyms: 0 };
const known = new Map();

/** Returns {list, places} of a text: {start, end, stem, isStop} of each word, and {stem: its indexes}. Cached. */
function read(text) {
  if (!known.has(text)) known.set(text, indexed([...text.matchAll(TOKEN)].map(tokenOf)));
  return known.get(text);
}

function tokenOf({ 0: text, index }) {
  const [word = ""] = words(text);
  return { start: index, end: index + text.length, stem: stem(word), isStop: isStopWord(word) };
}

function indexed(list) {
  const places = new Map();
  list.forEach(({ stem: part }, index) => (places.has(part) ? places.get(part).push(index) : places.set(part, [index])));
  return { list, places };
}

/** The words of a search and their synonyms, as they are looked for in texts. */
export class Needles {
  /** needles: {stems, slots, isSynonym}: a phrase, and the numbers of the words of the search that it stands for. weights: of these words. */
  constructor(needles, weights) {
    this.needles = needles;
    this.weights = weights;
    this.total = weights.reduce((total, weight) => total + weight, 0) || 1;
  }

  /** Returns {start, end, slots, isSynonym} of each match in a text, in order. */
  find(text) {
    const { list, places } = read(text);
    const matches = [];
    for (const { stems, slots, isSynonym } of this.needles) {
      for (const at of places.get(stems[0]) ?? NONE) {
        const last = at + stems.length - 1;
        if (stems.every((part, index) => list[at + index]?.stem === part)) matches.push({ start: list[at].start, end: list[last].end, slots, isSynonym });
      }
    }
    return matches.sort((a, b) => a.start - b.start || b.end - a.end);
  }

  /** Returns the share of the search that some of its words are, from 0 to 1. */
  share(slots) {
    if (!slots.length) return 0;
    return [...new Set(slots)].reduce((sum, slot) => sum + this.weights[slot], 0) / this.total;
  }

  /** Returns {slots, precision, synonyms} of a name: the words of the search in it, their share of its words, and how many are synonyms. */
  name(text) {
    const matches = this.find(text);
    if (!matches.length) return NOT_NAMED;
    const telling = read(text).list.filter(({ isStop }) => !isStop);
    const matched = telling.filter(({ start }) => matches.some((match) => match.start <= start && start < match.end));
    return { slots: slotsOf(matches), precision: matched.length / (telling.length || 1), synonyms: matches.filter(({ isSynonym }) => isSynonym).length };
  }

  /** Returns {slots, parts}: the words of the search in the best part of a text, and [text, marked] of that part. */
  excerpt(text) {
    const matches = this.find(text);
    let best = { slots: [], shown: [], share: 0 };
    matches.forEach((first, at) => {
      const shown = matches.slice(at).filter(({ end }) => end - first.start <= LENGTH);
      const slots = slotsOf(shown);
      const share = this.share(slots);
      if (share > best.share + 1e-9) best = { slots, shown, share };
    });
    return { slots: best.slots, parts: cut(text, best.shown) };
  }
}

const slotsOf = (list) => list.flatMap(({ slots }) => slots);

/** Returns [text, marked] of the part of a text with the matches. */
function cut(text, matches) {
  const from = startOf(text, matches);
  const to = endOf(text, Math.max(from, matches.length ? matches[matches.length - 1].end : 0), from + LENGTH);
  const parts = [[SENTENCE_END.test(text.slice(0, from)) ? "" : "… ", false]];
  let at = from;
  for (const { start, end } of matches) {
    if (start < at) continue;
    const [gap, match, last] = [text.slice(at, start), text.slice(start, end), parts[parts.length - 1]];
    if (last[1] && !gap.trim()) last[0] += gap + match;
    else parts.push([gap, false], [match, true]);
    at = end;
  }
  const rest = text.slice(at, to);
  return [...parts, [SENTENCE_END.test(text.slice(0, to)) || to === text.length ? rest : `${rest} …`, false]].filter(([part]) => part);
}

/** Returns where the excerpt starts: with the sentence of the first match if that is near, or else with a word. */
function startOf(text, matches) {
  if (!matches.length) return 0;
  const { start } = matches[0];
  const room = Math.max(0, Math.min(LEAD, LENGTH - (matches[matches.length - 1].end - start)));
  const near = text.slice(Math.max(0, start - room), start);
  if (start <= room) return near.search(/\S/) < 0 ? start : afterSentence(near);
  const sentence = afterSentence(near);
  return start - near.length + (sentence || near.indexOf(" ") + 1);
}

/** Returns where the last sentence of a text starts. */
function afterSentence(text) {
  return Math.max(0, ...[". ", "? ", "! ", "· "].map((end) => text.lastIndexOf(end) + 1 && text.lastIndexOf(end) + 2));
}

/** Returns where the excerpt ends: after a sentence between two places, or else after a word. */
function endOf(text, least, most) {
  if (text.length <= most) return text.length;
  const part = text.slice(0, most);
  const sentence = Math.max(...[". ", "? ", "! "].map((end) => part.lastIndexOf(end) + 1));
  return sentence >= least && sentence > most - LENGTH / 2 ? sentence : Math.max(least, part.lastIndexOf(" "));
}
