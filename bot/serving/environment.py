"""The environment the processes run in."""

import os

from knowledge.database import default_url

# TensorFlow and Rasa talk a lot, and Rasa would send usage data.
_QUIET = {
    "TF_CPP_MIN_LOG_LEVEL": "3",
    "RASA_TELEMETRY_ENABLED": "false",
    "SQLALCHEMY_SILENCE_UBER_WARNING": "1",
    "PYTHONWARNINGS": "ignore",
    "PYTHONUNBUFFERED": "1",
    "LOG_LEVEL": "WARNING",
}


def child_environment(**settings: str) -> dict[str, str]:
    """This process's environment, with what every child needs, and `settings`."""
    return {**os.environ, **_QUIET, "CONVERSATIONS_URL": default_url("conversations"), "ACTION_URL": "", **settings}
