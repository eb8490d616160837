"""The layout and renderer networks of the live path: which files, on which engines, and whether they draw right."""
