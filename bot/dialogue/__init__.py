"""What Rasa does next, where rules by intent cannot say it."""
