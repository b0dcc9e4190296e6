"""The action server, on the loopback interface only (rasa_sdk's own command listens everywhere)."""

import sys

from rasa_sdk.endpoint import create_app


def main() -> None:
    """Serve the actions on the port given."""
    app = create_app("actions", cors_origins=[])
    app.run("127.0.0.1", int(sys.argv[1]), access_log=False)


if __name__ == "__main__":
    main()
