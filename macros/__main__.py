"""The command line: python -m macros COMMAND."""

from macros.cli import main

main()
