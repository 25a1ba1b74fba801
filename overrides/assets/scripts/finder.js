// Filters the list of treatments. The choices are kept in the URL; unknown values are ignored. With one kind of pain
// chosen, only its marks are shown, with their words, and the highest rating comes first.
import { onChoices, readChoices, writeChoices } from "./address.js";

const container = document.querySelector("[data-finder]");
const finder = container.querySelector(".scripted");
const status = finder.querySelector("[role=status]");
const table = container.querySelector("table");
const items = [...table.querySelectorAll("tbody tr")];
const cells = [...table.querySelectorAll("td[data-kind]")];
const kinds = [...new Set(cells.map((cell) => cell.dataset.kind))];
const radios = [...finder.querySelectorAll("input")];

const chosen = () => Object.fromEntries(radios.filter((radio) => radio.checked).map((radio) => [radio.name, radio.value]));
const has = (item, name, value) => !value || item.dataset[name].split(" ").includes(value);

// Sciatica has no stages.
const isKind = (kind, { area, stage }) => kind.startsWith(area) && (kind.startsWith("sciatica") || kind.includes(stage));

// Compares the levels for the chosen kinds of pain: `low-back-new-2` is level 2 of 5 for new low back pain.
const helps = (item, { helps: level, ...pain }) =>
  !level || item.dataset.helps.split(" ").some((cell) => isKind(cell, pain) && cell.slice(-1) <= level);

const fits = (item, choice) =>
  ["area", "stage", "by", "cost"].every((name) => has(item, name, choice[name])) && helps(item, choice);

const count = (choice) => items.filter((item) => fits(item, choice)).length;

/** Shows the column of one kind of pain in the order of its ratings, or all columns in that of the names. */
function showColumns(choice) {
  const [kind, ...others] = kinds.filter((found) => isKind(found, choice));
  const one = !others.length;
  const best = (item) => item.querySelector(`[data-kind=${kind}] [data-level]`)?.dataset.level ?? 9;
  table.classList.toggle("marks--one", one);
  table.tHead.hidden = one;
  for (const cell of cells) cell.hidden = one && cell.dataset.kind !== kind;
  for (const said of table.querySelectorAll("small")) said.hidden = innerWidth < 768 && !one; // no room on a phone
  table.tBodies[0].append(...(one ? [...items].sort((a, b) => best(a) - best(b)) : items));
  return one;
}

function show() {
  const choice = chosen();
  const found = count(choice);
  for (const item of items) item.hidden = !fits(item, choice);
  const order = showColumns(choice) ? ", the highest rating first" : "";
  for (const radio of radios) {
    const matching = count({ ...choice, [radio.name]: radio.value });
    radio.parentElement.querySelector(".choice__count").textContent = ` (${matching})`;
  }
  status.textContent =
    found === items.length ? `All ${found} treatments are shown${order}.`
    : found ? `Shown: ${found} of ${items.length} treatments${order}.`
    : "No treatment fits all of that. Change a choice, or show all.";
}

function save() {
  writeChoices(new URLSearchParams(Object.entries(chosen()).filter(([, value]) => value)));
}

const reset = () => { for (const radio of radios) radio.checked = !radio.value; };

function load() {
  reset(); // browsers may restore choices that were made before a reload
  for (const [name, value] of readChoices()) {
    const radio = radios.find((candidate) => candidate.name === name && candidate.value === value);
    if (radio) radio.checked = true;
  }
  show();
}

finder.addEventListener("change", () => { show(); save(); });
finder.querySelector("button").addEventListener("click", () => {
  reset();
  show();
  save();
});
onChoices(load);
load();
finder.dataset.ready = "";
