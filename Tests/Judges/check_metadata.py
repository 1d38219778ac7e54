#!/usr/bin/env python3
"""Judges what published pictures and films tell beside what they show: `check_metadata.py --sitegen PROGRAM`.

1. Files of every kind are given all that cameras and editors note in them, by exiftool, and published by sitegen.
2. exiftool finds nothing in them but what decides how they look, and no word and no place of what was noted stands in any
   file of the site, the smaller copies among them.
3. They look as before: libvips decodes original and published file to the same pixels, ffmpeg to the same frames.
4. Of those in static/, which are published as they are, each that says where it was taken is warned of.
5. Tells itself that it would see all that: the files as they were given must be found bad.
"""

import argparse
import hashlib
import json
import os
import pathlib
import shutil
import subprocess
import sys

FOLDER = pathlib.Path(".build/judges-metadata")
WORD = "qindeel"
# What exiftool reads from the shape of a file, and what may stay: how it is turned, its colours, its movement.
HARMLESS_GROUPS = {"ExifTool", "System", "File", "Composite", "JFIF", "APP14", "ICC_Profile", "ICC-header", "ICC-view", "ICC-meas", "RIFF", "GIF", "Animation", "PNG-pHYs"}
HARMLESS = set(
    "Orientation ImageWidth ImageHeight BitDepth ColorType Compression Filter Interlace PixelsPerUnitX PixelsPerUnitY "
    "PixelUnits Gamma SRGBRendering ExifByteOrder XResolution YResolution ResolutionUnit YCbCrPositioning "
    "WhitePointX WhitePointY RedX RedY GreenX GreenY BlueX BlueY ProfileName SignificantBits Transparency "
    "BackgroundColor Palette ViewBox SVGVersion Xmlns Title Desc".split()
)
NOTES = [
    f"-Artist={WORD}", f"-Copyright={WORD}", f"-ImageDescription={WORD}", f"-UserComment={WORD}", f"-Comment={WORD}",
    f"-Make={WORD}", f"-Model={WORD}", f"-SerialNumber={WORD}", f"-XMP-dc:Creator={WORD}", f"-XMP-dc:Subject={WORD}",
    f"-XMP-photoshop:City={WORD}", f"-IPTC:City={WORD}", f"-IPTC:Keywords={WORD}", f"-Keywords={WORD}",
    "-DateTimeOriginal=1911:03:07 10:11:12", "-GPSLatitude=31.5204", "-GPSLatitudeRef=N", "-GPSLongitude=74.3587",
    "-GPSLongitudeRef=E", "-GPSAltitude=217",
    "-XMP-exif:GPSLatitude=31.5204", "-XMP-exif:GPSLongitude=74.3587",
]  # fmt: skip
FILM_NOTES = [
    f"-Keys:Author={WORD}", f"-Keys:Model={WORD}", f"-ItemList:Comment={WORD}", f"-XMP-dc:Creator={WORD}",
    "-Keys:GPSCoordinates=31.5204 74.3587 217", "-UserData:GPSCoordinates=31.5204 74.3587 217",
]  # fmt: skip
FILMS = (".mp4", ".mov", ".webm", ".ogv")
# What is known to tell, and is not published because the notes cannot be taken out of it.
REFUSED = (".ogv",)
SVG = f"""<?xml version="1.0"?>
<svg xmlns="http://www.w3.org/2000/svg" width="900" height="600"><!-- {WORD} -->
<metadata><rdf xmlns="x"><creator>{WORD}</creator></rdf></metadata><rect width="900" height="600" fill="#345"/></svg>"""


def run(*command):
    return subprocess.run([str(part) for part in command], check=True, capture_output=True, timeout=120)


def make_originals(folder):
    """One file of each kind, with notes of every kind that it can hold."""
    folder.mkdir(parents=True)
    base = folder / "base.png"
    run("vips", "gaussnoise", folder / "noise.v", 900, 600, "--mean", 128, "--sigma", 40, "--seed", 7)
    run("vips", "cast", folder / "noise.v", folder / "grey.v", "uchar")
    run("vips", "bandjoin", f"{folder}/grey.v {folder}/grey.v {folder}/grey.v", base)
    for ending in ["jpg", "png", "webp", "gif", "avif"]:
        target = folder / f"photo.{ending}"
        if ending == "gif":
            run("ffmpeg", "-v", "error", "-y", "-i", base, target)
        elif ending == "avif":
            run("vips", "heifsave", base, target, "--compression", "av1", "--effort", 0)
        else:
            run("vips", "copy", base, target)
        if ending in ("jpg", "png", "webp"):
            # Of one that has to be turned no smaller copies are made.
            shutil.copy(target, folder / f"upright.{ending}")
            run("exiftool", "-q", "-m", "-overwrite_original", "-n", *NOTES, folder / f"upright.{ending}")
        run("exiftool", "-q", "-m", "-overwrite_original", "-n", "-Orientation=6", *NOTES, target)
    for ending in ["mp4", "mov"]:
        target = folder / f"film.{ending}"
        run("ffmpeg", "-v", "error", "-y", "-f", "lavfi", "-i", "testsrc=d=1:s=160x120:r=5", "-pix_fmt", "yuv420p", target)
        run("exiftool", "-q", "-m", "-overwrite_original", "-n", *FILM_NOTES, target)
    for ending in ["webm", "ogv"]:
        notes = ["-metadata", "location=+31.5204+074.3587/", "-metadata", f"make={WORD}"]
        source = ["-f", "lavfi", "-i", "testsrc=d=1:s=160x120:r=5", "-pix_fmt", "yuv420p"]
        run("ffmpeg", "-v", "error", "-y", *source, *notes, folder / f"film.{ending}")
    (folder / "drawing.svg").write_text(SVG)
    # A film behind the picture, as telephones keep it.
    with open(folder / "photo.jpg", "ab") as file:
        file.write((folder / "film.mp4").read_bytes())
    for name in ["noise.v", "grey.v", "base.png"]:
        (folder / name).unlink()
    return sorted(folder.iterdir())


