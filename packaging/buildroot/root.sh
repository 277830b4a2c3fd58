# SPDX-FileCopyrightText: Watchroom contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# The Debian 13 build root: where it lies, how it is made, and how a command runs in it. Needs say.sh and CHECKOUT.

# Raise this when the way a root is made changes, so that everybody gets a new one.
ROOT_FORMAT=1
ROOT_SUITE=trixie
ROOT_KEYRING=/usr/share/keyrings/debian-archive-keyring.gpg
ROOT_CACHE=${XDG_CACHE_HOME:-$HOME/.cache}/watchroom
ROOT_DEBS=$ROOT_CACHE/debs

# The package names of packages.txt, one a line, without the words.
package_list() { sed -e 's/#.*//' -e 's/[[:space:]]//g' -e '/^$/d' "$CHECKOUT/packaging/buildroot/packages.txt"; }

root_path() {
    local hash
    hash=$({ echo "format $ROOT_FORMAT $ROOT_SUITE $(uname -m)"; package_list | LC_ALL=C sort -u; } | sha256sum)
    echo "$ROOT_CACHE/roots/${hash:0:16}"
}

# The addresses that this machine's own apt already takes Debian packages from: "main URI" and "security URI" lines.
# WATCHROOM_MIRROR (an archive's address) overrules them.
host_mirrors() {
    local uri release
    if [ -n "${WATCHROOM_MIRROR:-}" ]; then
        echo "main $WATCHROOM_MIRROR"
        return
    fi
    # shellcheck disable=SC2016  # apt replaces these
    apt-get indextargets --format '$(REPO_URI) $(RELEASE)' 'Created-By: Packages' 2>/dev/null | while read -r uri release; do
        case $uri in
            mirror+file:*) uri=${uri#mirror+file:} && uri=$(sed -n -E '/^[^#[:space:]]/{s/[[:space:]].*//p;q}' "${uri%/}") ;;
        esac
        case $release in
            *-security) echo "security ${uri%/}" ;;
            bullseye | bookworm | trixie | forky | sid | stable | oldstable | testing | unstable) echo "main ${uri%/}" ;;
        esac
    done | LC_ALL=C sort -u || true
}

# Does this archive have this suite? Asked by apt's own downloader, so that its proxy and passwords are used.
has_suite() {
    local to
    to=$(mktemp -d)
    /usr/lib/apt/apt-helper -o APT::Sandbox::User=root download-file "$1/dists/$2/Release" "$to/Release" >/dev/null 2>&1
    local status=$?
    rm -rf "$to"
    return $status
}

# The sources of the new root, one `deb` line each. Nothing where this machine's apt knows no Debian archive (Ubuntu):
# mmdebstrap then takes its own default.
root_sources() {
    local mirrors kind uri found=
    mirrors=$(host_mirrors)
    while read -r kind uri; do
        if [ "$kind" != main ] || [ -n "$found" ] || ! has_suite "$uri" "$ROOT_SUITE"; then continue; fi
        found=$uri
        echo "deb $uri $ROOT_SUITE main"
        ! has_suite "$uri" "$ROOT_SUITE-updates" || echo "deb $uri $ROOT_SUITE-updates main"
    done <<<"$mirrors"
    if [ -n "$mirrors" ] && [ -z "$found" ]; then
        say "No Debian archive that this machine's apt uses has Debian 13 ($ROOT_SUITE):"
        say "${mirrors//main /  }" "Name one that has it: WATCHROOM_MIRROR=http://... ./dev shell"
        return 1
    fi
    while read -r kind uri; do
        if [ "$kind" != security ] || ! has_suite "$uri" "$ROOT_SUITE-security"; then continue; fi
        echo "deb $uri $ROOT_SUITE-security main"
        break
    done <<<"$mirrors"
}

# The host's apt settings that decide whether a download works: proxies, certificates, clocks. One option a line.
host_apt_options() {
    apt-config dump --format '%f "%v";%n' 2>/dev/null |
        grep -iE '^Acquire::(https?|ftp)::|^Acquire::(Check-Valid-Until|Check-Date|Retries|ForceIPv[46]|Languages)' | grep -v ' "";$' || true
}

