"""Finds texts of a page that readers cannot see, by the styles that the browser computes."""

# ruff: noqa: E501 (a script)

from playwright.sync_api import Page

from macros.content.guide import GuidePage

UNSEEN = """() => {
  for (const part of document.querySelectorAll("details")) part.open = true;
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const color = (text) => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = text;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data];
  };
  const light = (part) => part.map((one) => one / 255).map((one) => (one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4));
  const luminance = (part) => light(part).reduce((sum, one, at) => sum + one * [0.2126, 0.7152, 0.0722][at], 0);
  const ground = (part) => {
    for (; part; part = part.parentElement) {
      const [red, green, blue, alpha] = color(getComputedStyle(part).backgroundColor);
      if (alpha > 250) return [red, green, blue];
    }
    return color(getComputedStyle(document.body).backgroundColor).slice(0, 3);
  };
  const contrast = (part) => {
    const [over, under] = [color(getComputedStyle(part).color).slice(0, 3), ground(part)].map(luminance).sort((a, b) => b - a);
    return (over + 0.05) / (under + 0.05);
  };
  const why = (part, box) => {
    const style = getComputedStyle(part);
    if (!part.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return "not drawn";
    if (box.width < 2 || box.height < 2) return "without size";
    if (parseFloat(style.fontSize) < 9) return "too small";
    for (let outer = part; outer; outer = outer.parentElement) {
      const { clipPath, overflow } = getComputedStyle(outer), around = outer.getBoundingClientRect();
      if (clipPath === "inset(50%)" || (overflow === "hidden" && (around.width < 2 || around.height < 2))) return "clipped";
    }
    if (box.right + scrollX <= 0 || box.bottom + scrollY <= 0) return "outside";
    return contrast(part) < 3 ? "without contrast" : "";
  };
  const texts = document.createTreeWalker(document.querySelector("main article"), NodeFilter.SHOW_TEXT), found = [];
  while (texts.nextNode()) {
    const { data, parentElement } = texts.currentNode;
    if (!/[\\p{L}\\p{N}]/u.test(data) || parentElement.closest("svg, script, style, option, textarea, td .visually-hidden, .scripted, .marks, thead")) continue;
    const range = document.createRange();
    range.selectNodeContents(texts.currentNode);
    const reason = why(parentElement, range.getBoundingClientRect());
    if (reason) found.push([data.trim(), reason]);
  }
  return found;
}"""
"""The texts of the article that are not seen when all that is folded is open, each with the reason."""


def unseen(page: Page, source: GuidePage) -> list[str]:
    """Returns what readers cannot see of the text of a page, each with its line in the source."""
    body = source.source.body
    found = [(text, reason, body.find(text)) for text, reason in page.evaluate(UNSEEN)]
    lines = [(source.source.body_line + body.count("\n", 0, at), text, reason) for text, reason, at in found if at >= 0]
    return [f"{source.source.file}: line {line}: `{text[:40]}` is {reason}" for line, text, reason in lines]
