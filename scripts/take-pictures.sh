#!/bin/sh
# Takes the pictures in docs/ from the built site: take-pictures.sh SITE [FOLDER]
# Needs chromium, python3 and pngquant; the site is served on loopback while it runs. PORT, COLUMN and CATEGORY
# choose another port and other pages.
set -eu

site=$1
folder=${2:-docs}
port=${PORT:-8947}
column=columns/${COLUMN:-why-nastaliq-leans}
category=categories/${CATEGORY:-culture}
largest=300000

work=$(mktemp -d)
cp -R "$site/." "$work/"
python3 -m http.server --directory "$work" --bind 127.0.0.1 "$port" >/dev/null 2>&1 &
server=$!
trap 'kill "$server"; rm -rf "$work"' EXIT
attempts=0
until python3 -c "import urllib.request; urllib.request.urlopen('http://127.0.0.1:$port/')" 2>/dev/null; do
  attempts=$((attempts + 1))
  [ "$attempts" -lt 50 ] || { echo "the site is not served at port $port" >&2; exit 1; }
  sleep 0.1
done

# page ADDRESS WIDTH HEIGHT FILE
page() {
  if [ ! -e "$work/$1" ] && [ ! -e "$work/$1index.html" ]; then
    echo "there is no /$1 in $site; COLUMN and CATEGORY name other pages" >&2
    exit 1
  fi
  chromium --headless --no-sandbox --disable-gpu --hide-scrollbars --virtual-time-budget=4000 \
    --window-size="$2,$3" --screenshot="$work/page.png" "http://127.0.0.1:$port/$1" >/dev/null 2>&1
  # Fewer colours until the picture is light enough.
  for colours in 256 128 64 32; do
    pngquant --force --strip "$colours" --output "$folder/$4" "$work/page.png"
    size=$(wc -c <"$folder/$4")
    [ "$size" -ge "$largest" ] || break
  done
  [ "$size" -lt "$largest" ] || { echo "$folder/$4 has $size bytes; $largest are allowed" >&2; exit 1; }
  echo "$folder/$4: $size bytes"
}

# pair ADDRESS HEIGHT FILE: the page in English on the left, in Urdu on the right.
pair() {
  for language in en ur; do
    [ -e "$work/$language/$1index.html" ] || { echo "there is no /$language/$1 in $site" >&2; exit 1; }
  done
  cat >"$work/pair.html" <<EOF
<!DOCTYPE html>
<style>body{margin:0;display:flex;background:#888;gap:2px}iframe{border:0;width:639px;height:$2px}</style>
<iframe src="/en/$1"></iframe><iframe src="/ur/$1"></iframe>
EOF
  page pair.html 1280 "$2" "$3"
}

pair "$column/" 900 article-en-ur.png
pair "" 900 home-en-ur.png
pair "$category/" 900 category-en-ur.png
if [ -e "$work/parallel/${column#columns/}/index.html" ]; then
  page "parallel/${column#columns/}/" 1280 900 parallel.png
fi
