"""Closed pydantic models of everything that editors write."""
