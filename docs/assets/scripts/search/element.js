// Makes elements. Text stays text: nothing that a reader types is read as HTML.

/** element("p.small", { id: "x" }, "text", other): a tag with a class, its attributes, and what is in it. */
export function element(name, attributes = {}, ...content) {
  const [tag, ...classes] = name.split(".");
  const made = document.createElement(tag);
  if (classes.length) made.className = classes.join(" ");
  for (const [key, value] of Object.entries(attributes)) if (value !== false) made.setAttribute(key, value === true ? "" : value);
  made.append(...content.filter(Boolean));
  return made;
}
