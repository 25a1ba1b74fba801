"""Checks the links to other hosts. Run by hand and weekly; it never blocks a change."""