# debian_root TARGET [mmdebstrap option...]: what the build root and the root of the package test have in common.
# TARGET is a folder to be made, or `-` with --format=null. Root makes it directly, others in a user namespace.
debian_root() {
    local target=$1 mode=root sources options=() lines=() line
    shift
    [ "$(id -u)" = 0 ] || mode=unshare
    sources=$(root_sources) || return 1
    while IFS= read -r line; do [ -z "$line" ] || options+=("--aptopt=$line"); done <<<"$(host_apt_options)"
    # Passwords of the host's apt serve while the root is made, and are not left in it.
    if compgen -G '/etc/apt/auth.conf.d/*' >/dev/null || [ -s /etc/apt/auth.conf ]; then
        # shellcheck disable=SC2016  # mmdebstrap's shell replaces $1
        options+=('--setup-hook=mkdir -p "$1/etc/apt"; cp -r /etc/apt/auth.conf* "$1/etc/apt/"'
            '--customize-hook=rm -rf "$1"/etc/apt/auth.conf*')
    fi
    mkdir -p "$ROOT_DEBS"
    rm -rf "$ROOT_DEBS"/lock "$ROOT_DEBS"/partial
    # What was downloaded once is not downloaded again; two makers at a time each take what the other has put there.
    # shellcheck disable=SC2016
    options+=(--skip=essential/unlink --skip=download/empty
        '--setup-hook=mkdir -p "$1/var/cache/apt/archives"'
        "--setup-hook=sync-in '$ROOT_DEBS' /var/cache/apt/archives")
    [ -z "$sources" ] || mapfile -t lines <<<"$sources"
    mmdebstrap --verbose --mode="$mode" --variant=apt --keyring="$ROOT_KEYRING" \
        --aptopt='APT::Install-Recommends "false";' --dpkgopt=force-unsafe-io \
        --dpkgopt='path-exclude=/usr/share/man/*' --dpkgopt='path-exclude=/usr/share/locale/*' \
        --dpkgopt='path-include=/usr/share/locale/en*' --dpkgopt='path-include=/usr/share/locale/locale.alias' \
        --dpkgopt='path-exclude=/usr/share/doc/*' --dpkgopt='path-include=/usr/share/doc/*/copyright' \
        "${options[@]}" "$@" "$ROOT_SUITE" "$target" "${lines[@]}"
}

# make_root TARGET: a build root in TARGET, which does not exist yet. Belongs to the caller, whoever that is.
make_root() {
    local target=$1 mode_options
    mkdir -p "$ROOT_DEBS.new"
    # shellcheck disable=SC2016
    mode_options=("--include=$(package_list | paste -sd,)"
        '--customize-hook=chroot "$1" apt-get autoclean'
        "--customize-hook=sync-out /var/cache/apt/archives '$ROOT_DEBS.new'"
        '--customize-hook=: >"$1/etc/machine-id"; : >"$1/etc/hosts"; : >"$1/etc/resolv.conf"; rm -f "$1/etc/localtime"; : >"$1/etc/localtime"')
    if [ "$(id -u)" = 0 ]; then
        debian_root "$target" "${mode_options[@]}"
    else
        mkdir "$target"
        debian_root - --format=tar "${mode_options[@]}" | tar -x -C "$target" --no-same-owner --exclude='./dev/*'
    fi
    # The cache becomes what the mirror has today.
    rm -rf "$ROOT_DEBS"
    mv "$ROOT_DEBS.new" "$ROOT_DEBS"
}

# ensure_root: prints nothing, sets ROOT, and returns with a complete root that nobody removes while we run.
ensure_root() {
    local making other
    ROOT=$(root_path)
    mkdir -p "$ROOT_CACHE/roots"
    if [ ! -d "$ROOT" ]; then
        exec 9>>"$ROOT_CACHE/roots/making.lock"
        flock -n 9 || { say "Another ./dev is making the build root; waiting for it ..."; flock 9; }
        if [ ! -d "$ROOT" ]; then
            # What an interrupted run left behind. Nobody is at work in it: mmdebstrap would still hold our lock.
            rm -rf --one-file-system "$ROOT_CACHE"/roots/.making.* "$ROOT_DEBS.new"
            making=$ROOT_CACHE/roots/.making.$$
            export -f debian_root root_sources host_mirrors has_suite host_apt_options package_list make_root say
            export CHECKOUT ROOT_SUITE ROOT_KEYRING ROOT_DEBS
            # shellcheck disable=SC2016
            step "Making the Debian 13 build root in $ROOT_CACHE/roots (once; some minutes, 2 GB)" "$ROOT_CACHE/log/root.log" \
                "see whether \`apt-get update\` works, then run the same command again: what is downloaded is kept" \
                bash -euo pipefail -c 'make_root "$1"' make_root "$making" || { rm -rf --one-file-system "$making"; exit 1; }
            mv -T "$making" "$ROOT"
            for other in "$ROOT_CACHE"/roots/*.lock; do
                other=${other%.lock}
                case $other in "$ROOT" | */making) continue ;; esac
                # Removed only where no other checkout is at work in it.
                ! flock -n "$other.lock" rm -rf --one-file-system "$other" || rm -f "$other.lock"
            done
        fi
        exec 9>&-
    fi
    # Held for as long as we and our children run. Another checkout may have removed the root just before.
    exec 8>>"$ROOT.lock"
    flock -s 8
    [ -d "$ROOT" ] || { exec 8>&-; ensure_root; }
}
