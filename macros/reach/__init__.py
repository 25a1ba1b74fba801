"""What lets others find the guide: files for search engines, feed readers and language models, from the records."""
