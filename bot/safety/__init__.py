"""Danger and fraud under way, found by rules of their own ahead of the statistics. Pure text: no Rasa, no database."""

from bot.safety.verdict import Alarm, alarm

__all__ = ["Alarm", "alarm"]
