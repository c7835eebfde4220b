"""Times and sizes as people say them."""

from app.translation import filled, translate


def duration(seconds: float) -> str:
    """Such as '12 s', '3 min 50 s', '2 h 10 min'."""
    whole = max(0, round(seconds))
    if whole < 60:
        return translate("words", "{0} s").format(whole)
    if whole < 600:
        return filled(translate("words", "{0} min {1:02d} s"), whole // 60, whole % 60)
    minutes = round(whole / 60)
    if minutes < 60:
        return translate("words", "{0} min").format(minutes)
    return filled(translate("words", "{0} h {1:02d} min"), minutes // 60, minutes % 60)


def size(count: float) -> str:
    """Bytes, such as '480 MB' or '6.1 GB'."""
    if count >= 1e9:
        return filled(translate("words", "{0:.1f} GB"), count / 1e9)
    return filled(translate("words", "{0:.0f} MB"), count / 1e6)
