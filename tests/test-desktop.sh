#!/bin/bash
# test-desktop.sh: what a desktop reads of Kring is sound
#
# SPDX-License-Identifier: EUPL-1.2
#
# test-desktop.sh SOURCE BUILD

set -u
source=$1 build=$2
id=nl.kring.Kring
case=0 failed=0
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# check NAME COMMAND…: a test case, passed when the command succeeds
check() {
  local name=$1 told
  shift
  case=$((case + 1))
  if told=$("$@" 2>&1); then
    echo "ok $case - $name"
  else
    echo "not ok $case - $name"
    sed 's/^/#   /' <<<"$told"
    failed=1
  fi
}

tells_dutch() {
  grep -q '^Comment\[nl\]=' "$build/data/$id.desktop" && grep -q 'xml:lang="nl"' "$build/data/$id.metainfo.xml"
}

release_is_version() {
  local version
  version=$(sed -n "s/^  version: '\(.*\)',/\1/p" "$source/meson.build" | head -1)
  grep -q "<release version=\"$version\"" "$source/data/$id.metainfo.xml.in" ||
    { echo "the metainfo knows no release $version"; return 1; }
}

screenshots_exist() {
  local picture
  for picture in $(sed -n 's|.*<image>@web@/\(.*\)</image>.*|\1|p' "$source/data/$id.metainfo.xml.in"); do
    [ -s "$source/$picture" ] || { echo "$picture is not there"; return 1; }
  done
}

# A file manager must take a document for what it is, by name and by content.
knows_mime_type() {
  mkdir -p "$work/mime/packages"
  cp "$build/data/$id.xml" "$work/mime/packages/"
  xmllint --noout "$work/mime/packages/$id.xml" || return 1
  update-mime-database "$work/mime" || return 1
  grep -q 'application/x-kring+xml:\*\.kring' "$work/mime/globs" || { echo "no glob"; return 1; }
  printf '<alliance xmlns="urn:kring:alliance:1"/>' >"$work/example.kring"
  local found
  found=$(XDG_DATA_HOME=$work/home XDG_DATA_DIRS=$work:/usr/share gio info -a standard::content-type "$work/example.kring")
  grep -q 'application/x-kring+xml' <<<"$found" || { echo "$found"; return 1; }
}

icon_at() {
  rsvg-convert -w "$2" -h "$2" "$source/icons/hicolor/$1" -o "$work/icon.png" &&
    [ "$(identify -format '%wx%h %k' "$work/icon.png" | sed 's/ .*//')" = "$2x$2" ] &&
    [ "$(identify -format '%k' "$work/icon.png")" -gt 3 ]
}

symbolic_is_recoloured() {
  # GTK recolours fills, not strokes
  ! grep -n 'stroke=' "$source/icons/hicolor/symbolic/apps/$id-symbolic.svg"
}

check 'the desktop file is valid' desktop-file-validate "$build/data/$id.desktop"
check 'the metainfo is valid' appstreamcli validate --no-net "$build/data/$id.metainfo.xml"
check 'both speak Dutch too' tells_dutch
check 'the metainfo knows this version' release_is_version
check 'the pictures that the metainfo names are there' screenshots_exist
check 'a document is known by its name' knows_mime_type
check 'the icon draws at 16 pixels' icon_at "scalable/apps/$id.svg" 16
check 'the icon draws at 512 pixels' icon_at "scalable/apps/$id.svg" 512
check 'the symbolic icon draws' icon_at "symbolic/apps/$id-symbolic.svg" 16
check 'the symbolic icon takes any colour' symbolic_is_recoloured
check 'the icon of documents draws' icon_at 'scalable/mimetypes/application-x-kring+xml.svg' 32
echo "1..$case"
exit $failed
