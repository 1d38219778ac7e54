#!/bin/sh
# Makes the icon of the theme waraq for telephones from its SVG: 180 pixels, on paper, with room around it.
set -eu

assets=themes/waraq/assets
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

vipsthumbnail "$assets/icon.svg" --size 132x132 --output "$folder/icon.png"
vips gravity "$folder/icon.png" "$folder/square.png" centre 180 180
vips flatten "$folder/square.png" "$folder/flat.png" --background '251 247 238'
vips pngsave "$folder/flat.png" "$assets/touch-icon.png" --strip --compression 9 --palette
