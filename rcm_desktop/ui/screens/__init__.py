"""The pages, one folder a desk."""
