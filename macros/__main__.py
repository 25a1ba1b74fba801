"""The command line: python -m macros COMMAND."""

import argparse
import sys

from macros.cli import COMMANDS


def main() -> int:
    """Runs one command, and returns its exit status: 0 if there is no issue, else 1."""
    parser = argparse.ArgumentParser(prog="python -m macros", description="Checks and edits the guide.")
    subparsers = parser.add_subparsers(dest="command", required=True)
    for command in COMMANDS:
        command.add(subparsers.add_parser(command.name, help=command.help))
    arguments = parser.parse_args()
    (chosen,) = (command for command in COMMANDS if command.name == arguments.command)
    return chosen.run(arguments)


if __name__ == "__main__":
    sys.exit(main())
