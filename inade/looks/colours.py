"""How different two colours look: CIEDE2000 (Sharma, Wu and Dalal 2005), of colours in CIE Lab."""

import cv2
import numpy as np

_25_7 = 25.0**7


def mean_lab(picture: np.ndarray, mask: np.ndarray) -> np.ndarray:
    """CIE Lab float64 [3] (D65) of the mean sRGB of a part, bool [h, w], of uint8 [h, w, 3]."""
    mean = picture[mask].mean(0, dtype=np.float64) / 255
    return cv2.cvtColor(mean.astype(np.float32).reshape(1, 1, 3), cv2.COLOR_RGB2LAB)[0, 0].astype(
        np.float64
    )


def difference(one: np.ndarray, other: np.ndarray) -> float:
    """CIEDE2000 of two colours [3] in CIE Lab; about 1 can just be seen, 12 is another shade."""
    (light1, a1, b1), (light2, a2, b2) = np.asarray(one, float), np.asarray(other, float)
    chroma = (np.hypot(a1, b1) + np.hypot(a2, b2)) / 2
    stretch = 1.5 - 0.5 * np.sqrt(chroma**7 / (chroma**7 + _25_7))
    a1, a2 = a1 * stretch, a2 * stretch
    chroma1, chroma2 = np.hypot(a1, b1), np.hypot(a2, b2)
    hue1, hue2 = (np.degrees(np.arctan2(b, a)) % 360 for a, b in ((a1, b1), (a2, b2)))
    apart = hue2 - hue1
    grey = chroma1 * chroma2 == 0
    turn = 0.0 if grey else (apart + 180) % 360 - 180
    light, chroma = (light1 + light2) / 2, (chroma1 + chroma2) / 2
    hue = hue1 + hue2 if grey else (hue1 + turn / 2) % 360
    weight = (
        1
        - 0.17 * np.cos(np.radians(hue - 30))
        + 0.24 * np.cos(np.radians(2 * hue))
        + 0.32 * np.cos(np.radians(3 * hue + 6))
        - 0.20 * np.cos(np.radians(4 * hue - 63))
    )
    by_light = (light2 - light1) / (1 + 0.015 * (light - 50) ** 2 / np.sqrt(20 + (light - 50) ** 2))
    by_chroma = (chroma2 - chroma1) / (1 + 0.045 * chroma)
    by_hue = 2 * np.sqrt(chroma1 * chroma2) * np.sin(np.radians(turn / 2))
    by_hue /= 1 + 0.015 * chroma * weight
    rotation = 60 * np.exp(-(((hue - 275) / 25) ** 2))
    rotation = -np.sin(np.radians(rotation)) * 2 * np.sqrt(chroma**7 / (chroma**7 + _25_7))
    total = by_light**2 + by_chroma**2 + by_hue**2 + rotation * by_chroma * by_hue
    return float(np.sqrt(max(total, 0.0)))
