"""python -m tests.browser.web_alone KNOWLEDGE_URL PORT: the public application by itself, as when Rasa is down."""

import os
import sys

import uvicorn

from bot.web.app import create_app
from bot.web.settings import Settings

if __name__ == "__main__":
    knowledge_url, port = sys.argv[1:]
    settings = Settings(
        secret_key=os.environ["SECRET_KEY"],
        rasa_url=os.environ["RASA_URL"],
        knowledge_url=knowledge_url,
        records_url=f"sqlite:///{os.environ['BOT_VAR']}/conversations.db",
        rate_limit=0,
    )
    uvicorn.run(create_app(settings), port=int(port), ws="none", log_level="error")
