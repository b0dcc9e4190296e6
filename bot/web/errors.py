"""What goes wrong, as the contract says it: a code and a message in plain Japanese."""

from starlette.requests import Request
from starlette.responses import JSONResponse

_MESSAGES = {
    "malformed": (400, "送られた内容を読み取れませんでした。もう一度、質問を送ってください。"),
    "empty": (400, "質問が空です。知りたいことを書いてください。"),
    "unknown_choice": (400, "その選択肢は使えません。もう一度、質問を書いてください。"),
    "forged_session": (401, "会話の続きを確認できませんでした。ページを開き直して、もう一度書いてください。"),
    "not_found": (404, "そのページはありません。"),
    "method": (405, "その操作はできません。"),
    "too_long": (413, "文章が長すぎます。500文字までにまとめてください。"),
    "not_json": (415, "この形では受け取れません（JSONで送ってください）。"),
    "too_many": (429, "続けてたくさんの質問がありました。1分ほど待ってから送ってください。今、危ないときは110番してください。"),
    "internal": (500, "こちらの不具合で、お答えできませんでした。今、危ないときは110番してください。"),
    "unavailable": (503, "ただいまお答えできません。しばらくして、もう一度お試しください。今、危ないときは110番、けがや火事は119番です。"),
}


class WebError(Exception):
    """An answer other than 200, by its code."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code
        self.status, self.message = _MESSAGES[code]


def respond(error: WebError) -> JSONResponse:
    """The error as the contract's JSON."""
    return JSONResponse({"error": {"code": error.code, "message": error.message}}, status_code=error.status)


async def handle_web_error(_request: Request, error: Exception) -> JSONResponse:
    """For Starlette's exception handlers."""
    assert isinstance(error, WebError)
    return respond(error)


async def handle_http_error(_request: Request, error: Exception) -> JSONResponse:
    """Starlette's own 404 and 405 in our form."""
    return respond(WebError("method" if getattr(error, "status_code", 404) == 405 else "not_found"))


async def handle_surprise(_request: Request, _error: Exception) -> JSONResponse:
    """Whatever else: no stack trace leaves the house."""
    return respond(WebError("internal"))
