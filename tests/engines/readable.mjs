// Prints what the reader view of Firefox (Readability) keeps of each page that is named: its plain text, as JSON.
import { readFile } from "node:fs/promises";
import { Readability } from "@mozilla/readability";
import { JSDOM, VirtualConsole } from "jsdom";

const texts = {};
for (const path of process.argv.slice(2)) {
  const { window } = new JSDOM(await readFile(path, "utf8"), { virtualConsole: new VirtualConsole() });
  const read = new Readability(window.document).parse();
  const part = window.document.createElement("div");
  part.innerHTML = read.content;
  for (const script of part.querySelectorAll("script, style")) script.remove();
  texts[path] = part.textContent;
}
console.log(JSON.stringify(texts));
