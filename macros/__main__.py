"""The command line: python -m macros COMMAND. Registers, decides nothing."""

import argparse
import gc
import sys

from macros.commands import COMMANDS


def main() -> int:
    """Runs one command; the exit status is 0 if there is no problem, else 1."""
    parser = argparse.ArgumentParser(prog="python -m macros", description="Checks, builds and edits the guide.")
    subparsers = parser.add_subparsers(dest="command", required=True)
    for command in COMMANDS:
        command.add(subparsers.add_parser(command.name, help=command.help))
    arguments = parser.parse_args()
    gc.set_threshold(100_000)  # by default it looks through all records again and again, for little rubbish
    (chosen,) = (command for command in COMMANDS if command.name == arguments.command)
    return chosen.run(arguments)


if __name__ == "__main__":
    sys.exit(main())
