// Prints what a style sheet uses that browsers have not, by MDN's data: unsupported.mjs SHEET chrome=109 safari=15.4 ...
import { readFile } from "node:fs/promises";
import * as csstree from "css-tree";

const { css } = JSON.parse(await readFile(new URL("./node_modules/@mdn/browser-compat-data/data.json", import.meta.url)));
const [sheet, ...browsers] = process.argv.slice(2);
const names = { safari: ["safari", "safari_ios"] };
const oldest = browsers.map((browser) => browser.split("=")).flatMap(([name, version]) =>
  (names[name] ?? [name]).map((browser) => [browser, version]));

const parts = (version) => version.replace(/^≤/, "").split(".").map(Number);

function isNewer(added, oldest) {
  const [one, other] = [parts(added), parts(oldest)];
  return one[0] > other[0] || (one[0] === other[0] && (one[1] ?? 0) > (other[1] ?? 0));
}

/** Returns the browsers that have a feature later than the oldest, or not at all; none if MDN does not know it. */
function missing(feature) {
  const support = feature?.__compat?.support ?? {};
  return oldest.filter(([browser, version]) => {
    const all = [support[browser] ?? []].flat();
    return all.length && !all.some((one) => one.version_added && !one.version_removed && !one.flags && !one.prefix
      && one.version_added !== "preview" && !isNewer(one.version_added, version));
  }).map(([browser]) => browser);
}

const found = {};
function use(name, feature) {
  const without = missing(feature);
  if (without.length) found[name] = without;
}

csstree.walk(csstree.parse(await readFile(sheet, "utf8")), (node) => {
  if (node.type === "Declaration") {
    const property = css.properties[node.property];
    use(node.property, property);
    csstree.walk(node.value, (part) => {
      if (part.type === "Identifier") use(`${node.property}: ${part.name}`, property?.[part.name]);
      if (part.type === "Function") use(`${part.name}()`, css.types[part.name] ?? css.types.color?.[part.name] ?? css.properties["custom-property"]?.[part.name]);
    });
  }
  if (node.type === "Atrule") use(`@${node.name}`, css["at-rules"][node.name]);
  if (node.type === "Feature") use(`@media (${node.name})`, css["at-rules"].media[node.name]);
  if (node.type === "PseudoClassSelector") use(`:${node.name}`, css.selectors[node.name]);
  if (node.type === "PseudoElementSelector") use(`::${node.name}`, css.selectors[node.name]);
});
console.log(JSON.stringify(found));
