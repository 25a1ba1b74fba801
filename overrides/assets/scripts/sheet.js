// The sheet for an appointment. Choices are kept in the URL, notes only on the page. Styles print what is ticked.
import { onChoices, readChoices, writeChoices } from "./address.js";

const sheet = document.querySelector("[data-sheet]");
const status = sheet.querySelector("[role=status]");
const topics = [...sheet.querySelectorAll("[data-topic]")];
const boxes = (topic) => [...topic.querySelectorAll("input")];
const ticked = (topic) => boxes(topic).filter((box) => box.checked);

/** Returns the number of questions of a topic that are printed: all of them where all are asked for. */
function count(topic) {
  const chosen = ticked(topic);
  return chosen.some((box) => box.value === "all") ? boxes(topic).length - 1 : chosen.length;
}

function showStatus() {
  const counts = topics.map(count).filter(Boolean);
  const questions = counts.reduce((sum, number) => sum + number, 0);
  status.textContent = questions
    ? `Ticked: ${questions} ${questions > 1 ? "questions" : "question"} in ${counts.length} of ${topics.length} parts. Only these are printed.`
    : "Nothing is ticked: the questions for any treatment are printed.";
}

function save() {
  const chosen = new URLSearchParams();
  for (const topic of topics) for (const box of ticked(topic)) chosen.append(topic.dataset.topic, box.value);
  writeChoices(chosen);
}

function load() {
  const chosen = readChoices();
  for (const topic of topics) {
    const values = chosen.getAll(topic.dataset.topic);
    for (const box of boxes(topic)) box.checked = values.includes(box.value);
    if (ticked(topic).length) topic.open = true;
  }
  showStatus();
}

sheet.addEventListener("change", (event) => {
  if (event.target.type !== "checkbox") return;
  showStatus();
  save();
});
sheet.querySelector("[data-clear]").addEventListener("click", () => {
  for (const box of topics.flatMap(boxes)) box.checked = false;
  showStatus();
  save();
});
onChoices(load);
load();
sheet.querySelector(".finder").dataset.ready = "";
