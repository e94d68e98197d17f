#!/bin/bash
# test-strings.sh: the catalogues are whole
#
# SPDX-License-Identifier: EUPL-1.2

set -u
cd "$1" || exit 1
case=0 failed=0
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# check NAME OFFENCES: one test case, which fails when there are offences
check() {
  case=$((case + 1))
  if [ -z "$2" ]; then
    echo "ok $case - $1"
  else
    echo "not ok $case - $1"
    head -n 60 <<<"$2" | sed 's/^/#   /'
    failed=1
  fi
}

# messages PO: what is left of it, one message a line
messages() {
  sed '1,/^$/d' "$1" | grep -E '^(#~ )?msg(ctxt|id) '
}

check 'po/POTFILES lists every source with words in it, and no other (po/update)' \
  "$(diff <(po/update --list) po/POTFILES)"

po/update --pot "$work/kring.pot" 2>"$work/errors"
check 'every string can be read by xgettext' "$(cat "$work/errors")"

while read -r language; do
  po=po/$language.po
  check "$po is a sound catalogue" "$(msgfmt --check --output-file=/dev/null "$po" 2>&1)"
  check "$po leaves nothing to be confirmed" "$(msgattrib --only-fuzzy --no-wrap "$po" | tail -n +1)"
  msgattrib --only-obsolete --no-wrap -o "$work/obsolete" "$po"
  check "$po keeps nothing that is no longer used" "$(messages "$work/obsolete" 2>/dev/null)"
  msgmerge --quiet --no-fuzzy-matching -o "$work/now.po" "$po" "$work/kring.pot"
  msgattrib --untranslated --no-obsolete --no-wrap -o "$work/missing" "$work/now.po"
  check "$po translates every string of the sources" "$(messages "$work/missing" 2>/dev/null)"
  msgattrib --only-obsolete --no-wrap -o "$work/gone" "$work/now.po"
  check "$po translates nothing that is not in the sources (po/update)" "$(messages "$work/gone" 2>/dev/null)"
done <po/LINGUAS

echo "1..$case"
exit $failed
