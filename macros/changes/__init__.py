"""What a change does to the guide: which fields, which of them are clinical, and whose signature is older."""
