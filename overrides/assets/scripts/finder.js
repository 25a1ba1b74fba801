// Filters the list of treatments. The choices are kept in the URL; unknown values are ignored. With one kind of pain
// chosen, only its marks are shown, with their words.
import { onChoices, readChoices, writeChoices } from "./address.js";

const container = document.querySelector("[data-finder]");
const finder = container.querySelector(".scripted");
const status = finder.querySelector("[role=status]");
const table = container.querySelector("table");
const items = [...table.querySelectorAll("tbody tr")];
const radios = [...finder.querySelectorAll("input")];

const chosen = () => Object.fromEntries(radios.filter((radio) => radio.checked).map((radio) => [radio.name, radio.value]));
const has = (item, name, value) => !value || item.dataset[name].split(" ").includes(value);

// Compares the levels for the chosen kinds of pain: `low-back-new-2` is level 2 of 5 for new low back pain.
const helps = (item, { area, stage, helps: level }) =>
  !level || item.dataset.helps.split(" ").some((cell) => cell.startsWith(area) && cell.includes(stage) && cell.slice(-1) <= level);

const fits = (item, choice) =>
  ["area", "stage", "by", "cost"].every((name) => has(item, name, choice[name])) && helps(item, choice);

const count = (choice) => items.filter((item) => fits(item, choice)).length;

/** Shows the column of one kind of pain, or all columns. */
function showColumns({ area, stage }) {
  const one = area && stage;
  table.classList.toggle("marks--one", Boolean(one));
  table.tHead.hidden = one;
  for (const cell of table.querySelectorAll("td[data-kind]")) cell.hidden = one && cell.dataset.kind !== `${area}-${stage}`;
}

function show() {
  const choice = chosen();
  const found = count(choice);
  for (const item of items) item.hidden = !fits(item, choice);
  showColumns(choice);
  for (const radio of radios) {
    const matching = count({ ...choice, [radio.name]: radio.value });
    radio.parentElement.querySelector(".choice__count").textContent = ` (${matching})`;
  }
  status.textContent =
    found === items.length ? `All ${found} treatments are shown.`
    : found ? `Shown: ${found} of ${items.length} treatments.`
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
