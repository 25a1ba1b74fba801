// The sheet for an appointment. Choices are kept in the URL, notes only on the page. Styles print what is checked.
import { onChoices, readChoices, writeChoices } from "./address.js";

const sheet = document.querySelector("[data-sheet]");
const controls = sheet.querySelector(".scripted");
const status = sheet.querySelector("[role=status]");
const parts = [...sheet.querySelectorAll("[data-treatment]")];
const boxes = (part) => [...part.querySelectorAll("input")];
const checked = (part) => boxes(part).filter((box) => box.checked);

function showStatus() {
  const chosen = parts.filter((part) => checked(part).length);
  const questions = chosen.flatMap((part) => {
    const all = checked(part).some((box) => box.value === "all");
    return all ? boxes(part).slice(1) : checked(part);
  });
  status.textContent = chosen.length
    ? `Questions chosen: ${questions.length}. Treatments: ${chosen.length} of ${parts.length}.`
    : "Nothing is chosen: all questions are printed.";
}

function save() {
  const chosen = new URLSearchParams();
  for (const part of parts) for (const box of checked(part)) chosen.append(part.dataset.treatment, box.value);
  writeChoices(chosen);
}

function load() {
  const chosen = readChoices();
  for (const part of parts) {
    const values = chosen.getAll(part.dataset.treatment);
    for (const box of boxes(part)) box.checked = values.includes(box.value);
  }
  showStatus();
}

sheet.addEventListener("change", (event) => {
  if (event.target.type !== "checkbox") return;
  showStatus();
  save();
});
sheet.querySelector("[data-clear]").addEventListener("click", () => {
  for (const box of parts.flatMap(boxes)) box.checked = false;
  showStatus();
  save();
});
onChoices(load);
load();
controls.dataset.ready = "";
