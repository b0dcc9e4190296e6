"""A measurement as one HTML page: plots, shares, and every miss."""

import io
from pathlib import Path
from typing import Any

import matplotlib
from jinja2 import Environment, PackageLoader, select_autoescape
from markupsafe import Markup
from matplotlib.figure import Figure

from bot.staff.scoring import KINDS, OUTCOMES

# Labels in plots may be Japanese (personas): whichever of these fonts is there.
matplotlib.rcParams["font.family"] = ["Noto Sans CJK JP", "Noto Sans JP", "DejaVu Sans"]
_COLOURS = {"right": "#197a4b", "offered": "#8ac38f", "unsure": "#d9d9d9", "declined": "#f5b94a", "wrong": "#c8102e"}
_PAGE = Environment(loader=PackageLoader("bot.staff", "."), autoescape=select_autoescape(["html"]))


def write_report(report: dict[str, Any], path: Path) -> None:
    """Write the page; it needs nothing beside it."""
    groups = {name: report[name] for name in ("in_scope", *KINDS)}
    plots = {
        "全体": _outcomes(groups),
        "書き方": _outcomes(report["by_style"]),
        "ラベル": _outcomes(report["by_label"]),
        "確からしさ（点が斜めの線に近いほど正直）": _reliability(report["calibration"]["bands"]),
    }
    page = _PAGE.get_template("report.html").render(report=report, groups=groups, outcomes=OUTCOMES, plots=plots)
    path.write_text(page, encoding="utf-8")


def write_curves(report: dict[str, dict[str, dict[int, float]]], path: Path) -> None:
    """Write the learning curves of bot.staff.curves as a page that needs nothing beside it."""
    plots = {"質問の書き方ごと": _curves(report["styles"]), "話題ごと（学んでいない例）": _curves(report["topics"])}
    path.write_text(_PAGE.get_template("curves.html").render(plots=plots), encoding="utf-8")


def _curves(curves: dict[str, dict[int, float]]) -> Markup:
    figure = Figure(figsize=(9, 5.5), layout="constrained")
    axes = figure.subplots()
    for group, curve in curves.items():
        sizes = sorted(curve)
        axes.plot(sizes, [curve[size] for size in sizes], marker=".", label=group, linewidth=3 if group == "all" else 1)
    axes.set(xscale="log", xlabel="examples an intent", ylabel="share right", ylim=(0, 1))
    axes.legend(fontsize="x-small", ncol=2, loc="center left", bbox_to_anchor=(1, 0.5), frameon=False)
    return _svg(figure)


def _outcomes(groups: dict[str, Any]) -> Markup:
    figure = Figure(figsize=(8, 0.8 + 0.28 * len(groups)), layout="constrained")
    axes = figure.subplots()
    names = [f"{name} ({shares['n']})" for name, shares in groups.items()][::-1]
    left = [0.0] * len(names)
    for outcome in OUTCOMES:
        widths = [shares[outcome] for shares in groups.values()][::-1]
        axes.barh(names, widths, left=left, color=_COLOURS[outcome], label=outcome)
        left = [start + width for start, width in zip(left, widths, strict=True)]
    axes.set_xlim(0, 1)
    axes.legend(ncol=len(OUTCOMES), loc="lower center", bbox_to_anchor=(0.5, 1), frameon=False)
    return _svg(figure)


def _reliability(bands: list[dict[str, float]]) -> Markup:
    figure = Figure(figsize=(4.5, 4.5), layout="constrained")
    axes = figure.subplots()
    axes.plot([0, 1], [0, 1], color="#999999", linestyle="--")
    axes.scatter([band["confidence"] for band in bands], [band["right"] for band in bands], s=[8 + 3 * band["n"] for band in bands])
    axes.set(xlabel="confidence", ylabel="share right", xlim=(0, 1.02), ylim=(0, 1.02))
    return _svg(figure)


def _svg(figure: Figure) -> Markup:
    text = io.StringIO()
    figure.savefig(text, format="svg")
    return Markup(text.getvalue().partition("<svg")[1] + text.getvalue().partition("<svg")[2])
