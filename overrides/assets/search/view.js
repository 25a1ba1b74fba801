// Creates the elements of an answer: the warning sign, and the hits with why they match and the parts of each page.
import { element } from "./element.js";

const ROOT = new URL("../../", import.meta.url);

const address = (url) => new URL(url, ROOT).href;

/** Returns the card of a warning sign. */
export function alarmCard({ sign, urgency, label, action, url }, emergency) {
  return element(
    `section.flag.flag--${urgency}`,
    { "aria-label": "Warning sign" },
    element("p", {}, element("strong.flag__level", {}, label)),
    element("p", {}, `This can be a warning sign, with back or neck pain or alone: ${sign}.`),
    element("p", {}, action, " ", element("a", { href: address(url) }, "See all the warning signs")),
    urgency === "emergency" ? null : element("p.small", {}, `With an emergency sign as well: ${emergency.replace(/^[^:]+: /, "")}.`),
  );
}

/** Returns the list item of a hit. engine: has the sections of the guide and the summaries. */
export function hitItem({ page, number, why, parts }, engine) {
  const links = parts.map(([id, name]) => element("li", {}, element("a", { href: address(`${page.url}#${id}`) }, name)));
  return element(
    "li.hit",
    {},
    element("h3.hit__title", {}, element("a", { href: address(page.url) }, page.title)),
    element("p.hit__where", {}, engine.data.sections[page.section]),
    element("p", {}, engine.summary(number)),
    why && element("p.hit__why", {}, `${why[0]}: `, element("mark", {}, why[1])),
    links.length ? element("ul.hit__parts.plain", { "aria-label": `Parts of ${page.title}` }, ...links) : null,
  );
}

const topics = () => element("a", { href: address("search/#topics-from-a-to-z") }, "all topics from A to Z");

/** Returns what to try when nothing was found. */
export const noHits = () => element("p", {}, "Try one plain word, or look through ", topics(), ".");

/** Returns what to try when the index cannot be loaded, for example because the page is of an earlier build. */
export const unavailable = () => element("p", {}, "Look through ", topics(), ", or load this page again.");

/** Returns the number of results, in words. */
export function resultCount({ typed, shown, alarm, hits }) {
  if (!typed.length) return "";
  const pages = hits.length === 0 ? "No page" : hits.length === 1 ? "1 page" : `${hits.length} pages`;
  const isCorrected = typed.join(" ") !== shown.join(" ");
  const words = `${isCorrected ? `Showing results for “${shown.join(" ")}”: ` : ""}${isCorrected ? pages.toLowerCase() : pages} found.`;
  return `${alarm ? "Warning sign: read the card first. " : ""}${words}`;
}
