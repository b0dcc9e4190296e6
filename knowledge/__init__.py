"""What the assistant knows: the city's guideline, the topics staff write, the contacts and the facts.

Knows nothing of Rasa, of the web, or of how a question is understood.
"""
