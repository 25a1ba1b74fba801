"""Parses, checks, minifies and publishes built pages."""
