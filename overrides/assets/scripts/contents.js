// Marks the current section in the table of contents, and scrolls it into view there.
const contents = document.querySelector("[data-follow]");
const links = new Map([...contents.querySelectorAll("a")].map((link) => [document.getElementById(link.hash.slice(1)), link]));
links.delete(null);

let current;

function follow() {
  const passed = [...links.keys()].filter((heading) => heading.getBoundingClientRect().top < innerHeight / 3);
  const link = scrollY > 0 ? links.get(passed[passed.length - 1]) : undefined; // nothing is marked before the first scroll
  if (link === current) return;
  current?.removeAttribute("aria-current");
  link?.setAttribute("aria-current", "location");
  current = link;
  if (!link || getComputedStyle(contents).position !== "sticky") return;
  contents.scrollTop = link.offsetTop - contents.clientHeight / 2; // scrolls the contents only, not the page
}

// The current section changes when a heading passes the upper third of the screen.
const observer = new IntersectionObserver(follow, { rootMargin: "0px 0px -66% 0px" });
for (const heading of links.keys()) observer.observe(heading);
