"""The components that pages can call: a folder each, with options, a view and a template."""
