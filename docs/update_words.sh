#!/bin/sh
# Bring the catalogues of the app to what the sources say; new words are marked unfinished.
set -eu
cd "$(dirname "$0")/.."
for language in en de; do
    "${VENV:-.venv}/bin/pylupdate6" --no-obsolete --ts "gui/translations/$language.ts" gui
done
