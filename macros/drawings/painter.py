"""Draws the parts of a drawing: shapes, lines, words, shared parts, links, windows and persons."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from typing import NamedTuple

from macros.drawings.figure import Figure, Layer
from macros.drawings.place import Place
from macros.drawings.shapes import Pen, Shape, Stroke, arrow_head, paths, stripes
from macros.drawings.skeleton import DrawingError
from macros.drawings.svg import LINE, element
from macros.models.drawings import Part, Parts, Person, Region
from macros.models.issue import suggest

LINE_HEIGHT = 20


class Link(NamedTuple):
    """Where a region of the body map leads. label: its name, if not that in the drawing."""

    url: str
    label: str | None = None


@dataclass
class Painter:
    """Draws parts with a pen, each kind by the method of its name. shared: what `use` names. links: by region."""

    pen: Pen
    person: Person
    shared: Parts
    links: Mapping[Region, Link]

    def draw(self, parts: Iterable[Part], place: Place = Place()) -> str:  # noqa: B008 (frozen)
        """Returns all parts, from the back to the front."""
        return "".join(getattr(self, f"_{part.kind}")(part, place) for part in parts)

    def path(self, shapes: Sequence[Shape | Stroke], **attributes: object) -> str:
        """Returns a path of shapes; nothing without any."""
        return element("path", **attributes, d=paths(shapes, self.pen)) if shapes else ""

    def layers(self, layers: Iterable[Layer]) -> str:
        """Returns layers of a person."""
        return "".join(
            self.path(shapes, fill=color) if color else self.path(shapes, stroke_width=f"{LINE / 2:g}")
            for _, color, shapes in layers
        )

    def _shape(self, part: Part, place: Place) -> str:
        shapes = [spot.outline(one) for spot in place.all(part) for one in part.shape or ()]
        drawn = self.path(shapes, **_look(part))
        if part.hatch:
            lines = [line for shape in shapes for line in stripes(shape, part.hatch)]
            drawn += self.path(lines, stroke=part.stroke, stroke_width=f"{(part.width or LINE) * 0.6:g}")
        return drawn

    def _line(self, part: Part, place: Place) -> str:
        drawn = ""
        for spot in place.all(part):
            for points in part.line or ():
                way = tuple(spot(*point) for point in points)
                drawn += Stroke(way).path(self.pen)
                ends = {"end": [way], "start": [way[::-1]], "both": [way, way[::-1]]}.get(part.arrow or "", [])
                drawn += "".join(arrow_head(end[-1], end[-2], part.head, self.pen) for end in ends)
        return element("path", **_look(part), d=drawn)

    def _dot(self, part: Part, place: Place) -> str:
        x, y, radius = part.dot or (0, 0, 0)
        spot = place.within(part)
        middle, size = self.pen.place(spot(x, y)), radius * abs(spot.turn) * self.pen.scale
        return element("circle", **_look(part), cx=f"{middle.real:g}", cy=f"{middle.imag:g}", r=round(size))

    def _box(self, part: Part, place: Place) -> str:
        x, y, width, height, radius = part.box or (0, 0, 0, 0, 0)
        spot, middle = place.within(part).at, self.pen.place(place.within(part).at)
        corner = self.pen.place(spot + complex(x, y))
        size = self.pen.place(spot + complex(x + width, y + height)) - corner
        turn = f"rotate({part.turn:g} {middle.real:g} {middle.imag:g})" if part.turn else None
        return element(
            "rect", **_look(part), x=f"{corner.real:g}", y=f"{corner.imag:g}", width=f"{size.real:g}",
            height=f"{size.imag:g}", rx=round(radius * self.pen.scale), transform=turn,
        )  # fmt: skip

    def _text(self, part: Part, place: Place) -> str:
        """Returns the lines of a label, with a space between, so that they are read as words."""
        spot = self.pen.place(place(*part.at))
        lines = (
            element(
                "text", escape(line), fill=part.fill or "ink", stroke="none", text_anchor=part.anchor,
                font_weight=700 if part.bold else None, font_size=f"{part.size:g}",
                x=f"{spot.real:g}", y=f"{spot.imag + row * LINE_HEIGHT:g}",
            )
            for row, line in enumerate(part.text or ())
        )  # fmt: skip
        return " ".join(lines)

    def _use(self, part: Part, place: Place) -> str:
        if part.use not in self.shared:
            hint = suggest(str(part.use), self.shared, "add it to docs/_data/drawing_parts.yml")
            raise DrawingError(f"uses an unknown part `{part.use}`; {hint}")
        return self.draw(self.shared[part.use], place.within(part))

    def _link(self, part: Part, place: Place) -> str:
        drawn, link = self.draw(part.parts, place), self.links.get(part.link) if part.link else None
        if not link:
            return drawn
        return element("a", drawn, class_="zone", href=link.url, aria_label=link.label, pointer_events="all")

    def _crop(self, part: Part, place: Place) -> str:
        x, y, width, height = (f"{value:g}" for value in part.crop or ())
        inside = element("g", self.draw(part.parts, place), fill="none")
        view = f"{x} {y} {width} {height}"
        return element("svg", inside, x=x, y=y, width=width, height=height, viewBox=view, overflow="hidden")

    def _person(self, part: Part, place: Place) -> str:
        figure = Figure(self.person, part.person or "side")
        body = figure.take(part.posture.model_copy(update={"hold": "hip", "at": (0, 0)}))
        limbs = [name for name in figure.limbs if name[:3] not in part.without]
        layers = [layer for layer in figure.layers(body) if not {layer.name, layer.name[:3]} & set(part.without)]
        whole = Layer("skin", part.fill or "skin", figure.flesh(body, limbs))
        if part.fill:
            layers = []
        if part.fill or part.bare:
            layers = [whole, *(layer for layer in layers if layer.name in ("hair", "face"))]
        spot = place.within(part)
        moved = [Layer(name, color, [spot.shape(shape) for shape in shapes]) for name, color, shapes in layers]
        drawn = self.layers(moved)
        return element("g", drawn, stroke=part.stroke, stroke_width=part.width) if part.stroke else drawn


def _look(part: Part) -> dict[str, object]:
    """Returns the attributes of a part that differ from those of the drawing."""
    return {
        "fill": part.fill,
        "stroke": part.stroke,
        "stroke_width": None if part.width is None else f"{part.width:g}",
        "stroke_dasharray": part.dash,
        "opacity": part.opacity,
        "class_": part.name and f"zone__{part.name}",
    }
