#!/bin/bash
# SPDX-FileCopyrightText: Watchroom contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The checks of `./dev lint`, run where the tools are, after the dev preset was built. --all: clang-tidy reads every
# file, not just those that differ from the main branch. Everything is checked before it ends with 1.
set -euo pipefail
cd "$(dirname "$0")/../.."

failed=()
# check NAME COMMAND...
check() {
    local name=$1
    shift
    echo "== $name"
    "$@" || failed+=("$name")
}

# files PATTERN...: those git knows or would add, and that are there.
files() {
    git ls-files -z --cached --others --exclude-standard -- "$@" | while IFS= read -r -d '' file; do
        [ ! -f "$file" ] || printf '%s\n' "$file"
    done
}

# changed: the files that differ from where this branch left the main one, and those not yet committed.
changed() {
    local base=
    for ref in '@{upstream}' origin/HEAD origin/main; do
        base=$(git merge-base HEAD "$ref" 2>/dev/null) && break
    done
    { git diff --name-only --diff-filter=d "${base:-HEAD}" 2>/dev/null; git ls-files --others --exclude-standard; } | sort -u
}

mapfile -t code < <(files '*.cpp' '*.h')
mapfile -t units < <(files '*.cpp')
if [ "${1:-}" != --all ] && git rev-parse -q --verify HEAD >/dev/null; then
    mapfile -t units < <(comm -12 <(printf '%s\n' "${units[@]}" | sort) <(changed))
fi
# What the build does not compile (another platform, a fuzzer) clang-tidy cannot read.
compiled=()
for unit in "${units[@]}"; do
    ! grep -qF "/$unit\"" build/dev/compile_commands.json || compiled+=("$unit")
done
mapfile -t scripts < <(files '*.sh' dev .ci/run packaging/buildroot/with-display)
mapfile -t desktop < <(files 'packaging/*.desktop')
mapfile -t metainfo < <(files 'packaging/*.metainfo.xml')

[ ${#code[@]} -eq 0 ] || check "clang-format, ${#code[@]} files" clang-format --dry-run -Werror --style=file "${code[@]}"
[ ${#compiled[@]} -eq 0 ] || check "clang-tidy, ${#compiled[@]} files" \
    xargs -P "$(nproc)" -n 1 -a <(printf '%s\n' "${compiled[@]}") \
    clang-tidy --quiet -p build/dev --extra-arg=-Wno-unknown-warning-option
[ ${#scripts[@]} -eq 0 ] || check "shellcheck, ${#scripts[@]} scripts" shellcheck -x "${scripts[@]}"
[ ${#desktop[@]} -eq 0 ] || check "desktop-file-validate" desktop-file-validate "${desktop[@]}"
[ ${#metainfo[@]} -eq 0 ] || check "appstreamcli" appstreamcli validate --no-net --override=url-homepage-missing=info "${metainfo[@]}"

if [ ${#failed[@]} -gt 0 ]; then
    printf 'Not clean: %s\n' "${failed[@]}"
    exit 1
fi
echo "Clean: ${#code[@]} files formatted, ${#compiled[@]} read by clang-tidy, ${#scripts[@]} scripts."
