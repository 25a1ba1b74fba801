"""Records of drawings: the person, poses, parts of drawings and icons. docs/editors/drawings.md explains the keys."""

from typing import Annotated, Literal, Self

from pydantic import Discriminator, Field, Tag, model_validator
from pydantic_core import PydanticCustomError

from macros.models.fields import Record, Slug, Text, Title

Color = Literal[
    "ink", "soft", "trace", "skin", "cloth", "brand", "faint", "bone", "thing", "paper", "clay", "alarm", "alarm-soft",
    "nerve", "none",
]  # fmt: skip
View = Literal["side", "front", "back"]
Look = Literal["side", "front", "back", "asleep"]
Region = Literal["neck", "upper-back", "low-back", "arm", "leg", "head", "chest", "belly", "groin"]
Point = tuple[float, float]
Points = tuple[Point, ...]
Range = tuple[float, float]
LIMBS = {kind: tuple(f"{kind[:3]}_{side}" for side in ("near", "far", "left", "right")) for kind in ("arms", "legs")}
"""The limbs that each key for both of a pair sets."""
KINDS = ("shape", "line", "dot", "box", "text", "use", "link", "crop", "person")
"""The keys that say what a part is."""


class Reach(Record):
    """A limb whose wrist or ankle reaches for a place. Its bones keep their lengths."""

    to: Point | str = Field(description="a place, the name of a joint, or `stay` for where it was")
    shift: Point = Field(default=(0, 0), description="how far beside that place")
    bend: Literal[1, -1] = Field(default=1, description="the side to which the middle joint bends")
    end: float | str = Field(default=0, description="the angle of hand or foot; in quotes `@90`: where it points")


def _form(value: object) -> str:
    """Returns the form of a value, in brackets, so that messages leave it out."""
    if isinstance(value, list | tuple):
        return "[list]"
    return "[half]" if isinstance(value, dict) and "half" in value else "[record]"


_Angles = Annotated[tuple[float | str, ...], Field(min_length=3, max_length=6), Tag("[list]")]
Limb = Annotated[_Angles | Annotated[Reach, Tag("[record]")], Discriminator(_form)]
"""Angles of the three joints, the third as in `Reach.end`; then how far each bone points out of the paper."""


class Spine(Record):
    """Angles of the trunk: bending forward, or to the right in views from front and back, is positive."""

    turn: float = Field(default=0, description="the whole person: 0 upright, 90 face down, -90 on the back")
    lumbar: float = Field(default=0, description="the low back")
    thorax: float = Field(default=0, description="the upper back")
    neck: float = Field(default=0, description="the neck")
    head: float = Field(default=0, description="the head")


class Posture(Record):
    """How a person is placed: the trunk first, then limbs by angles, then limbs that reach."""

    spine: Spine = Field(default=Spine(), description="angles of the trunk")
    shoulders: Point = Field(default=(0, 0), description="how far shoulders are drawn in, and lifted")
    arms: Limb | None = Field(default=None, description="both arms")
    legs: Limb | None = Field(default=None, description="both legs")
    arm_near: Limb | None = Field(default=None, description="the arm in front, seen from the side")
    arm_far: Limb | None = Field(default=None, description="the arm behind, seen from the side")
    leg_near: Limb | None = Field(default=None, description="the leg in front, seen from the side")
    leg_far: Limb | None = Field(default=None, description="the leg behind, seen from the side")
    arm_left: Limb | None = Field(default=None, description="the arm on the left of the drawing")
    arm_right: Limb | None = Field(default=None, description="the arm on the right of the drawing")
    leg_left: Limb | None = Field(default=None, description="the leg on the left of the drawing")
    leg_right: Limb | None = Field(default=None, description="the leg on the right of the drawing")
    hold: str | None = Field(default=None, description="the joint that keeps its place; none: put on the floor")
    at: Point | None = Field(default=None, description="the place of that joint")
    by: Point = Field(default=(0, 0), description="how far that joint moves")
    face: Look | None = Field(default=None, description="the face, if not that of the view")

    def limb(self, name: str) -> Limb:
        """Returns how a limb is placed: by its own key, by that of both, or straight."""
        return getattr(self, name) or getattr(self, f"{name[:3]}s") or (0, 0, 0)

    def followed_by(self, end: Self) -> Self:
        """Returns the posture at the end: what `end` does not name stays as it was."""
        named = {name: getattr(end, name) for name in end.model_fields_set}
        unset = {limb: None for both in LIMBS.keys() & named for limb in LIMBS[both]}
        bends = {name: getattr(end.spine, name) for name in end.spine.model_fields_set}
        changes = {"hold": None, "at": None, **unset, **named, "spine": self.spine.model_copy(update=bends)}
        return self.model_copy(update=changes)


