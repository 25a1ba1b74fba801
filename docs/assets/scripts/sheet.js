// The sheet for an appointment. What is chosen stands in the address; notes stay on the page alone. What is printed follows
// from the ticked boxes, by style.
import { asked, keep, onAsked } from "./address.js";

const sheet = document.querySelector("[data-sheet]");
const controls = sheet.querySelector(".scripted");
const status = sheet.querySelector("[role=status]");
const parts = [...sheet.querySelectorAll("[data-treatment]")];
const boxes = (part) => [...part.querySelectorAll("input")];
const ticked = (part) => boxes(part).filter((box) => box.checked);

function tell() {
  const chosen = parts.filter((part) => ticked(part).length);
  const questions = chosen.flatMap((part) => {
    const all = ticked(part).some((box) => box.value === "all");
    return all ? boxes(part).slice(1) : ticked(part);
  });
  status.textContent = chosen.length
    ? `Questions chosen: ${questions.length}. Treatments: ${chosen.length} of ${parts.length}.`
    : "Nothing is chosen: all questions are printed.";
}

function remember() {
  const chosen = new URLSearchParams();
  for (const part of parts) for (const box of ticked(part)) chosen.append(part.dataset.treatment, box.value);
  keep(chosen);
}

function read() {
  const chosen = asked();
  for (const part of parts) {
    const values = chosen.getAll(part.dataset.treatment);
    for (const box of boxes(part)) box.checked = values.includes(box.value);
  }
  tell();
}

sheet.addEventListener("change", (event) => {
  if (event.target.type !== "checkbox") return;
  tell();
  remember();
});
sheet.querySelector("[data-clear]").addEventListener("click", () => {
  for (const box of parts.flatMap(boxes)) box.checked = false;
  tell();
  remember();
});
onAsked(read);
read();
controls.dataset.ready = "";
