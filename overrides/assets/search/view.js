// Creates the elements of an answer: the warning sign, and the hits with the words around those of the search.
import { address } from "./data.js";
import { element } from "./element.js";

/** Longer corrected searches are not repeated. */
const MAX_SHOWN = 12;

/** Returns the card of a warning sign. */
export function alarmCard({ sign, urgency, label, action, url }, emergency) {
  return element(
    `section.alarm.alarm--${urgency}`,
    { "aria-label": "Warning sign" },
    element("p", {}, element("strong", {}, label)),
    element("p", {}, `This can be a warning sign, with back or neck pain or alone: ${sign}.`),
    calls(urgency === "emergency" ? label : ""),
    element("p", {}, action, " ", element("a", { href: address(url) }, "See all the warning signs")),
    urgency === "emergency" ? null : element("p.small", {}, `With an emergency sign as well: ${emergency[0].toLowerCase()}${emergency.slice(1)}.`),
  );
}

/** Returns links that call the numbers in a text. */
function calls(text) {
  const numbers = text.match(/\b\d{3}\b/g) ?? [];
  return numbers.length ? element("p.find__calls", {}, ...numbers.map((number) => element("a.button", { href: `tel:${number}` }, `Call ${number}`))) : null;
}

/** Returns the list item of a hit: its page, and the answers on it. sections: {id of a part of the guide: its name}. */
export function hitItem({ page, answers, pair, brands = [] }, sections) {
  const opensPage = pair || !answers[0].id;
  return element(
    "li.hit",
    {},
    element("p.hit__where", {}, sections[page.section], opensPage ? null : ` / ${page.title}`),
    ...brands.map(([brand, rest]) => element("p", {}, element("mark", {}, brand), rest)),
    ...(pair ? comparison(page, pair) : answers.flatMap((answer) => answerParts(page, answer, brands.length > 0))),
  );
}

/** Returns the link to a part of a page, with the words around those of the search. hasBrand: a brand name is explained. */
function answerParts({ url }, { id, title, parts, why }, hasBrand) {
  const shown = parts.map(([text, isMarked]) => (isMarked ? element("mark", {}, text) : text));
  const other = why && !hasBrand && !parts.some(([, isMarked]) => isMarked) ? element("p.hit__why", {}, `${why[0]}: `, element("mark", {}, why[1])) : null;
  return [heading(id ? `${url}#${id}` : url, title), element("p", {}, ...shown), other].filter(Boolean);
}

/** Returns the link to the comparison of two treatments. */
function comparison({ url }, pair) {
  const chosen = new URLSearchParams(pair.map(({ option }) => ["show", option]));
  const title = `Compare: ${pair.map(({ name }) => name).join(" and ")}`;
  return [heading(`${url}#${chosen}`, title), element("p", {}, "Both side by side: what they do for each kind of pain, harms, time and cost.")];
}

const heading = (url, text) => element("h3.hit__title", {}, element("a", { href: address(url) }, text));

const topics = () => element("a", { href: address("search/#topics-from-a-to-z") }, "all topics from A to Z");

/** Returns what to try when nothing was found. */
export const noHits = () => element("p", {}, "Try one plain word, or look through ", topics(), ".");

/** Returns what to try when the index did not come. */
export const unavailable = () => element("p", {}, "Look through ", topics(), ", or load this page again.");

/** Returns the way on when the page is of an earlier build. */
export function outdated() {
  const button = element("button.button", { type: "button" }, "Reload the page");
  button.addEventListener("click", () => location.reload());
  return element("p", {}, button);
}

/** Returns the number of answers, in words. */
export function resultCount({ typed, shown, alarm, hits }) {
  if (!typed.length) return "";
  const answers = hits.flatMap(({ pair, answers }) => (pair ? [pair] : answers)).length;
  const count = hits.length ? `${number(answers, "answer")} on ${number(hits.length, "page")}` : "No answer found";
  const isCorrected = typed.join(" ") !== shown.join(" ");
  const corrected = isCorrected && shown.length <= MAX_SHOWN ? ` for “${shown.join(" ")}”` : "";
  return `${alarm ? "Warning sign: read the card first. " : ""}${count}${corrected}.`;
}

const number = (count, noun) => `${count} ${noun}${count === 1 ? "" : "s"}`;
