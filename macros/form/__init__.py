"""The form for editors: Sveltia CMS, with a configuration made from the models."""
