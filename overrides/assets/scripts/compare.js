// Selects and orders the columns of the comparison, and puts the rows first that matter to the reader. With one kind of
// pain chosen, only options with a rating for it are offered, the highest first, and the rows of other pain are hidden.
// All of it is kept in the URL; unknown values are ignored.
import { onChoices, readChoices, writeChoices } from "./address.js";

const comparison = document.querySelector("[data-comparison]");
const controls = comparison.querySelector(".finder");
const options = [...controls.querySelectorAll("[name=show]")];
const matters = [...controls.querySelectorAll("[name=matters]")];
const order = controls.querySelector("select");
const status = comparison.querySelector("[role=status]");
const results = [...status.querySelectorAll("[data-option]")];
const table = comparison.querySelector("table");
const box = table.parentElement;
const rows = [...table.rows].map((row) => ({ row, cells: [...row.cells] }));
const questions = rows.slice(1).map(({ row }) => row);
const half = table.tBodies[0].rows.length; // paper has one half on each sheet
const phone = matchMedia("(max-width: 47.99em)");
const wide = matchMedia("(min-width: 68em)");

const chosen = (boxes) => boxes.filter((one) => one.checked);
const isRated = (cell) => Boolean(cell.querySelector("[data-level]"));
const words = (one) => one.parentElement.textContent.trim();

/** Returns what matters, in the order in which it was chosen: the URL keeps it. */
function mattering() {
  const checked = chosen(matters);
  const before = readChoices().getAll("matters").map((value) => checked.find((one) => one.value === value));
  return [...new Set([...before.filter(Boolean), ...checked])];
}

/** Returns, for each column, whether it has a rating for the chosen pain; waiting goes with any. */
function fittingColumns() {
  const asked = rows.filter(({ row }) => order.value && row.dataset.order === order.value);
  return options.map((_, column) => !column || !asked.length || asked.some(({ cells }) => isRated(cells[column + 1])));
}

/** Returns the columns ordered by their best level: waiting has none and stays first, equal ones stay as they are. */
function orderedColumns() {
  const columns = options.map((_, column) => column);
  if (!order.value) return columns;
  const asked = rows.filter(({ row }) => row.dataset.order === order.value);
  const best = columns.map((column) => {
    const levels = asked.flatMap(({ cells }) => [...cells[column + 1].querySelectorAll("[data-level]")]);
    return levels.length ? Math.min(...levels.map((level) => level.dataset.level)) : 0;
  });
  return columns.sort((a, b) => best[a] - best[b]);
}

function showColumns(shown) {
  const columns = orderedColumns();
  for (const { row, cells } of rows) {
    row.append(cells[0], ...columns.map((column) => cells[column + 1]));
    shown.forEach((visible, column) => { cells[column + 1].hidden = !visible; });
    if (order.value && row.dataset.order === order.value) cells[0].setAttribute("aria-sort", "ascending");
    else cells[0].removeAttribute("aria-sort");
  }
  status.append(...columns.map((column) => results[column]));
}

/** Hides the rows of other pain than the chosen one, and of pain that nothing shown has a rating for. */
function showRows(first, shown) {
  for (const { row, cells } of rows) {
    const asked = row.dataset.order;
    const other = order.value && asked !== order.value;
    row.hidden = asked && (other || !shown.some((visible, column) => visible && (!column || isRated(cells[column + 1]))));
  }
  const place = (row) => (first.includes(row.dataset.matters) ? first.indexOf(row.dataset.matters) : first.length);
  [...questions].sort((a, b) => place(a) - place(b)).forEach((row, at) => table.tBodies[at < half ? 0 : 1].append(row));
}

function show() {
  const all = !chosen(options).length;
  const fitting = fittingColumns();
  const shown = options.map((one, column) => (all ? fitting[column] : one.checked));
  const count = shown.filter(Boolean).length;
  const fits = count <= (wide.matches ? 5 : 3);
  const first = mattering();
  showColumns(shown);
  showRows(first.map((one) => one.value), shown);
  options.forEach((one, column) => { one.parentElement.hidden = !fitting[column] && !one.checked; });
  results.forEach((result, column) => { result.hidden = !shown[column] || !fits; });
  box.toggleAttribute("data-two", count <= 2);
  box.toggleAttribute("data-fits", fits);
  box.tabIndex = fits || phone.matches ? -1 : 0;
  const which = count === options.length ? `All ${count} options` : `${count} of ${options.length} options`;
  const rating = order.value ? `rating for ${order.selectedOptions[0].text}` : "name";
  const by = `${shown[0] ? "Waiting first, then by" : "By"} ${rating}`;
  const matter = first.length ? ` What matters to me: ${first.map(words).join(", ").toLowerCase()}.` : "";
  table.caption.textContent = status.firstElementChild.textContent = `${which}. ${by}.${matter}`;
}

function save() {
  const query = new URLSearchParams();
  for (const one of chosen(options)) query.append("show", one.value);
  if (order.value) query.append("order", order.value);
  for (const one of mattering()) query.append("matters", one.value);
  writeChoices(query);
}

function load() {
  const query = readChoices();
  for (const one of [...options, ...matters]) one.checked = query.getAll(one.name).includes(one.value);
  if (phone.matches && !chosen(options).length) for (const one of options) one.checked = one.defaultChecked;
  order.value = [...order.options].some(({ value }) => value === query.get("order")) ? query.get("order") : "";
  show();
}

// A phone shows the rows and cells as blocks, and some browsers then no longer tell that they are a table.
for (const [part, role] of Object.entries({
  table: "table", "thead, tbody": "rowgroup", tr: "row", "thead th": "columnheader", "tbody th": "rowheader", td: "cell",
})) for (const element of comparison.querySelectorAll(part)) element.setAttribute("role", role);
controls.addEventListener("change", () => { save(); show(); });
onChoices(load);
load();
for (const part of comparison.querySelectorAll(".scripted")) part.dataset.ready = "";
