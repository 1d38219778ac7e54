#!/bin/sh
# Takes the pictures in docs/ from the built site: take-pictures.sh SITE
# Needs chromium, python3 and pngquant; the site is served on loopback while it runs.
set -eu

site=$1
port=${PORT:-8947}
work=$(mktemp -d)
python3 -m http.server --directory "$work" --bind 127.0.0.1 "$port" >/dev/null 2>&1 &
server=$!
trap 'kill "$server"; rm -rf "$work"' EXIT
cp -R "$site/." "$work/"

# page URL WIDTH HEIGHT FILE
page() {
  chromium --headless --no-sandbox --disable-gpu --hide-scrollbars --virtual-time-budget=4000 \
    --window-size="$2,$3" --screenshot="$work/page.png" "http://127.0.0.1:$port$1" >/dev/null 2>&1
  pngquant --force --quality 60-95 --output "$4" "$work/page.png"
  echo "$4: $(wc -c <"$4") bytes"
}

column=columns/why-nastaliq-leans
cat >"$work/pair.html" <<EOF
<!DOCTYPE html>
<style>body{margin:0;display:flex;background:#888;gap:2px}iframe{border:0;width:639px;height:900px}</style>
<iframe src="/en/$column/"></iframe><iframe src="/ur/$column/"></iframe>
EOF
page /pair.html 1280 900 docs/article-en-ur.png
