#!/usr/bin/env bash
# Writes a report into the open issue with a label, or creates it. Needs gh, GH_TOKEN and GH_REPO.
# Usage: rolling-issue.sh LABEL TITLE FILE
set -euo pipefail
label=$1 title=$2 file=$3
body=$(mktemp)
trap 'rm -f "$body"' EXIT
head -c 60000 "$file" > "$body" # GitHub accepts 65,536 characters
number=$(gh issue list --label "$label" --state open --limit 1 --json number --jq '.[0].number // empty')
if [ -n "$number" ]; then
  gh issue edit "$number" --body-file "$body"
else
  gh label create "$label" --force
  gh issue create --title "$title" --label "$label" --body-file "$body"
fi
