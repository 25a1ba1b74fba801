"""What helps editors before a build: new records to fill in, schemas for their tools. Knows records and outlines."""
