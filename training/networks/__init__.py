"""Networks: the building blocks, the reference networks, ours, and what each costs."""
