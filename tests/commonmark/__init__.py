"""CommonMark's own examples, translated and rendered: what its readers would see, ours see."""
