"""Asks other hosts whether what the guide links to is still there. By hand and weekly; it never blocks a change."""
