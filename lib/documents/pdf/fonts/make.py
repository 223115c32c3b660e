"""Makes the fonts of this folder but for Inter and Fingerprint Mono: python3 make.py <packages> <target>.

<packages> holds the npm packages that README.md names, unpacked: noto-sans-jp/400Regular/….ttf and so on.
Needs fonttools 4.38.0; the same version gives the same bytes.
"""

import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._g_l_y_f import Glyph

EUROPEAN = """
20-7e a0-ac ae-24f 259 2bb 2c6-2c7 2d8-2dd 370-3ff 400-52f 1e00-1eff 1f00-1fff 2000-200a 2010-2015 2018-2022 2026
202f 2030 2032-2033 2039-203a 2044 205f 2070-208e 20a0-20c0 2105 2113 2116-2117 2120 2122 212e 2150-215f 2190-2199
2202 220f 2211-2212 2215 2219-221a 221e 222b 2248 2260 2264-2265 25a0-25a1 25b2 25bc 25ca-25cb 25cf 2605-2606
2610-2611 2713 2717
"""
ARABIC = "20 a0 600-61b 61d-6ff 750-77f 870-8ff 200c-200d 25cc fd3e-fd3f fdf2 fdfc"
HEBREW = "20 a0 591-5f4 200c-200d 25cc"
DEVANAGARI = "20 a0 900-97f 1cd0-1cfa 200c-200d 25cc a8e0-a8ff"
THAI = "20 a0 e01-e3a e40-e5b 200c-200d 25cc"
CJK_SIGNS = """
203b 2460-2473 25b3 25bd 25c6-25c7 25ce 3000-301f 3030 303d 3220-322f 3231-3243 3280-32b0 3300-3357 337b-33df fe30
ff01-ff9f ffe0-ffe6
"""
KANA = "3041-30ff 31f0-31ff"
JAMO = "3131-3163"
# Ideographs of the compatibility block that have no other code point.
UNIFIED = [0xFA0E, 0xFA0F, 0xFA11, 0xFA13, 0xFA14, 0xFA1F, 0xFA21, 0xFA23, 0xFA24, 0xFA27, 0xFA28, 0xFA29]
# In names of people and places, but not in the national sets.
JAPANESE_NAMES = "𠮷俱剝叱塡頰"
SIMPLIFIED_NAMES = """
镕喆堃瑄玥昇珺璟祎旻赟翀骞颋龑垚犇羴焱骉畀甯婳媖嬅嫄婠嬿妤玘玙珅珣珩琇琨琤璇璎璠瑱晟昉晔晞昶昽曈暐暻淏澍渼湉滢沄沚泓浠漪烜炘烨煊熠燊燚宸屹峣峤岚皓皞睿祺禛禧稷筱箬芃苡茗荃荻菁萱葳蓁蔺薇蘅靓韫頔颢馨骁鹍
"""
CANTONESE = """
嘅咗哋嚟冇喺啲睇佢係乜嘢嗰噉咁嚿攞揸孭瞓餸冧氹仲鎅邨埗鰂涌塱埔圳輋嚹噃啩啫喎嗱嘥嚡嬲屘岃峯嶺恒慳扻抦搣掂搵擺攰曱甴栢檯歎溫滙濶烚煠炆牀牐獃瓣痺癐皻睺砵粧糉綫羣脷舖芪葱蔴蝦蠔衞裏裡諗贃踎蹺躝軚週郁銹鎭鏟雞鬧麪黐啓説爲眞産峰強戶呂吳
"""


