"""Fuzzing: texts and docs folders that nobody wrote, and what must hold for each of them."""
