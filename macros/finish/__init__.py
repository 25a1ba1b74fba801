"""What is done to a built site, whichever builder made it. Knows no records; of components, their classes."""