def build(sitegen, originals):
    site = FOLDER / "site"
    column = site / "content/columns/2026/lahore"
    column.mkdir(parents=True)
    (site / "site.yml").write_text("baseURL: https://example.org/\nlanguages: [en, ur]\ntheme: waraq\n")
    static = site / "static/raw"
    static.mkdir(parents=True)
    for path in originals:
        shutil.copy(path, column)
        shutil.copy(path, static)
    lines = [f"![A picture]({path.name})" for path in originals if path.suffix not in FILMS]
    lines += [f"[film]({path.name})" for path in originals if path.suffix in FILMS]
    (column / "index.en.md").write_text("---\ntitle: Lahore\ndate: 2026-01-01\n---\n" + "\n\n".join(lines) + "\n")
    environment = {**os.environ, "SITEGEN_THEMES": str(pathlib.Path("themes").resolve())}
    result = subprocess.run(
        [sitegen, "build", "--source", str(site), "--verbose", "--no-share-pictures"],
        capture_output=True, text=True, env=environment, timeout=120,
    )  # fmt: skip
    if result.returncode != 0:
        sys.exit(f"the site was not built:\n{result.stderr}")
    return site / "public", result.stderr


def notes_of(path):
    """What exiftool finds in a file that it need not hold to be shown."""
    answer = run("exiftool", "-j", "-G1", "-a", "-u", "-ee", path).stdout
    found = []
    for key, value in json.loads(answer)[0].items():
        group, _, name = key.rpartition(":")
        if group in HARMLESS_GROUPS or name in HARMLESS or group.startswith("Track") or key == "SourceFile":
            continue
        # The tables of a film and of an AVIF: lengths, dates of zero, kinds of tracks, what was written over with zeros.
        # The tables of a film of WebM, and which programs wrote it.
        if group == "Matroska" and name not in ("Location", "Make", "Encoder", "DateTimeOriginal"):
            continue
        if group in ("QuickTime", "Meta") and WORD not in str(value) and "GPS" not in name or name == "Unknown_free":
            continue
        found.append(f"{key} = {str(value)[:60]}")
    data = path.read_bytes()
    if WORD.encode() in data or WORD.encode("utf-16-le") in data:
        found.append(f"the word ‘{WORD}’ stands in it")
    if b"1911:03:07" in data:
        found.append("a date stands in it")
    return found


def look_of(path):
    """A mark of what is seen."""
    if path.suffix in FILMS:
        return run("ffmpeg", "-v", "error", "-i", path, "-map", "0:v", "-f", "md5", "-").stdout
    if path.suffix == ".svg":
        return b""
    if path.suffix == ".gif":
        return run("ffmpeg", "-v", "error", "-i", path, "-f", "md5", "-").stdout
    turned, pixels = FOLDER / "turned.v", FOLDER / "pixels.raw"
    run("vips", "autorot", path, turned)
    run("vips", "rawsave", turned, pixels)
    return hashlib.sha256(pixels.read_bytes()).digest()


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--sitegen", required=True)
    sitegen = str(pathlib.Path(parser.parse_args().sitegen).resolve())
    for program in ["exiftool", "vips", "ffmpeg"]:
        if not shutil.which(program):
            sys.exit(f"{program} is missing; make judges installs it")
    shutil.rmtree(FOLDER, ignore_errors=True)
    originals = make_originals(FOLDER / "originals")
    for path in originals:
        if not notes_of(path):
            sys.exit(f"the judge does not see what is noted in {path.name}")
        tells_place = any("GPS" in note or "Location" in note for note in notes_of(path))
        if path.suffix not in (".svg", ".gif") and not tells_place:
            sys.exit(f"{path.name} does not say where it was taken")
    public, said = build(sitegen, originals)
    faults = []
    for original in originals:
        # Below static/ files are published as they are, so their owner is warned.
        tells = original.suffix != ".svg"
        if (f"static/raw/{original.name}: warning[photo-tells-place]" in said) != tells:
            faults.append(f"static/raw/{original.name}: its place is not warned of, or it has none")
    published = sorted(path for path in public.glob("columns/**/*") if path.is_file())
    for original in originals:
        is_published = any(path.name == original.name for path in published)
        if is_published == (original.suffix in REFUSED):
            faults.append(f"{original.name} is {'' if is_published else 'not '}published")
        if original.suffix in REFUSED and f"{original.name}: warning[photo-not-cleaned]" not in said:
            faults.append(f"{original.name}: nothing says that it is not published")
    for path in published:
        faults += [f"{path.name}: {note}" for note in notes_of(path)]
        original = next((one for one in originals if one.name == path.name), None)
        if original and look_of(original) != look_of(path):
            faults.append(f"{path.name} does not look as before")
    for path in sorted(public.rglob("*")):
        if path.is_file() and path not in published and "raw" not in path.parts and WORD.encode() in path.read_bytes():
            faults.append(f"{path.relative_to(public)} says ‘{WORD}’")
    copies = len(published) - sum(original.suffix not in REFUSED for original in originals)
    if copies < 1:
        faults.append("there are no smaller copies to be judged")
    print(f"{len(originals)} files of {len({path.suffix for path in originals})} kinds and {copies} smaller copies judged")
    for fault in faults:
        print(fault)
    print(f"{len(faults)} faults" if faults else "no faults")
    sys.exit(bool(faults))


main()