class Motion(Record):
    """An arrow: through three places, or along the way of a joint."""

    through: tuple[Point, Point, Point] | None = Field(default=None, description="three places")
    joint: str = Field(default="hip", description="a joint, whose way the arrow follows")
    shift: Point = Field(default=(0, 0), description="how far beside that way")
    both: bool = Field(default=False, description="whether it has a head at both ends")


class HalfOutline(Record):
    """A smooth outline whose other half is its mirror image."""

    half: Points = Field(description="the points of the right half, clockwise")


class LimbOutline(Record):
    """A part with round ends: two places and two radii."""

    limb: tuple[float, float, float, float, float, float] = Field(description="two places and two radii")


Outline = Annotated[
    Annotated[Points, Tag("[list]")] | Annotated[HalfOutline, Tag("[half]")] | Annotated[LimbOutline, Tag("[record]")],
    Discriminator(_form),
]


class Part(Record):
    """A part of a drawing. One of KINDS says what it is; the other keys say where it stands and how it looks."""

    shape: tuple[Outline, ...] | None = Field(default=None, description="outlines that melt")
    line: tuple[Points, ...] | None = Field(default=None, description="lines, bent by the points between their ends")
    dot: tuple[float, float, float] | None = Field(default=None, description="the middle and radius of a circle")
    box: tuple[float, float, float, float, float] | None = Field(
        default=None, description="left, top, width, height and radius of the corners"
    )
    text: tuple[Text, ...] | None = Field(default=None, description="the lines of a label; `at` is where it stands")
    use: str | None = Field(default=None, description="the name of a part in drawing_parts.yml")
    link: Region | None = Field(default=None, description="the region of the body map that its parts stand for")
    crop: tuple[float, float, float, float] | None = Field(
        default=None, description="left, top, width and height of a window for its parts"
    )
    person: View | None = Field(default=None, description="the view of a person")
    parts: "tuple[Part, ...]" = Field(default=(), description="the parts of a link or a window")
    at: Point = Field(default=(0, 0), description="where its own 0, 0 stands")
    turn: float = Field(default=0, description="degrees, clockwise")
    scale: float = Field(default=1, description="its size")
    flip: bool = Field(default=False, description="whether left and right change places")
    mirror: float | None = Field(default=None, description="the line beyond which it stands a second time")
    fill: Color | None = Field(default=None, description="the color of the inside")
    stroke: Color | None = Field(default=None, description="the color of the line")
    width: float | None = Field(default=None, description="the weight of the line")
    dash: str | None = Field(default=None, description="lengths of dashes and gaps")
    opacity: float | None = Field(default=None, description="0 to 1")
    hatch: float | None = Field(default=None, description="the distance of stripes within a shape")
    arrow: Literal["end", "start", "both"] | None = Field(default=None, description="where a line has heads")
    head: float = Field(default=11, description="the length of these heads")
    anchor: Literal["middle", "end"] | None = Field(default=None, description="the side of a label that `at` is")
    bold: bool = Field(default=False, description="whether a label is bold")
    size: float = Field(default=18, description="the height of letters")
    name: Literal["area"] | None = Field(default=None, description="what a reader may point at within a link")
    under: str = Field(default="", description="in a pose: the limb before which it is drawn, or `front`")
    posture: Posture = Field(default=Posture(), description="the posture of a person")
    bare: bool = Field(default=False, description="whether the person wears nothing")
    without: tuple[str, ...] = Field(default=(), description="limbs of the person that are not drawn")

    @property
    def kind(self) -> str:
        """Returns which of KINDS it is."""
        return next(kind for kind in KINDS if getattr(self, kind) is not None)

    @model_validator(mode="after")
    def _check_kind(self) -> Self:
        if len([kind for kind in KINDS if getattr(self, kind) is not None]) != 1:
            raise PydanticCustomError(
                "drawing-part-kind",
                "is not one kind of part; write exactly one of: {kinds}",
                {"kinds": ", ".join(KINDS)},
            )
        return self


