"""What is done to a built site, whichever builder made it. Knows nothing of records and components."""
