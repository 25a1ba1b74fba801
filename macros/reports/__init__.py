"""Reports for editors and maintainers."""