class Pose(Record):
    """An exercise: a faint person at the start, a solid one at the end, and arrows."""

    title: Title = Field(description="the name of the exercise")
    view: View = Field(default="side", description="the side from which it is seen")
    seen: Text | None = Field(default=None, description="the view in words, if not those of `view`")
    first: Text | None = Field(default=None, description="the start in words")
    then: Text = Field(description="the end in words")
    arrow: Text | None = Field(default=None, description="the movement in words")
    zoom: float = Field(default=1, description="how much larger than others it is drawn")
    crop: float | None = Field(default=None, description="the height below which it is cut off")
    room: tuple[float, float, float, float] = Field(default=(0, 0, 0, 0), description="room at top, right, below, left")
    apart: Point = Field(default=(0, 0), description="how far the end stands beside the start")
    without: tuple[str, ...] = Field(default=(), description="limbs that are not drawn")
    still: tuple[str, ...] = Field(default=(), description="limbs that are not drawn faint")
    start: Posture = Field(description="the posture at the start")
    end: Posture | None = Field(default=None, description="what differs at the end")
    motion: tuple[Motion, ...] = Field(default=(), description="the arrows")
    things: tuple[Part, ...] = Field(default=(), description="floor, mat, wall and the like")


class Scene(Record):
    """A drawing of parts."""

    title: Title = Field(description="what it shows, in a few words")
    desc: Text = Field(description="what can be seen, for readers who cannot see it")
    caption: Text | None = Field(default=None, description="the words beside it, if not those of `desc`")
    size: tuple[int, int] = Field(description="width and height")
    parts: Annotated[tuple[Part, ...], Field(min_length=1, description="from the back to the front")]


class Person(Record):
    """The person of all drawings. Lengths are in hundredths of body height."""

    spine: dict[str, float] = Field(description="lengths of the regions of the spine, from the hip")
    arm: dict[str, float] = Field(description="lengths of the bones of an arm, each by the joint at its end")
    leg: dict[str, float] = Field(description="lengths of the bones of a leg, each by the joint at its end")
    shoulder: int = Field(description="the place of the shoulders along the spine, five to a region")
    breadth: dict[str, float] = Field(description="half the distance of both arms, and of both legs")
    natural: dict[str, float] = Field(description="the curves of a person who stands at ease")
    radii: dict[str, tuple[float, ...]] = Field(description="half the thickness at each joint")
    flesh: dict[str, tuple[Range, ...]] = Field(description="how far limbs stand out in front and behind")
    blade: Points = Field(description="a shoulder blade")
    foot: Points = Field(description="a foot from the side")
    trunk: dict[str, tuple[tuple[float, ...], ...]] = Field(description="rows of the trunk, from the hip")
    heads: dict[Look, dict[Literal["skin", "hair", "lines"], tuple[Points, ...]]] = Field(description="outlines")
    limits: dict[str, tuple[Range, ...]] = Field(description="the range of each angle, seen from the side")


Poses = dict[Slug, Pose]
Scenes = dict[Slug, Scene]
Parts = dict[Slug, tuple[Part, ...]]
Icons = dict[Slug, Annotated[str, Field(pattern=r"^M[-MmLlHhVvCcSsQqTtAaZz0-9. ]+$")]]
"""The path of each icon, by the id of its treatment."""