def main() -> None:
    packages, target = Path(sys.argv[1]), Path(sys.argv[2])
    for weight in ["400Regular", "500Medium", "600SemiBold", "400Regular_Italic"]:
        make(packages, target, "SourceSerif4", "source-serif-4", weight, "paper-serif", ranges(EUROPEAN), "kern,tnum,pnum")
    for weight in ["400Regular", "500Medium", "600SemiBold"]:
        for prefix, package in BRANDS.items():
            make(packages, target, prefix, package, weight, package, ranges(EUROPEAN), "kern,tnum,pnum")
    for weight in ["400Regular", "600SemiBold"]:
        noto = lambda name, *rest: make(packages, target, f"NotoSans{name}", f"noto-sans-{name.lower()}", weight, f"noto-{name.lower()}", *rest)
        make(packages, target, "IBMPlexSansArabic", "ibm-plex-sans-arabic", weight, "paper-arabic", ranges(ARABIC), "ccmp,init,medi,fina,isol,rlig,mark,mkmk")
        noto("Hebrew", ranges(HEBREW), "ccmp,kern,mark,mkmk")
        noto("Devanagari", ranges(DEVANAGARI), INDIC)
        noto("Thai", ranges(THAI), "ccmp,kern,dist,mark,mkmk")
        noto("JP", ranges(CJK_SIGNS) | ranges(KANA) | japanese(), "")
        noto("SC", ranges(CJK_SIGNS) | gb2312() | written(SIMPLIFIED_NAMES), "")
        noto("TC", ranges(CJK_SIGNS) | big5_level_1() | written(CANTONESE), "")
        hangul = ranges("ac00-d7a3") if weight == "400Regular" else ks_x_1001()
        noto("KR", ranges(CJK_SIGNS) | ranges(JAMO) | hangul, "")


# Families a brand can choose besides Inter and Source Serif.
BRANDS = {"WorkSans": "work-sans", "Manrope": "manrope", "Literata": "literata"}
# Their licences reserve the names for unchanged files.
RENAMED = {"paper-serif": ("Source Serif 4", "Paper Serif"), "paper-arabic": ("IBM Plex Sans Arabic", "Paper Arabic")}
# Thousandths of an em.
SHARE = 200
INDIC = "ccmp,nukt,akhn,rphf,rkrf,pref,blwf,half,pstf,vatu,cjct,pres,abvs,blws,psts,haln,abvm,blwm,dist,kern,mark,mkmk"


def make(packages, target, prefix, package, weight, family, characters, features) -> None:
    source = packages / package / weight / f"{prefix}_{weight}.ttf"
    path = target / f"{family}-{weight[:3]}{'-italic' if weight.endswith('Italic') else ''}.ttf"
    subset.main([
        str(source), f"--output-file={path}", f"--layout-features={features}", "--no-hinting", "--notdef-outline",
        "--recalc-bounds", "--no-recalc-timestamp", "--name-IDs=0,1,2,3,4,5,6,13,14",
        "--drop-tables+=BASE,DSIG,STAT,VORG,gasp,vhea,vmtx",
        "--unicodes=" + ",".join(f"U+{character:04X}" for character in sorted(characters)),
    ])
    font = TTFont(path, recalcTimestamp=False)
    give_each_character_a_glyph(font)
    kern_once(font)
    empty_joiners(font)
    if family == "paper-arabic":
        share_ligatures(font)
    if family == "paper-serif" or family in BRANDS.values():
        kern_pairs_only(font)
    if family in BRANDS.values():
        add_narrow_spaces(font)
        centre_capitals(font)
    if family in RENAMED:
        rename(font, *RENAMED[family])
    font.save(path)


def give_each_character_a_glyph(font) -> None:
    """So that a glyph tells its character, and copied text is the text that was written."""
    owner = {}
    for character, glyph in sorted(font.getBestCmap().items(), key=lambda pair: (pair[0] in (0xB5, 0x2BB), pair[0])):
        if glyph not in owner:
            owner[glyph] = character
            continue
        copy = f"copy{character:04X}"
        font["glyf"][copy] = font["glyf"][glyph]
        font["hmtx"][copy] = font["hmtx"][glyph]
        if "GDEF" in font and glyph in font["GDEF"].table.GlyphClassDef.classDefs:
            classes = font["GDEF"].table.GlyphClassDef.classDefs
            classes[copy] = classes[glyph]
        for table in font["cmap"].tables:
            if table.isUnicode():
                table.cmap[character] = copy


def kern_pairs_only(font) -> None:
    """Words are put together from pairs: what looks further than that goes, a hair's breadth around quotes."""
    lookups = font["GPOS"].table.LookupList.Lookup
    types = [getattr(lookup.SubTable[0], "ExtSubTable", lookup.SubTable[0]).LookupType for lookup in lookups]
    for record in font["GPOS"].table.FeatureList.FeatureRecord:
        record.Feature.LookupListIndex = [index for index in record.Feature.LookupListIndex if types[index] == 2]


