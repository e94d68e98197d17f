#!/bin/bash
# test-includes.sh: who may include whom
#
# SPDX-License-Identifier: EUPL-1.2
#
# The linker enforces it too, folder by folder; this says it in words, and says
# it of headers that need no linking.

set -u
cd "$1" || exit 1
case=0 failed=0

# check NAME OFFENCES: one test case, which fails when there are offences
check() {
  case=$((case + 1))
  if [ -z "$2" ]; then
    echo "ok $case - $1"
  else
    echo "not ok $case - $1"
    sed 's/^/#   /' <<<"$2"
    failed=1
  fi
}

# included FOLDER: "file:line:header" of everything that it includes
included() {
  grep -rnE '^ *# *include' "src/$1" --include='*.[ch]' |
    sed -E 's/^([^:]+:[0-9]+):.*[<"]([^>"]+)[>"].*/\1:\2/'
}

# may FOLDER OTHERS LIBRARIES: its own headers, those of the folders OTHERS, C
# and POSIX, GLib with GObject and GIO, and what LIBRARIES (a pattern) matches
may() {
  local own='kring-[a-z-]+\.h'
  local others=''
  [ -z "$2" ] || others="|(${2// /|})/kring-[a-z-]+\.h"
  local c='|(sys|arpa|netinet)/[a-z]+\.h|(assert|ctype|errno|fcntl|float|inttypes|limits|locale|malloc|math|signal|stdarg|stdatomic|stdbool|stddef|stdint|stdio|stdlib|string|time|unistd|wchar)\.h'
  local glib='|glib(-object|-unix)?\.h|glib/[a-z0-9-]+\.h|gio/gio\.h'
  local extra=''
  [ -z "$3" ] || extra="|$3"
  local sentence="src/$1 includes only itself, GLib${2:+, $2}${4:+, $4}"
  check "$sentence" "$(included "$1" | grep -vE ":($own$others$c$glib$extra)$")"
}

cairo='cairo(-[a-z]+)?\.h|pango/pango[a-z-]*\.h|librsvg/rsvg\.h'
unix='gio/g[a-z0-9]+\.h'
gtk='gtk/[a-z-]+\.h|gtk/[a-z]+/[a-z0-9]+\.h|gdk/[a-z0-9/-]+\.h|gsk/[a-z-]+\.h|adwaita\.h|glib/gi18n\.h'

may file '' '' ''
may model '' '' ''
may advice 'model' '' ''
may store 'model file' 'libxml/[A-Za-z]+\.h|csv\.h' 'libxml2 and libcsv'
may layout 'model' "$unix|graphviz/(gvc|cgraph|types|gvcext|gvplugin)\.h|(gvc|cgraph)\.h" 'and, in the worker alone, Graphviz'
may paint 'model advice file layout' "$cairo" 'cairo and Pango'
may report 'model advice file layout paint' "$cairo" 'cairo and Pango'
may view 'model advice store layout paint report' "$gtk|$cairo|$unix" 'GTK and libadwaita'
may app 'model advice store layout paint report view' "$gtk|$cairo|$unix" 'GTK and libadwaita'
may cli 'model advice store layout paint report' "json-glib/json-glib\.h|$unix|$cairo" 'json-glib'

known=' file model advice store layout paint report view app cli '
check 'every folder of src is one that this test knows' \
  "$(for folder in src/*/; do name=$(basename "$folder"); [[ $known == *" $name "* ]] || echo "$folder"; done)"

check 'Graphviz is included by the worker alone' \
  "$(grep -rnE '# *include *[<"](graphviz/)?(gvc|cgraph)' src --include='*.[ch]' |
     grep -vE '^src/layout/kring-(graphviz|worker)\.[ch]:')"

check 'no GTK, GDK or libadwaita header outside src/view and src/app' \
  "$(grep -rnE '# *include *[<"](gtk|gdk|gsk|adwaita)' src --include='*.[ch]' | grep -vE '^src/(view|app)/')"

check 'no file of src, ui or tests is over 600 lines' \
  "$(find src ui tests -name '*.[ch]' -o -name '*.ui' -o -name '*.py' -o -name '*.sh' -o -name '*.css' |
     xargs wc -l | awk '$2 != "total" && $1 > 600 { print $2 ": " $1 " lines" }')"

check 'every source names its licence' \
  "$(find src tests ui data icons po dev -type f \( -name '*.[ch]' -o -name '*.py' -o -name '*.sh' -o -name dev -o -name update \) |
     xargs grep -L 'SPDX-License-Identifier: EUPL-1.2')"

check 'each header of src is called as its file is: kring-thing.h' \
  "$(find src -name '*.h' | grep -vE '/kring-[a-z0-9-]+\.h$')"

echo "1..$case"
exit $failed
