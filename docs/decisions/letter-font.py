"""Makes the fonts of the letters from the static Noto Serif SC fonts (OFL): see letters.md, "Font".

python3 letter-font.py NotoSerifSC_400Regular.ttf NotoSerifSC_700Bold.ttf ../../src/main/resources/fonts
"""
import sys
from collections import defaultdict

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._g_l_y_f import Glyph, GlyphComponent

KANGXI_AND_RADICALS = range(0x2E80, 0x2FE0)


def gb2312():
    """The 6763 characters and the signs of GB 2312, enough for titles."""
    for row in range(0xA1, 0xF8):
        for cell in range(0xA1, 0xFF):
            try:
                yield ord(bytes((row, cell)).decode("gb2312"))
            except (UnicodeDecodeError, TypeError):
                pass


def own_glyph_for_every_character(font):
    """A PDF's text is read back from its glyphs, so two characters must not share one."""
    cmap, order = dict(font.getBestCmap()), font.getGlyphOrder()
    users = defaultdict(list)
    for code, name in sorted(cmap.items()):
        users[name].append(code)
    for name, codes in users.items():
        for code in codes[1:]:
            copy = "own%05X" % code
            glyph = Glyph()
            if font["glyf"][name].numberOfContours == 0:
                glyph.numberOfContours = 0
            else:
                part = GlyphComponent()
                part.glyphName, part.x, part.y, part.flags = name, 0, 0, 0x0004 | 0x0200
                glyph.numberOfContours, glyph.components = -1, [part]
            order.append(copy)
            font["glyf"].glyphs[copy] = glyph
            font["hmtx"][copy] = font["hmtx"][name]
            cmap[code] = copy
    font.setGlyphOrder(order)
    font["glyf"].setGlyphOrder(order)
    font["cmap"].tables = [table for table in font["cmap"].tables if table.format in (4, 12)]
    for table in font["cmap"].tables:
        table.cmap = {c: n for c, n in cmap.items() if c < 0x10000 or table.format == 12}


def make(source, target, family, unicodes=None):
    font = TTFont(source)
    options = subset.Options(hinting=False, layout_features=[], name_IDs=[0, 1, 2, 3, 4, 5, 6, 7, 13, 14],
                             drop_tables=["GSUB", "GPOS", "GDEF", "BASE", "STAT", "vhea", "vmtx", "gasp", "prep"],
                             notdef_outline=True, recalc_bounds=True, glyph_names=False)
    wanted = set(font.getBestCmap()) - set(KANGXI_AND_RADICALS)
    if unicodes:
        wanted &= unicodes
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=wanted)
    subsetter.subset(font)
    own_glyph_for_every_character(font)
    for record in font["name"].names:
        if record.nameID in (1, 3, 4, 6):
            record.string = family
    font["post"].formatType = 3.0
    font.recalcTimestamp = False
    font.save(target)


if __name__ == "__main__":
    regular, bold, folder = sys.argv[1:]
    make(regular, folder + "/letter-text.ttf", "MingdaSong")
    make(bold, folder + "/letter-title.ttf", "MingdaSongTitle", set(range(0x20, 0x7F)) | set(gb2312()))
