"""Python-Markdown extensions: citations, glossary links, component HTML, tables."""
