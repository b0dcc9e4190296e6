"""The public application: the only part that listens to the outside."""
