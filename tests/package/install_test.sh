#!/bin/bash
# SPDX-FileCopyrightText: Watchroom contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# install_test.sh FOLDER: installs the watchroom .deb of FOLDER with apt in a fresh, minimal Debian 13 and starts it
# there as an ordinary user under Xvfb: --version, then the practice incident until a picture of the window is written.
# Runs on the host, not in the build root. Nothing is left behind. Ends with 77, and the reason on the last line, where
# neither root rights nor user namespaces allow a fresh root to be made.
set -euo pipefail

CHECKOUT=$(cd "$(dirname "$(realpath "$0")")/../.." && pwd)
# shellcheck source=packaging/buildroot/say.sh
. "$CHECKOUT/packaging/buildroot/say.sh"
# shellcheck source=packaging/buildroot/root.sh
. "$CHECKOUT/packaging/buildroot/root.sh"

skip() {
    echo "$1"
    exit 77
}

folder=${1:?which folder holds the .deb?}
debs=("$folder"/watchroom_*.deb)
if [ ${#debs[@]} -ne 1 ] || [ ! -f "${debs[0]}" ]; then
    die "There has to be one watchroom_*.deb in $folder. \`./dev package\` makes it."
fi
deb=$(realpath "${debs[0]}")

command -v mmdebstrap >/dev/null || skip "mmdebstrap is missing: apt-get install mmdebstrap"
if [ "$(id -u)" = 0 ]; then
    unshare --mount true 2>/dev/null || skip "root may not mount anything in this container"
else
    unshare --user --map-root-user true 2>/dev/null || skip "an ordinary user may not make user namespaces here"
    grep -q "^$(id -un):" /etc/subuid 2>/dev/null || skip "$(id -un) has no range of user ids in /etc/subuid"
    command -v newuidmap >/dev/null || skip "newuidmap is missing: apt-get install uidmap"
fi

# What happens in the fresh root. Its text is handed to mmdebstrap and read by sh, so it knows nothing from above.
in_root() {
    set -eu
    echo "== installing with apt"
    chroot "$1" sh -c 'DEBIAN_FRONTEND=noninteractive apt-get install -y /opt/watchroom_*.deb'
    chroot "$1" useradd --create-home tester
    as_tester="timeout 240 chroot $1 runuser -u tester -- env -i HOME=/home/tester USER=tester LANG=C.UTF-8 PATH=/usr/bin:/bin"
    echo "== watchroom --version"
    version=$($as_tester QT_QPA_PLATFORM=offscreen watchroom --version)
    echo "$version"
    [ -n "$version" ] || { echo "watchroom --version says nothing"; exit 1; }
    echo "== watchroom --drill --speed 60 --screenshot out.png"
    $as_tester /opt/with-display watchroom --profile /home/tester/profile --drill --speed 60 --screenshot /home/tester/out.png
    picture="$1/home/tester/out.png"
    [ -s "$picture" ] || { echo "The picture of the window is missing or empty"; exit 1; }
    [ "$(head -c 4 "$picture" | tail -c 3)" = PNG ] || { echo "The picture of the window is no PNG"; exit 1; }
    echo "== removing with apt"
    chroot "$1" apt-get purge -y watchroom
    [ ! -e "$1/usr/bin/watchroom" ] || { echo "Purging left /usr/bin/watchroom behind"; exit 1; }
}

began=$SECONDS
debian_root - --format=null --include=xvfb,xauth,dbus,passwd \
    --customize-hook="copy-in '$deb' '$CHECKOUT/packaging/buildroot/with-display' /opt" \
    --customize-hook="$(declare -f in_root); in_root \"\$1\"" \
    --customize-hook="sync-out /var/cache/apt/archives '$ROOT_DEBS'" >/dev/null
echo "$(basename "$deb") installs, starts and is removed in a fresh Debian 13 ($((SECONDS - began)) s)"
