"""The command line: python -m macros check | build | finish | headers."""

import argparse
import gc
import sys
from pathlib import Path

from macros.build import Outcome, build, check, finish_site
from macros.finish.policy import snippet
from macros.finish.readability import GRADE


def main() -> int:
    """Runs one command; the exit status is 0 if there is no problem, else 1."""
    parser = argparse.ArgumentParser(prog="python -m macros", description="Checks and builds the guide.")
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("check", help="build into a folder that is thrown away, and tell every problem")
    commands.add_parser("build", help="the same, and publish to the folder site/ if there is no problem")
    alone = commands.add_parser("finish", help="do all that follows the builder on a site that is built already")
    alone.add_argument("site", type=Path)
    headers = commands.add_parser("headers", help="print the security headers for a server that does not read _headers")
    headers.add_argument("server", choices=("nginx", "apache"))
    arguments = parser.parse_args()
    if arguments.command == "headers":
        print(snippet(arguments.server))
        return 0
    gc.disable()  # it looks through all records again and again, for rubbish that a short run need not take away
    project = Path.cwd()
    if arguments.command == "check":
        outcome = check(project)
        _report(outcome)
        return _tell(outcome)
    if arguments.command == "finish":
        return _tell(finish_site(project, arguments.site))
    return _tell(build(project, project / "site"))


def _report(outcome: Outcome) -> None:
    for reading in outcome.readings:
        print(f"{'hard to read' if reading.grade > GRADE else 'readable':12} {reading}")


def _tell(outcome: Outcome) -> int:
    for problem in outcome.problems:
        print(problem)
    if outcome.builder_says:
        print(outcome.builder_says, file=sys.stderr)
    if outcome.problems or outcome.builder_says:
        print(f"Nothing was built. Problems: {len(outcome.problems) or 'see above'}.", file=sys.stderr)
        return 1
    print(f"{outcome.pages} pages, no problems.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
