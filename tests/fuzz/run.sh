#!/bin/bash
# SPDX-FileCopyrightText: Watchroom contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# tests/fuzz/run.sh SECONDS [WHAT...]: builds the fuzz targets with clang and runs each that long. What
# makes one fail is kept in build/fuzz/failures/; new inputs worth keeping gather in build/fuzz/found/.
# Needs the build tools: ./dev shell 'tests/fuzz/run.sh 60'
set -euo pipefail
cd "$(dirname "$(realpath "$0")")/../.."

seconds=${1:?How many seconds for each target?}
shift
build=build/fuzz

cmake -S . -B $build -G Ninja -DCMAKE_BUILD_TYPE=RelWithDebInfo -DWATCHROOM_FUZZ=ON \
    -DCMAKE_C_COMPILER=clang-19 -DCMAKE_CXX_COMPILER=clang++-19 -DCMAKE_CXX_COMPILER_LAUNCHER=ccache >/dev/null

if [ $# -eq 0 ]; then
    mapfile -t all < <(ls tests/fuzz/corpus)
    set -- "${all[@]}"
fi
ninja -C $build "${@/#/fuzz_}"

failed=0
for what in "$@"; do
    name=fuzz_$what
    mkdir -p "$build/found/$what" "$build/failures/$what"
    echo "$name for $seconds s"
    "$build/bin/$name" -max_total_time="$seconds" -max_len=8192 -timeout=5 -rss_limit_mb=2048 -print_final_stats=1 \
        -verbosity=0 -artifact_prefix="$build/failures/$what/" "$build/found/$what" "tests/fuzz/corpus/$what" \
        || failed=1
done
exit $failed
