"""Where frames come from and where avatars go: sources, sinks, and the marks that every output carries."""
