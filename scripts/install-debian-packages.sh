#!/bin/sh
# Installs those of the named Debian packages that are not there yet.
#
#   scripts/install-debian-packages.sh 'to build sitegen' libyaml-dev pkg-config
#
# The first argument says what they are for. On another system nothing is installed: the script says what is
# missing there and fails, unless the same libraries and programs are found without packages.
set -eu

purpose=$1
shift

on_debian() {
  command -v apt-get >/dev/null && command -v dpkg-query >/dev/null
}

# Whether a package's contents can be used, however they came here.
works() {
  case $1 in
    libcmark-gfm-dev | libcmark-gfm-extensions-dev) pkg-config --exists libcmark-gfm ;;
    libyaml-dev) pkg-config --exists yaml-0.1 ;;
    libtomlplusplus-dev) pkg-config --exists tomlplusplus ;;
    zlib1g-dev) pkg-config --exists zlib ;;
    libgumbo-dev) pkg-config --exists gumbo ;;
    libxml2-dev) pkg-config --exists libxml-2.0 ;;
    libxxhash-dev) pkg-config --exists libxxhash ;;
    libpango1.0-dev) pkg-config --exists pangocairo fontconfig ;;
    fonts-noto-core) [ -f /usr/share/fonts/truetype/noto/NotoNastaliqUrdu-Regular.ttf ] ;;
    libharfbuzz-bin) command -v hb-subset ;;
    woff2) command -v woff2_compress ;;
    libxml2-utils) command -v xmllint ;;
    libvips-tools) command -v vipsthumbnail ;;
    default-jre-headless) command -v java ;;
    chromium-driver) command -v chromedriver ;;
    python3-venv) python3 -c 'import ensurepip, venv' ;;
    *) command -v "$1" ;;
  esac >/dev/null 2>&1
}

is_there() {
  if on_debian; then
    case $(dpkg-query --show --showformat='${db:Status-Status}' "$1" 2>/dev/null) in
      installed) return 0 ;;
    esac
    # Debian divides cmark-gfm over two packages, and pkg-config sees only the first.
    case $1 in
      *-dev) return 1 ;;
    esac
  fi
  works "$1"
}

as_root() {
  if [ "$(id -u)" -eq 0 ]; then
    env DEBIAN_FRONTEND=noninteractive "$@"
  elif command -v sudo >/dev/null; then
    sudo env DEBIAN_FRONTEND=noninteractive "$@"
  else
    echo "This needs root and there is no sudo. As root, run:" >&2
    echo "  apt-get update && apt-get install --no-install-recommends$missing" >&2
    exit 1
  fi
}

missing=
for package in "$@"; do
  is_there "$package" || missing="$missing $package"
done
[ -n "$missing" ] || exit 0

if ! on_debian; then
  {
    echo "Missing here, $purpose:$missing (Debian's names)."
    echo "sitegen is built and tested on Debian 12. Elsewhere these do the same work:"
    echo "  libraries: cmark-gfm with its extensions (libcmark-gfm.pc), libyaml (yaml-0.1.pc), zlib (zlib.pc),"
    echo "    Gumbo (gumbo.pc), libxml2 (libxml-2.0.pc), toml++, xxHash and Pango (pangocairo.pc), with pkg-config; without Pango:"
    echo "    swift build --disable-default-traits"
    echo "    Homebrew: brew install cmark-gfm libyaml zlib gumbo-parser libxml2 tomlplusplus xxhash pango pkgconf"
    echo "    Fedora: dnf install libyaml-devel zlib-devel gumbo-parser-devel libxml2-devel tomlplusplus-devel xxhash-devel"
    echo "      pango-devel pkgconf-pkg-config;"
    echo "      cmark-gfm from https://github.com/github/cmark-gfm"
    echo "  web fonts: the TrueType files of Noto Nastaliq Urdu, hb-subset and woff2_compress"
    echo "  programs for the tests: cmark-gfm, xmllint, chromium, chromedriver, Noto Nastaliq Urdu and Noto Serif,"
    echo "    java, vipsthumbnail, python3 with venv"
  } >&2
  exit 1
fi

echo "Installing Debian packages $purpose:$missing"
# The names hold no spaces, and each is to be a word of its own.
# shellcheck disable=SC2086
set -- $missing
# A fresh machine knows no packages, and one that was left alone knows versions that are gone.
updated=
if ! apt-cache show "$@" >/dev/null 2>&1; then
  as_root apt-get update
  updated=yes
fi
if ! as_root apt-get install --yes --no-install-recommends "$@"; then
  [ -z "$updated" ] || exit 1
  as_root apt-get update
  as_root apt-get install --yes --no-install-recommends "$@"
fi
