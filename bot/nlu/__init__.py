"""Components for Rasa's pipeline that understand Japanese."""
