"""The live path's warp on torch tensors, many pictures at once and differentiable: what the networks are trained on."""
