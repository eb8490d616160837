"""Networks as files -> the fastest thing that really runs here. Knows nothing of faces."""
