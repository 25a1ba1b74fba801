"""Writes new records, and JSON Schemas for editors' tools."""
