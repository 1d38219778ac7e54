#!/bin/sh
# Makes the icons of the theme waraq in pixels from its SVG: for telephones 180 of them, on paper, with room around it.
set -eu

assets=themes/waraq/assets
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

vipsthumbnail "$assets/icon.svg" --size 132x132 --output "$folder/icon.png"
vips gravity "$folder/icon.png" "$folder/square.png" centre 180 180
vips flatten "$folder/square.png" "$folder/flat.png" --background '251 247 238'
vips pngsave "$folder/flat.png" "$assets/touch-icon.png" --strip --compression 9 --palette

# The same for browsers that do not draw an SVG in a tab: 48 pixels, clear around it.
vipsthumbnail "$assets/icon.svg" --size 48x48 --output "$folder/small.png"
vips pngsave "$folder/small.png" "$assets/icon.png" --strip --compression 9 --palette
