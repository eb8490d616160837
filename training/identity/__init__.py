"""The identity network: a small one that says how alike two faces look, and how it is distilled from a larger one."""
