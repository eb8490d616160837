"""Makes the weights, and measures the pictures: the only package, with engines' torch runtime, that imports torch."""
