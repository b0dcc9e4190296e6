"""What staff and developers run: checking what was written, measuring what is understood."""
