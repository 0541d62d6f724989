"""Makes the four sounds of a verdict anew, from sines of our own: `python3 packaging/sounds.py`."""

import math
import struct
import sys
import wave
from collections.abc import Mapping, Sequence
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[1] / "resources" / "sounds"
RATE = 22_050
_LOUD = 0.45
_EDGE = 0.008
"""Seconds of rise and fall, so that nothing clicks."""

Tone = tuple[float, float]
"""A pitch in hertz (0 is silence) and its length in seconds."""

SOUNDS: Mapping[str, Sequence[Tone]] = {
    "good": ((660, 0.07), (990, 0.13)),  # up: come in
    "known": ((660, 0.09),),  # one soft tone
    "attention": ((740, 0.10), (0, 0.05), (740, 0.10)),  # twice the same: look
    "stop": ((330, 0.16), (0, 0.04), (220, 0.28)),  # down and low: not here
}


def samples(tones: Sequence[Tone]) -> list[int]:
    """The tones one after the other as 16-bit samples; a quiet octave above makes small loudspeakers carry them."""
    found: list[int] = []
    for pitch, length in tones:
        count = round(length * RATE)
        for n in range(count):
            at, left = n / RATE, (count - n) / RATE
            edge = min(1.0, at / _EDGE, left / _EDGE)
            turn = math.tau * pitch * at
            found.append(round(32_767 * _LOUD * edge * (0.8 * math.sin(turn) + 0.2 * math.sin(2 * turn))))
    return found


def write(path: Path, tones: Sequence[Tone]) -> None:
    """One sound as a WAV file: one channel, 16 bits."""
    found = samples(tones)
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(struct.pack(f"<{len(found)}h", *found))


def main(folder: Path = FOLDER) -> int:
    """Write all of them."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, tones in SOUNDS.items():
        write(folder / f"{name}.wav", tones)
    return 0


if __name__ == "__main__":
    sys.exit(main())
