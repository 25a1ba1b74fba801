// While the phone menu is open, nothing else can be reached. Opening, Escape and the way back for focus are the browser's.
const menu = document.querySelector("[popover]");

// What stands beside the menu, and beside each element around it.
const outside = [];
for (let part = menu; part !== document.body; part = part.parentElement) {
  outside.push(...[...part.parentElement.children].filter((other) => other !== part));
}

menu.addEventListener("beforetoggle", ({ newState }) => {
  for (const element of outside) element.inert = newState === "open";
});

// From 60em the menu is a row in the header.
matchMedia("(min-width: 60em)").addEventListener("change", () => menu.hidePopover());
