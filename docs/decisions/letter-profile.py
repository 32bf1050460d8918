# Makes src/main/resources/fonts/srgb.icc: the colours of a letter's PDF are sRGB (IEC 61966-2-1).
# A matrix profile of version 2.1 in its smallest form; of our own making, so that every machine embeds the same bytes.
import struct
import sys


def fixed(value):
    return struct.pack(">i", round(value * 65536))


def xyz(*values):
    return b"XYZ \0\0\0\0" + b"".join(fixed(value) for value in values)


def text(words):
    return b"text\0\0\0\0" + words.encode() + b"\0"


def description(words):
    ascii_words = words.encode() + b"\0"
    return (b"desc\0\0\0\0" + struct.pack(">I", len(ascii_words)) + ascii_words
            + struct.pack(">II", 0, 0) + struct.pack(">HB", 0, 0) + bytes(67))


def linear(signal):
    return signal / 12.92 if signal <= 0.04045 else ((signal + 0.055) / 1.055) ** 2.4


def curve(points):
    values = [round(linear(place / (points - 1)) * 65535) for place in range(points)]
    return b"curv\0\0\0\0" + struct.pack(">I", points) + b"".join(struct.pack(">H", value) for value in values)


# the primaries of sRGB adapted to D50 (Bradford)
blocks = [
    ([b"desc"], description("sRGB IEC61966-2.1")),
    ([b"cprt"], text("No copyright, use freely")),
    ([b"wtpt"], xyz(0.95045, 1.0, 1.08905)),
    ([b"rXYZ"], xyz(0.43607, 0.22249, 0.01392)),
    ([b"gXYZ"], xyz(0.38515, 0.71687, 0.09708)),
    ([b"bXYZ"], xyz(0.14307, 0.06061, 0.71410)),
    ([b"rTRC", b"gTRC", b"bTRC"], curve(256)),
]

tags, data = [], b""
start = 128 + 4 + 12 * sum(len(names) for names, _ in blocks)
for names, block in blocks:
    for name in names:
        tags.append(name + struct.pack(">II", start + len(data), len(block)))
    data += block + bytes(-len(block) % 4)

body = struct.pack(">I", len(tags)) + b"".join(tags) + data
header = (struct.pack(">I", 128 + len(body)) + b"\0\0\0\0" + struct.pack(">I", 0x02100000) + b"mntrRGB XYZ "
          + struct.pack(">6H", 2026, 1, 1, 0, 0, 0) + b"acsp" + bytes(4) + bytes(4) + bytes(8) + bytes(8)
          + struct.pack(">I", 0) + fixed(0.9642) + fixed(1.0) + fixed(0.8249) + bytes(48))
assert len(header) == 128
open(sys.argv[1], "wb").write(header + body)
