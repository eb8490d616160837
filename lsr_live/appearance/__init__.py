"""The picture: candidate photos, warp, visibility, layers and compositing."""
