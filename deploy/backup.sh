#!/bin/sh
# Copies the data folder while the service runs: backup.sh DATA TARGET. TARGET must not be there yet; it may serve as a data folder.
# Needs sqlite3 3.27 or later, and is run as the service's own user or as root.
set -eu
data=$1 target=$2
umask 077
mkdir "$target"
for name in conversations.db questions.db inbox.db; do
  # Reads each database as it is at one moment, while others write to it.
  [ ! -f "$data/$name" ] || sqlite3 -readonly -cmd '.timeout 10000' "$data/$name" "VACUUM INTO '$target/$name'"
done
for name in questions.key staff-audit.tsv staff-signed-out.tsv keys last-good; do
  [ ! -e "$data/$name" ] || cp -R "$data/$name" "$target/$name"
done
