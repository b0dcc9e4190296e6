"""The style sheet, scripts and icon as they are sent: comments and indentation left out, the chat's modules joined to one file.

What is written for developers is not sent to residents' phones, and a dozen small files become one, without any tool to build
them. It asks three things of the scripts: imports on one line each and without `as`, names that differ between modules (a
browser refuses the joined file otherwise), and no text of several lines in which a line begins with `//` or `import`.
"""

import hashlib
import re
from dataclasses import dataclass
from pathlib import Path

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

STATIC = Path(__file__).parent / "static"
_STYLE_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_LEFT_OUT = re.compile(r"//|/\*\*.*\*/$|import ")
_TYPES = {".svg": "image/svg+xml", ".js": "text/javascript", ".css": "text/css"}


@dataclass(frozen=True)
class Asset:
    """A file as it is sent."""

    text: str
    media_type: str
    etag: str


class Assets:
    """GET /static/{name} and GET /embed.js. Read once: a release never changes while it is served."""

    def __init__(self, folder: Path = STATIC) -> None:
        modules = [*sorted((folder / "chat").glob("*.js")), folder / "chat.js"]
        self._assets = {path.name: _asset([path]) for path in folder.iterdir() if path.suffix in _TYPES}
        self._assets["chat.js"] = _asset(modules)

    async def show(self, request: Request) -> Response:
        """The file of that name. Browsers may keep it, and ask each time whether it still stands."""
        return self._respond(request, request.path_params["name"])

    async def embed(self, request: Request) -> Response:
        """The script for other pages: it may lag behind for some minutes, which spares the city's site a request a page."""
        response = self._respond(request, "embed.js")
        response.headers["Cache-Control"] = "public, max-age=300"
        return response

    def _respond(self, request: Request, name: str) -> Response:
        asset = self._assets.get(name)
        if asset is None:
            raise HTTPException(404)
        headers = {"ETag": asset.etag, "Cache-Control": "no-cache"}
        if request.headers.get("if-none-match") == asset.etag:
            return Response(status_code=304, headers=headers)
        return Response(asset.text, media_type=asset.media_type, headers=headers)


def _asset(paths: list[Path]) -> Asset:
    text = "".join(_slim(path) for path in paths)
    return Asset(text, _TYPES[paths[-1].suffix], f'"{hashlib.sha256(text.encode()).hexdigest()[:16]}"')


def _slim(path: Path) -> str:
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".css":
        text = _STYLE_COMMENT.sub("", text)
    lines = (line.strip() for line in text.splitlines())
    return "".join(f"{line.removeprefix('export ')}\n" for line in lines if line and not _LEFT_OUT.match(line))
