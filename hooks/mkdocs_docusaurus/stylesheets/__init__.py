"""Style sheets: what a page needs to be painted, and what can come after that."""
