#!/bin/sh
# Makes one target after another, stops at the first that fails, and closes with the time that each one took.
#
#   scripts/run-steps.sh make lint build unit
set -eu

make=$1
shift
times=

report() {
  status=$?
  printf '\n%b' "$times"
  if [ "$status" -eq 0 ]; then echo 'All steps passed.'; else echo "Failed: $step" >&2; fi
  exit "$status"
}
trap report EXIT

for step in "$@"; do
  printf '\n== %s\n' "$step"
  began=$(date +%s)
  status=0
  "$make" --no-print-directory "$step" || status=$?
  times="$times$(printf '%5d s  %s' $(($(date +%s) - began)) "$step")\\n"
  [ "$status" -eq 0 ] || exit "$status"
done
