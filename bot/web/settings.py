"""Settings from the environment (CONTRACT.md)."""

import os
import secrets
from dataclasses import dataclass
from pathlib import Path

from knowledge.database import VAR, default_url

_SHORTEST_SECRET = 32


class SettingsError(Exception):
    """A setting that cannot be used; the message says which, and what to do."""


@dataclass(frozen=True)
class Settings:
    """What the web application needs to know. `rate_limit` is questions a minute and address; 0 is no limit."""

    secret_key: str
    rasa_url: str
    knowledge_url: str
    records_url: str
    redis_url: str = ""
    rate_limit: int = 60
    allowed_origins: tuple[str, ...] = ()
    retention_days: int = 30


def read_settings() -> Settings:
    """The settings of this process. Raises SettingsError."""
    return Settings(
        secret_key=_secret_key(),
        rasa_url=os.environ.get("RASA_URL", "http://127.0.0.1:5005"),
        knowledge_url=default_url("knowledge"),
        records_url=default_url("conversations"),
        redis_url=os.environ.get("REDIS_URL", ""),
        rate_limit=_number("BOT_RATE_LIMIT_PER_MINUTE", 60),
        allowed_origins=tuple(filter(None, os.environ.get("BOT_ALLOWED_ORIGINS", "").replace(",", " ").split())),
        retention_days=_number("BOT_RETENTION_DAYS", 30),
    )


def _number(name: str, default: int) -> int:
    value = os.environ.get(name, str(default))
    if not value.isdecimal():
        raise SettingsError(f"{name} は 0 以上の数で指定してください（今は「{value}」です）")
    return int(value)


def _secret_key() -> str:
    given = os.environ.get("SECRET_KEY")
    production = os.environ.get("BOT_ENV") == "production"
    if given is not None:
        if production and (len(given) < _SHORTEST_SECRET or len(set(given)) < 8):
            raise SettingsError(f"SECRET_KEY が弱すぎます。{_SHORTEST_SECRET}文字以上の、推測できない文字列にしてください")
        return given
    if production:
        raise SettingsError("BOT_ENV=production では SECRET_KEY を指定してください")
    return _kept_key(VAR / "secret_key")


def _kept_key(file: Path) -> str:
    if not file.exists():
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch(mode=0o600)
        file.write_text(secrets.token_urlsafe(48), encoding="ascii")
    return file.read_text(encoding="ascii").strip()
