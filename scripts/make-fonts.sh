#!/bin/sh
# Makes the web fonts of the theme waraq from Debian's Noto fonts; does nothing when they are up to date.
#
#   scripts/make-fonts.sh
#
# Both weights of Noto Nastaliq Urdu are cut down to what Urdu text needs, which is a quarter of the bytes, and packed
# as WOFF2. Subsets for a single site or page would save less than a fifth more and change with every column, so there
# is one set for all. The fonts and their licence are never committed.
set -eu

cd "$(dirname "$0")/.."
out=themes/waraq/assets/fonts
notice=/usr/share/doc/fonts-noto-core/copyright

# The space, digits, brackets and quotation marks belong to it: Nastaliq kerns across word spaces, and a space from
# another font would tear the line. Unnormalised letters (U+0643, U+0647, U+0649, U+064A) keep careless text whole.
unicodes='0020-0021,0028-002F,0030-003B,003D,005B,005D,00A0,00AB,00BB,0600-0603,060C-060E,0610-0614,061B-061C,061F,
0621-063A,0640-0652,0654,0656-0658,066A-066C,0670,0679,067E,0686,0688,0691,0698,06A9,06AF,06BA,06BE,06C0-06C3,06CC,
06D2-06D4,06F0-06F9,200B-200F,2010-2015,2018-201E,2026,2066-2069,25CC,FDF2,FDFA,FDFD'
unicodes=$(printf %s "$unicodes" | tr -d '\n')

is_current() {
  [ -s "$out/OFL.txt" ] || return 1
  for weight in Regular Bold; do
    made="$out/NotoNastaliqUrdu-$weight.woff2"
    [ -s "$made" ] || return 1
    for source in "$(source_of "$weight")" scripts/make-fonts.sh; do
      [ -n "$(find "$made" -newer "$source" 2>/dev/null)" ] || return 1
    done
  done
}

source_of() {
  echo "/usr/share/fonts/truetype/noto/NotoNastaliqUrdu-$1.ttf"
}

cut_and_pack() {
  hb-subset --unicodes="$unicodes" --layout-features='*' --no-hinting \
    --output-file="$work/NotoNastaliqUrdu-$1.ttf" "$(source_of "$1")"
  woff2_compress "$work/NotoNastaliqUrdu-$1.ttf" >/dev/null 2>&1
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
for weight in Regular Bold; do cut_and_pack "$weight" & done
wait
licence >"$work/OFL.txt"
grep -q 'DISCLAIMER' "$work/OFL.txt" || { echo "the licence of the fonts is not in $notice" >&2; exit 1; }
mkdir -p "$out"
for file in OFL.txt NotoNastaliqUrdu-Regular.woff2 NotoNastaliqUrdu-Bold.woff2; do
  [ -s "$work/$file" ] || { echo "$file could not be made" >&2; exit 1; }
  mv "$work/$file" "$out/$file"
  # mktemp's folder is private; what is served is for all.
  chmod 644 "$out/$file"
  echo "$out/$file: $(wc -c <"$out/$file") bytes"
done
