"""Danger and fraud in the languages that most residents without Japanese write."""

import re

from bot.safety.verdict import Alarm

_DANGER = {
    "en": r"^(?:please )?help(?: me)?(?:[!,.]|$)|help me[!.]|please help(?: me)?[!.]*$|break(?:ing)? in(?:to)?|broke in|intruder|"
    r"burglar(?: is)? in|"
    r"(?:someone|somebody|man|stranger|he|she) (?:is |who is )?(?:in|inside|outside|at) my (?:house|home|room|apartment|door)|"
    r"follow(?:ing|s|ed)? me|chasing|"
    r"attack|knife|\bgun\b|(?:hit|beat|kick|punch|hurt|threaten)(?:ting|ing|s)? me|kill|\bfire\b|bleeding|kidnap|robb|unconscious|"
    r"not breathing|"
    r"(?:son|daughter|child|kid|baby)(?: is| has)?(?: been)? (?:missing|lost|gone)|call (?:the )?(?:police|ambulance)|emergency|ambulance",
    "zh": r"救命|救我|救救|有人(?:闯|闖|进|進|在)|闯进|闖進|入侵|强盗|強盜|抢劫|搶劫|打我|殴打|毆打|跟踪我|跟蹤我|被(?:跟踪|跟蹤|打|抢|"
    r"搶)|着火|失火|起火|拿刀|有刀|杀|殺|流血|绑架|綁架|"
    r"(?:孩子|儿子|女儿|兒子|女兒).*(?:不见|不見|失踪|失蹤)|叫警察|报警|報警|救护车|救護車",
    "ko": r"살려|도와 ?주세요|침입|강도|때리|때려|맞고 있|쫓아|따라 ?와|따라오|칼을|칼 |흉기|불이 (?:났|나)|화재|죽이|피가|납치|"
    r"아이가.*(?:없어|사라)|경찰 ?(?:을)? ?불러|구급차|누(?:가|군가).*(?:집|방)에 들어",
    "vi": r"cứu (?:tôi|với)|cứu!|giúp tôi với|đột nhập|có người (?:vào|trong|lạ)|cướp|đánh tôi|đuổi theo|theo dõi tôi|có dao|"
    r"cầm dao|\bdao\b|cháy|giết|chảy máu|bắt cóc|"
    r"(?:con|bé).*(?:mất tích|bị lạc)|gọi cảnh sát|xe cứu thương|cấp cứu|giup toi voi",
}
_FRAUD = {
    "en": r"scam|fraud|swindl|phish|fake (?:police|call)|gift card|\batm\b|\bpin\b.*(?:ask|told|gave|want)|(?:ask|told|gave|want).*\bpin\b|"
    r"(?:sent|paid|pay|send|transfer(?:red)?|wire).*(?:money|yen|card)|(?:money|yen|card).*(?:sent|paid|transfer|handed|gave)",
    "zh": r"诈骗|詐騙|骗|騙|汇款|匯款|转账|轉帳|转帐|暗证号|密码|密碼|ATM|礼品卡|禮品卡|假警察",
    "ko": r"사기|보이스 ?피싱|피싱|송금|이체|비밀번호|ATM|현금인출기|상품권|가짜 경찰",
    "vi": r"lừa đảo|lừa tiền|bị lừa|chuyển tiền|chuyển khoản|mã pin|mật khẩu|atm|thẻ quà|giả (?:danh|cảnh sát|công an)|lua dao",
}
_ALARMS: dict[Alarm, dict[str, str]] = {"emergency": _DANGER, "scam_now": _FRAUD}


def foreign_alarm(text: str, language: str) -> Alarm | None:
    """As bot.safety.alarm, for a message in one of bot.languages.LANGUAGES; with fewer guards, as few such messages come
    and a needless 110 costs less than a missing one.
    """
    spoken = language.partition("-")[0]
    return next((name for name, words in _ALARMS.items() if re.search(words[spoken], text, re.IGNORECASE)), None)
