"""Reports the changes since a commit: which fields changed, and which of them need a clinician."""
