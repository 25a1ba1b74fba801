"""Draws SVG from records: a person of joints in poses, and scenes of outlines, lines and words."""
