#!/bin/sh
# Judges every HTML file below a folder with vnu, the validator of the W3C; fails when it finds an error.
#
#   scripts/validate-html.sh public
set -eu

site=$1
pages=$(find "$site" -name '*.html' | wc -l)
if [ "$pages" -eq 0 ]; then
  echo "there is no HTML in $site" >&2
  exit 1
fi
jar=$(find .venv -name vnu.jar | head -n 1)
if [ -z "$jar" ]; then
  echo "there is no vnu.jar in .venv; make judges installs it" >&2
  exit 1
fi

# Guessing at languages costs a third of the time; the pages say theirs. HTML has had ‘fetchpriority’ since 2023, this
# vnu does not know it yet.
unknown='.*Attribute .fetchpriority. not allowed on element .img. at this point\.'
java -Xss2m -jar "$jar" --errors-only --skip-non-html --no-langdetect --format gnu --filterpattern "$unknown" "$site"
echo "$pages pages, no errors"
