"""What the assistant does once it knows what is meant: one action a file; all answers come from the knowledge base."""
