"""Prints figures beside their targets, and remembers what was missed."""

from dataclasses import dataclass, field


@dataclass
class Report:
    """The figures of one run. missed: the names of those that miss their target. part: what is measured now."""

    missed: list[str] = field(default_factory=list)
    part: str = ""

    def start(self, part: str) -> None:
        """Prints the name of a part."""
        self.part = part
        print(f"\n{part}", flush=True)

    def show(self, name: str, figure: float, unit: str) -> None:
        """Prints a figure that has no target."""
        self._line(name, figure, unit)

    def at_most(self, name: str, figure: float, unit: str, target: float) -> None:
        """Prints a figure that is to be this or less."""
        self._judged(name, figure, unit, f"at most {target:g}", figure <= target)

    def at_least(self, name: str, figure: float, unit: str, target: float) -> None:
        """Prints a figure that is to be this or more."""
        self._judged(name, figure, unit, f"at least {target:g}", figure >= target)

    @property
    def summary(self) -> str:
        """What the run says at its end."""
        return "\n".join(["\nTargets missed:", *self.missed]) if self.missed else "\nEvery target is met."

    def _judged(self, name: str, figure: float, unit: str, target: str, is_met: bool) -> None:
        self._line(name, figure, unit, f"{target:14} {'pass' if is_met else 'FAIL'}")
        if not is_met:
            self.missed.append(f"  {self.part}: {name}: {figure:.2f} {unit}, {target}".rstrip())

    def _line(self, name: str, figure: float, unit: str, end: str = "") -> None:
        print(f"  {name:54} {figure:9.2f} {unit:6} {end}".rstrip(), flush=True)
