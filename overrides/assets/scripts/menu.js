// Makes the page inert while a menu is open. The browser opens it, closes it with Escape, and returns focus.

/** Returns the siblings of a menu and of its ancestors. */
function outside(menu) {
  const others = [];
  for (let part = menu; part !== document.body; part = part.parentElement) {
    others.push(...[...part.parentElement.children].filter((other) => other !== part));
  }
  return others;
}

for (const menu of document.querySelectorAll("[popover]")) {
  menu.addEventListener("beforetoggle", ({ newState }) => {
    for (const element of outside(menu)) element.inert = newState === "open";
  });
  menu.addEventListener("click", (event) => {
    if (event.target.closest("a")) menu.hidePopover?.(); // it may lead to an anchor of this page
  });
  // From these widths on, menus are part of the page.
  for (const width of ["68em", "76em"]) {
    matchMedia(`(min-width: ${width})`).addEventListener("change", () => menu.hidePopover?.());
  }
}
