#!/usr/bin/env bash
# Installs what some tests and `npm run looks` need beside Node: a browser, readers of PDF, and an office that opens what we write.
# Debian or Ubuntu, as root or with sudo. Does nothing where both are there already.
set -euo pipefail

packages=()
[ -x "${COPPERPLATE_CHROMIUM:-/usr/bin/chromium}" ] || packages+=(chromium)
command -v pdftotext >/dev/null || packages+=(poppler-utils)
command -v qpdf >/dev/null || packages+=(qpdf)
command -v soffice >/dev/null || packages+=(libreoffice-writer-nogui libreoffice-calc-nogui)

if [ ${#packages[@]} -eq 0 ]; then
  echo "System packages: all there."
  exit 0
fi

if ! command -v apt-get >/dev/null; then
  echo "This machine has no apt-get, so these have to be installed by hand: ${packages[*]}." >&2
  echo "Without them the tests that need them are skipped and say so by name; everything else runs." >&2
  exit 1
fi

as_root=()
if [ "$(id -u)" -ne 0 ]; then
  if ! command -v sudo >/dev/null; then
    echo "Installing ${packages[*]} needs root: run \"npm run setup:system\" as root, or install sudo." >&2
    exit 1
  fi
  as_root=(sudo)
fi

log=$(mktemp)
trap 'rm -f "$log"' EXIT
echo "System packages: installing ${packages[*]} …"
if ! {
  "${as_root[@]}" apt-get update -qq &&
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${packages[@]}"
} >"$log" 2>&1; then
  cat "$log" >&2
  echo "apt-get could not install ${packages[*]}; its own words are above." >&2
  exit 1
fi
echo "System packages: installed."
