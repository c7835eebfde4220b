"""Times, sizes and counts as people say them."""

from app.translation import translate


def duration(seconds: float) -> str:
    """Such as '12 s', '3 min 50 s', '2 h 10 min'."""
    whole = max(0, round(seconds))
    if whole < 60:
        return translate("words", "{0} s").format(whole)
    if whole < 600:
        return translate("words", "{0} min {1:02d} s").format(whole // 60, whole % 60)
    minutes = round(whole / 60)
    if minutes < 60:
        return translate("words", "{0} min").format(minutes)
    return translate("words", "{0} h {1:02d} min").format(minutes // 60, minutes % 60)


def size(count: float) -> str:
    """Bytes, such as '480 MB' or '6.1 GB'."""
    return f"{count / 1e9:.1f} GB" if count >= 1e9 else f"{count / 1e6:.0f} MB"


def counted(count: int, one: str, many: str) -> str:
    """'1 picture', '12 pictures'."""
    return f"{count:,} {one if count == 1 else many}"
