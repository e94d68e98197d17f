#!/bin/bash
# test-install.sh: installed into a prefix, Kring works from there
#
# SPDX-License-Identifier: EUPL-1.2
#
# test-install.sh SOURCE
#
# Builds for a prefix of its own, installs, and runs from there without any of
# the variables that help in the build tree.

set -u
source=$1
case=0 failed=0
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
prefix=$work/prefix
unset KRING_LAYOUT_WORKER KRING_LOCALEDIR KRING_PKGDATADIR GSETTINGS_SCHEMA_DIR XDG_DATA_DIRS LD_LIBRARY_PATH DESTDIR

# check NAME COMMAND…: a test case, passed when the command succeeds
check() {
  local name=$1 told
  shift
  case=$((case + 1))
  if told=$("$@" 2>&1); then
    echo "ok $case - $name"
  else
    echo "not ok $case - $name"
    tail -n 25 <<<"$told" | sed 's/^/#   /'
    failed=1
  fi
}

install_it() {
  # only what is installed is built: the tests need not be
  {
    meson setup "$work/build" "$source" --prefix="$prefix" --libdir=lib -Dbuildtype=plain &&
      ninja -C "$work/build" $(meson introspect --installed "$work/build" | tr ',{}' '\n' |
        sed -n "s|^ *\"$work/build/\([^\"]*\)\":.*|\1|p") &&
      meson install -C "$work/build" --no-rebuild
  } >"$work/log" 2>&1 || { cat "$work/log"; return 1; }
}

installed() {
  local file
  for file in bin/kring bin/kring-cli libexec/kring-layout \
    share/applications/nl.kring.Kring.desktop share/metainfo/nl.kring.Kring.metainfo.xml \
    share/mime/packages/nl.kring.Kring.xml share/icons/hicolor/scalable/apps/nl.kring.Kring.svg \
    share/icons/hicolor/symbolic/apps/nl.kring.Kring-symbolic.svg \
    share/icons/hicolor/scalable/mimetypes/application-x-kring+xml.svg \
    share/locale/nl/LC_MESSAGES/kring.mo share/glib-2.0/schemas/nl.kring.Kring.gschema.xml \
    share/glib-2.0/schemas/gschemas.compiled share/kring/kring.rng; do
    [ -s "$prefix/$file" ] || echo "$file is not there"
  done | (! grep .)
}

has_examples() {
  ls "$prefix"/share/kring/examples/*-nl.kring "$prefix"/share/kring/examples/*-en.kring
}

# Arranging needs the worker, in libexec
finds_worker() {
  "$prefix/bin/kring-cli" export "$prefix/share/kring/examples/"*-en.kring --engine sfdp -o "$work/map.svg" &&
    grep -q '<svg' "$work/map.svg"
}

speaks_dutch() {
  local told
  told=$(LC_ALL=C.UTF-8 LANGUAGE=nl "$prefix/bin/kring-cli" validate "$work/none.kring" 2>&1)
  grep -qiE 'bestand|bestaat|openen|gevonden' <<<"$told" || { echo "$told"; return 1; }
}

# Nothing of the build tree may be asked for once it is gone
survives_its_tree() {
  rm -rf "$work/build"
  "$prefix/bin/kring-cli" info "$prefix/share/kring/examples/"*-nl.kring
}

check 'it installs into a prefix' install_it
check 'everything that it needs is there' installed
check 'the examples are there' has_examples
check 'kring-cli finds the layout program' finds_worker
check 'kring-cli speaks Dutch' speaks_dutch
check 'it does without the tree it was built in' survives_its_tree
echo "1..$case"
exit $failed
