"""What helps editors before a build: new records to fill in, and schemas for their tools. Knows records, no HTML."""
