#!/bin/bash
# SPDX-FileCopyrightText: Watchroom contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Builds the .deb from the working copy, as `./dev package` does: run where the build tools are. The files that git
# knows or would add are copied to build/package/watchroom, packaging/debian becomes debian there, and the result lies
# in build/package.
set -euo pipefail
cd "$(dirname "$0")/../.."

out=build/package
tree=$out/watchroom
rm -rf "$tree"
rm -f "$out"/*.deb "$out"/*.buildinfo "$out"/*.changes
mkdir -p "$tree"
echo "Copying the working copy to $tree"
git ls-files -z --cached --others --exclude-standard | while IFS= read -r -d '' file; do
    [ ! -e "$file" ] && [ ! -L "$file" ] || printf '%s\0' "$file"
done | tar -c --null --no-recursion -T - | tar -x -C "$tree"
cp -r packaging/debian "$tree/debian"

cd "$tree"
export DEB_BUILD_OPTIONS="${DEB_BUILD_OPTIONS:-parallel=$(nproc) nocheck noautodbgsym}"
dpkg-buildpackage -b -us -uc
cd ../../..
rm -rf "$tree"
echo "Looking at the package with lintian"
lintian --allow-root --fail-on error --tag-display-limit 0 "$out"/*.changes
ls -l "$out"/*.deb
