// Selects and orders the columns of the comparison. Both are kept in the URL; unknown values are ignored.
import { onChoices, readChoices, writeChoices } from "./address.js";

const comparison = document.querySelector("[data-comparison]");
const controls = comparison.querySelector(".scripted");
const boxes = [...controls.querySelectorAll("input")];
const order = controls.querySelector("select");
const status = controls.querySelector("[role=status]");
const table = comparison.querySelector("table");
const [countText, orderText] = table.caption.firstElementChild.children;
const rows = [...table.rows].map((row) => ({ row, cells: [...row.cells] }));
const options = rows[0].cells.slice(1);

// On narrow screens each cell shows the name of its option.
for (const { cells } of rows) options.forEach((option, column) => { cells[column + 1].dataset.label = option.textContent; });
table.dataset.columns = "many";

// Returns the columns ordered by their best level: waiting has none and stays first, equal ones stay in alphabetical order.
function orderedColumns() {
  const columns = options.map((_, column) => column);
  if (!order.value) return columns;
  const { cells } = rows.find(({ row }) => row.dataset.area === order.value);
  const best = cells.slice(1).map((cell) => {
    const levels = [...cell.querySelectorAll("[data-level]")].map((part) => Number(part.dataset.level));
    return levels.length ? Math.min(...levels) : 0;
  });
  return columns.sort((a, b) => best[a] - best[b]);
}

function show() {
  const all = !boxes.some((box) => box.checked);
  const shown = boxes.map((box) => all || box.checked);
  const columns = orderedColumns();
  for (const { row, cells } of rows) {
    row.append(cells[0], ...columns.map((column) => cells[column + 1]));
    shown.forEach((visible, column) => { cells[column + 1].hidden = !visible; });
    if (row.dataset.area === order.value) cells[0].setAttribute("aria-sort", "ascending");
    else cells[0].removeAttribute("aria-sort");
  }
  const count = shown.filter(Boolean).length;
  table.dataset.columns = count > 3 ? "many" : "few";
  countText.textContent = count === options.length ? `All ${count} options` : `${count} of ${options.length} options`;
  orderText.textContent = `${shown[0] ? "Waiting first, then by" : "By"} ${order.selectedOptions[0].text}`;
  status.textContent = `Shown: ${countText.textContent}. ${orderText.textContent}.`;
}

function save() {
  const query = new URLSearchParams();
  for (const box of boxes) if (box.checked) query.append("show", box.value);
  if (order.value) query.append("order", order.value);
  writeChoices(query);
}

function load() {
  const chosen = readChoices();
  for (const box of boxes) box.checked = chosen.getAll("show").includes(box.value);
  order.value = [...order.options].some((option) => option.value === chosen.get("order")) ? chosen.get("order") : "";
  show();
}

controls.addEventListener("change", () => { show(); save(); });
onChoices(load);
for (const box of boxes) box.checked = false; // browsers may restore boxes that were checked before a reload
if (readChoices().size) load(); // otherwise the table is in order already, and moving cells would cause a layout
controls.dataset.ready = "";