def add_narrow_spaces(font) -> None:
    """They stand in amounts and dates; where a font lacks them another one would be called for each."""
    for character, width in ((0x2009, 0.2), (0x202F, 0.2)):
        if character in font.getBestCmap():
            continue
        glyph = f"uni{character:04X}"
        font["glyf"][glyph] = Glyph()
        font["hmtx"][glyph] = (round(width * font["head"].unitsPerEm), 0)
        for table in font["cmap"].tables:
            if table.isUnicode():
                table.cmap[character] = glyph


def centre_capitals(font) -> None:
    """Lines are as tall as they were; capitals stand in their middle, on screens as in PDFs."""
    capitals, hhea, os2 = font["OS/2"].sCapHeight, font["hhea"], font["OS/2"]
    height = hhea.ascent - hhea.descent
    hhea.ascent = (height + capitals) // 2
    hhea.descent = hhea.ascent - height
    os2.sTypoAscender, os2.sTypoDescender, os2.sTypoLineGap = hhea.ascent, hhea.descent, 0


def empty_joiners(font) -> None:
    """Nothing is drawn for them; copied text finds in them what a ligature hides."""
    if 0x25CC not in font.getBestCmap():
        return
    for character in (0x200C, 0x200D):
        glyph = font.getBestCmap().get(character, f"uni{character:04X}")
        font["glyf"][glyph] = Glyph()
        font["hmtx"][glyph] = (0, 0)
        for table in font["cmap"].tables:
            if table.isUnicode():
                table.cmap[character] = glyph


def share_ligatures(font) -> None:
    """Of a ligature of two letters a part of its width goes to an empty glyph, U+E000, that is drawn behind it, so
    that each of the letters has a glyph and a place when text is copied."""
    shared = set()
    font["glyf"]["share"] = Glyph()
    font["hmtx"]["share"] = (SHARE, 0)
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap[0xE000] = "share"
    for lookup in font["GSUB"].table.LookupList.Lookup:
        for subtable in lookup.SubTable:
            for ligatures in getattr(subtable, "ligatures", {}).values():
                for ligature in ligatures:
                    width, left = font["hmtx"][ligature.LigGlyph]
                    assert width == 0 or width > 2 * SHARE, ligature.LigGlyph
                    if width > 0 and ligature.LigGlyph not in shared:
                        font["hmtx"][ligature.LigGlyph] = (width - SHARE, left)
                        shared.add(ligature.LigGlyph)


def kern_once(font) -> None:
    """A feature that names a lookup twice would have it applied twice."""
    for tag in ("GSUB", "GPOS"):
        if tag in font and font[tag].table.FeatureList:
            for record in font[tag].table.FeatureList.FeatureRecord:
                record.Feature.LookupListIndex = sorted(set(record.Feature.LookupListIndex))


def rename(font, old, new) -> None:
    for record in font["name"].names:
        if record.nameID in (1, 3, 4, 6, 16):
            text = str(record).replace(old, new).replace(old.replace(" ", ""), new.replace(" ", ""))
            font["name"].setName(text, record.nameID, record.platformID, record.platEncID, record.langID)


def ranges(text):
    spans = [part.split("-") for part in text.split()]
    return {character for span in spans for character in range(int(span[0], 16), int(span[-1], 16) + 1)}


def written(text):
    return {ord(character) for character in text if not character.isspace()}


def decoded(codec, leads, trails):
    """The characters of two bytes that a codec of Python knows."""
    found = set()
    for lead in leads:
        for trail in trails:
            text = bytes([lead, trail]).decode(codec, "ignore")
            if len(text) == 1:
                found.add(ord(text))
    return found


def ideographs(characters):
    return {c for c in characters if 0x3400 <= c <= 0x9FFF or c in UNIFIED}


def japanese():
    """JIS X 0208 and the ideographs that Windows adds to it."""
    leads = [*range(0x81, 0xA0), *range(0xE0, 0xFD)]
    return ideographs(decoded("cp932", leads, range(0x40, 0xFD))) | written(JAPANESE_NAMES)


def gb2312():
    return ideographs(decoded("gb2312", range(0xB0, 0xF8), range(0xA1, 0xFF)))


def big5_level_1():
    found = decoded("big5", range(0xA4, 0xC6), range(0x40, 0xFF)) | decoded("big5", [0xC6], range(0x40, 0x7F))
    return ideographs(found)


def ks_x_1001():
    return decoded("euc_kr", range(0xB0, 0xC9), range(0xA1, 0xFF))


main()
