"""Reading the page's own form, as a browser without JavaScript sends it."""

from urllib.parse import parse_qsl

from starlette.requests import Request

from bot.web.errors import WebError
from bot.web.message import read_body

_KIND = "application/x-www-form-urlencoded"
# The conversation so far travels with the form, signed and packed.
_LARGEST_FORM = 256 * 1024
_MOST_FIELDS = 10


async def read_form(request: Request) -> dict[str, str]:
    """The fields of a form. Raises WebError 413 or 400."""
    if request.headers.get("content-type", "").split(";")[0].strip().lower() != _KIND:
        raise WebError("malformed")
    body = await read_body(request, _LARGEST_FORM)
    try:
        return dict(parse_qsl(body.decode(), keep_blank_values=True, errors="strict", max_num_fields=_MOST_FIELDS))
    except ValueError:
        raise WebError("malformed") from None
