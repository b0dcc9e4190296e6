"""Sessions: random ids in signed tokens, given out by the server only."""

import secrets

from itsdangerous import BadSignature, URLSafeSerializer


class ForgedSession(Exception):
    """The token does not bear our signature."""


class Sessions:
    """Gives out and checks session tokens."""

    def __init__(self, secret_key: str) -> None:
        self._serializer = URLSafeSerializer(secret_key, salt="session")

    def new(self) -> str:
        """The id of a new session."""
        return secrets.token_urlsafe(18)

    def token(self, session: str) -> str:
        """The token for an id."""
        token = self._serializer.dumps(session)
        return token if isinstance(token, str) else token.decode()

    def open(self, token: str) -> str:
        """The id in a token. Raises ForgedSession."""
        try:
            return str(self._serializer.loads(token))
        except BadSignature:
            raise ForgedSession from None
