#!/bin/sh
# Makes the web font of the theme waraq from Debian's Noto fonts; does nothing when they are up to date.
#
#   scripts/make-fonts.sh
#
# Noto Nastaliq Urdu is cut down to what Urdu text needs, which is a quarter of the bytes, and packed as WOFF2. Subsets
# for a single site or page would save less than a fifth more and change with every column, so there is one set for all.
# Regular is the only weight: Bold tears words such as گڑھی apart, in which it leaves gaps of .7 em (Regular: .01 em).
# The font and its licence are never committed.
set -eu

cd "$(dirname "$0")/.."
out=themes/waraq/assets/fonts
font=NotoNastaliqUrdu-Regular
source=/usr/share/fonts/truetype/noto/$font.ttf
notice=/usr/share/doc/fonts-noto-core/copyright

# The space, digits, brackets, quotation marks and the minus belong to it: Nastaliq kerns across word spaces, and a space
# from another font would tear the line. Unnormalised letters (U+0643, U+0647, U+0649, U+064A) keep careless text whole,
# and U+0768 that of Punjabi.
unicodes='0020-0021,0028-002F,0030-003B,003D,005B,005D,00A0,00AB,00BB,0600-0603,060C-060F,0610-0614,061B-061C,061F,
0621-063A,0640-0658,066A-066C,0670-0671,0679,067E,0686,0688,0691,0698,06A9,06AF,06BA,06BE,06C0-06C3,06CC,06D2-06D4,
06F0-06F9,0768,200B-200F,2010-2015,2018-201E,2026,2039-203A,2066-2069,2212,25CC,FDF2,FDFA,FDFD'
unicodes=$(printf %s "$unicodes" | tr -d '\n')

# What a column may not find in another font: letters, marks, digits, the space and the signs between them. hb-subset
# passes over in silence what a font does not have.
needed='0020,0021,0028,0029,0030-0039,003A,00AB,00BB,060C,061B,061F,0621-063A,0641-0652,0654,0656,0657,0670,0671,0679,067E,
0686,0688,0691,0698,06A9,06AF,06BA,06BE,06C1,06C2,06C3,06CC,06D2,06D3,06D4,06F0-06F9,2018,2019,201C,201D,2039,203A,2212'
needed=$(printf %s "$needed" | tr -d '\n')
# What the first visit to an Urdu page may cost, in bytes.
limit=110000

is_current() {
  [ -s "$out/OFL.txt" ] && [ -s "$out/$font.woff2" ] || return 1
  for input in "$source" scripts/make-fonts.sh; do
    [ -n "$(find "$out/$font.woff2" -newer "$input" 2>/dev/null)" ] || return 1
  done
}

cut_and_pack() {
  hb-subset --unicodes="$unicodes" --layout-features='*' --no-hinting --output-file="$work/$font.ttf" "$source"
  woff2_compress "$work/$font.ttf" >/dev/null 2>&1
}

# Each needed character by itself: the glyph 0 stands for one that the font lacks.
judge() {
  lacking=$(echo "$needed" | tr ',' '\n' | while IFS=- read -r first last; do
    for code in $(seq $((0x$first)) $((0x${last:-$first}))); do
      code=$(printf %04X "$code")
      hb-shape --unicodes="$code" --no-glyph-names --no-positions --no-clusters "$work/$font.ttf" |
        grep -qE '[[|]0[]|]' && printf ' U+%s' "$code"
    done
  done) || true
  [ -z "$lacking" ] || { echo "the web font lacks$lacking" >&2; exit 1; }
  size=$(wc -c <"$work/$font.woff2")
  [ "$size" -le "$limit" ] || { echo "the web font has $size bytes; $limit are allowed" >&2; exit 1; }
}

# The copyright of the fonts and the text of the Open Font License, out of the format of Debian's copyright files.
licence() {
  echo 'Noto Nastaliq Urdu, cut down to the characters of Urdu and packed as WOFF2.'
  echo 'The fonts come from https://github.com/googlei18n/noto-fonts.'
  echo
  awk '/^Files: \*$/ { own = 1; next } own && /^Copyright:/ { taking = 1; next }
    taking && /^ / { sub(/^ +/, ""); print "Copyright " $0; next } taking { exit }' "$notice"
  echo
  echo 'This Font Software is licensed under the SIL Open Font License, Version 1.1.'
  echo 'The licence is also available at https://openfontlicense.org.'
  echo
  echo 'SIL OPEN FONT LICENSE Version 1.1 - 26 February 2007'
  echo
  awk '/^License: OFL-1.1$/ { heading = NR; next } heading && NR == heading + 1 && /^ / { taking = 1 }
    taking && !/^ / { exit } taking { sub(/^ /, ""); if ($0 == ".") $0 = ""; print }' "$notice"
}

if is_current; then exit 0; fi

# Where they cannot be had, the site does without: readers see the Nastaliq of their own machine.
if ! scripts/install-debian-packages.sh 'to make the web fonts' fonts-noto-core libharfbuzz-bin woff2; then
  [ -z "${CI:-}" ] || exit 1
  echo 'Going on without web fonts.' >&2
  exit 0
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cut_and_pack
judge
licence >"$work/OFL.txt"
grep -q 'DISCLAIMER' "$work/OFL.txt" || { echo "the licence of the fonts is not in $notice" >&2; exit 1; }
mkdir -p "$out"
# A weight that was made by an earlier version.
rm -f "$out/NotoNastaliqUrdu-Bold.woff2"
for file in OFL.txt "$font.woff2"; do
  mv "$work/$file" "$out/$file"
  # mktemp's folder is private; what is served is for all.
  chmod 644 "$out/$file"
  echo "$out/$file: $(wc -c <"$out/$file") bytes"
done
