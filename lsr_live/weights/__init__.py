"""The shipped networks and their cards; empty until the first are trained."""
