"""The assistant: understanding (bot.nlu), rules, the public application (bot.web), what staff and operators run."""
