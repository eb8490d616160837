"""Data preparation for training and for the tables that the live path ships."""
