"""The components: a folder each, with options, a view of the records and a template. Of files, reads its own only."""
