"""Handouts: sheets to print, as PDF, made from the records of pages."""
