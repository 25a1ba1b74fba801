"""The records: what editors write, as closed models, read with line numbers and checked. Knows nothing of HTML."""
