// Creates elements. Strings become text nodes, so that a query is never parsed as HTML.

/** Creates an element from a tag with classes, attributes and content: element("p.small", { id: "x" }, "text", other). */
export function element(name, attributes = {}, ...content) {
  const [tag, ...classes] = name.split(".");
  const node = document.createElement(tag);
  if (classes.length) node.className = classes.join(" ");
  for (const [key, value] of Object.entries(attributes)) if (value !== false) node.setAttribute(key, value === true ? "" : value);
  node.append(...content.filter(Boolean));
  return node;
}
