"""All drawings by name."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from macros.drawings.painter import Link, Painter
from macros.drawings.poses import describe, draw_pose
from macros.drawings.shapes import Pen
from macros.drawings.skeleton import DrawingError
from macros.drawings.svg import document
from macros.models.drawings import Parts, Person, Poses, Region, Scene, Scenes
from macros.models.issue import suggest


class Drawing(NamedTuple):
    """A drawing. caption: the words beside it, which say the same. svg: its markup."""

    title: str
    caption: str
    svg: str


@dataclass(frozen=True)
class Library:
    """The records of all drawings. parts: those that several share."""

    person: Person | None = None
    poses: Poses = field(default_factory=dict)
    scenes: Scenes = field(default_factory=dict)
    parts: Parts = field(default_factory=dict)

    @property
    def names(self) -> tuple[str, ...]:
        """Returns the names of all drawings; none without a person."""
        return (*self.scenes, *self.poses) if self.person else ()

    def draw(self, name: str, links: Mapping[Region, Link] | None = None) -> Drawing:
        """Returns a drawing. links: where regions of the body lead. Raises DrawingError."""
        if self.person is None or name not in self.names:
            raise DrawingError(f"names an unknown drawing `{name}`; {suggest(name, self.names)}")
        try:
            if name in self.poses:
                pose = self.poses[name]
                return Drawing(pose.title, describe(pose), draw_pose(pose, self.person, self.parts))
            return self._scene(self.scenes[name], self.person, links or {})
        except DrawingError:
            raise
        except (ArithmeticError, LookupError, RecursionError, ValueError) as error:
            raise DrawingError(
                f"cannot be drawn ({error}); check its points, angles and `use`, and person.yml"
            ) from error

    def _scene(self, scene: Scene, person: Person, links: Mapping[Region, Link]) -> Drawing:
        content = Painter(Pen(), person, self.parts, links).draw(scene.parts)
        svg = document(scene.title, scene.desc, scene.size, content, links=bool(links))
        return Drawing(scene.title, scene.caption or scene.desc, svg)
