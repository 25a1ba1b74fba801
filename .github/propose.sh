#!/usr/bin/env bash
# Proposes a patch as one rolling pull request. Needs git, gh, GH_TOKEN and GH_REPO. An empty patch changes nothing.
# Usage: propose.sh BRANCH TITLE FILE
set -euo pipefail
branch=$1 title=$2 patch=$3
[ -s "$patch" ] || exit 0
gh auth setup-git
git switch --create "$branch"
git apply --index "$patch"
git -c user.name="github-actions[bot]" -c user.email="41898282+github-actions[bot]@users.noreply.github.com" \
  commit --quiet --message "$title"
git push --force --quiet "https://github.com/$GH_REPO" "$branch"
number=$(gh pr list --head "$branch" --state open --limit 1 --json number --jq '.[0].number // empty')
if [ -z "$number" ]; then
  gh pr create --head "$branch" --title "$title" --body "Written by a workflow of the same name. Close and reopen it to run the checks."
fi
