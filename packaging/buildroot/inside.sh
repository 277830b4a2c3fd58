# SPDX-FileCopyrightText: Watchroom contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# How a command runs where the build tools are: on this system when it has them itself, otherwise in the build root by
# bubblewrap. Needs say.sh, root.sh and CHECKOUT.

# system_is_enough: is this a Debian 13, an Ubuntu 25.04, or later, or of their kind with Qt 6.8 among its packages?
# WATCHROOM_BUILD_IN=system|root decides by hand.
system_is_enough() {
    local system qt
    case ${WATCHROOM_BUILD_IN:-} in
        system) return 0 ;;
        root) return 1 ;;
    esac
    # shellcheck source=/dev/null
    system=$(. /etc/os-release && echo "${ID:-} ${VERSION_ID:-999}")
    case $system in
        debian*) dpkg --compare-versions "${system#* }" ge 13 && return 0 ;;
        ubuntu*) dpkg --compare-versions "${system#* }" ge 25.04 && return 0 ;;
    esac
    command -v apt-cache >/dev/null || return 1
    qt=$(LC_ALL=C apt-cache policy qt6-base-dev 2>/dev/null | sed -n 's/^ *Candidate: //p')
    [ -n "$qt" ] && dpkg --compare-versions "$qt" ge 6.8
}

# need PACKAGE...: installs what of these is missing when we may, otherwise says the one line to type.
need() {
    local missing=() package
    for package in "$@"; do
        [ "$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || missing+=("$package")
    done
    [ ${#missing[@]} -gt 0 ] || return 0
    if [ "$(id -u)" != 0 ]; then
        die "Some packages are missing here. Please type this, then run the same command again:" \
            "sudo apt-get install --no-install-recommends ${missing[*]}"
    fi
    step "Installing ${#missing[@]} missing packages: ${missing[*]:0:5}" "$ROOT_CACHE/log/install.log" \
        "see whether \`apt-get update\` works, then run the same command again" \
        sh -c 'apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@"' \
        apt-get "${missing[@]}" || exit 1
}

# What makes and enters the build root. Where there is no dpkg (Fedora, say) only the commands are looked for.
need_root_tools() {
    local tool missing=()
    if command -v dpkg-query >/dev/null; then
        need mmdebstrap bubblewrap debian-archive-keyring util-linux
        [ "$(id -u)" = 0 ] || need uidmap
        return 0
    fi
    for tool in mmdebstrap bwrap apt-get flock setsid; do command -v "$tool" >/dev/null || missing+=("$tool"); done
    [ -f "$ROOT_KEYRING" ] || missing+=("$ROOT_KEYRING")
    [ ${#missing[@]} -eq 0 ] || die "These are missing here: ${missing[*]}" \
        "Install mmdebstrap, bubblewrap, apt and Debian's archive keyring with this system's package manager."
}

# The user's own folders, made where they are missing so that they can be bound.
user_folders() {
    local folder
    for folder in "${XDG_CACHE_HOME:-$HOME/.cache}" "${XDG_CONFIG_HOME:-$HOME/.config}" \
        "${XDG_DATA_HOME:-$HOME/.local/share}" "${XDG_STATE_HOME:-$HOME/.local/state}"; do
        mkdir -p "$folder" && echo "$folder"
    done
}

# prepare_inside [ARGUMENT...]: called once. Fills IN, the words that are put before a command: "${IN[@]}" COMMAND...
# The command starts in the checkout. The arguments are the program's own: the folders they name are to be reachable.
prepare_inside() {
    local entry name folder git_dir runtime=${XDG_RUNTIME_DIR:-}
    export CCACHE_DIR=${CCACHE_DIR:-$ROOT_CACHE/ccache} CCACHE_BASEDIR=$CHECKOUT CCACHE_NOHASHDIR=true
    export CCACHE_DEPEND=true # the compiler tells what a file includes; no preprocessing beforehand
    export CMAKE_C_COMPILER_LAUNCHER=ccache CMAKE_CXX_COMPILER_LAUNCHER=ccache CMAKE_GENERATOR=Ninja
    export CMAKE_COLOR_DIAGNOSTICS=OFF
    CMAKE_BUILD_PARALLEL_LEVEL=$(nproc)
    export CMAKE_BUILD_PARALLEL_LEVEL
    mkdir -p "$CCACHE_DIR"
    # git shall read a checkout that belongs to somebody else, as it does for root in a container.
    export GIT_CONFIG_COUNT=1 GIT_CONFIG_KEY_0=safe.directory GIT_CONFIG_VALUE_0=$CHECKOUT
    IN=(env -C "$CHECKOUT")
    if system_is_enough; then
        local packages
        mapfile -t packages < <(package_list)
        need "${packages[@]}"
        return 0
    fi
    need_root_tools
    IN=(bwrap --die-with-parent --dev /dev --dev-bind-try /dev/dri /dev/dri --ro-bind /sys /sys --tmpfs /run)
    if bwrap --ro-bind / / --unshare-pid --proc /proc true 2>/dev/null; then
        IN+=(--unshare-pid --proc /proc)
    elif bwrap --ro-bind / / --bind /proc /proc true 2>/dev/null; then
        IN+=(--bind /proc /proc) # a container that allows no /proc of our own
    else
        die "bubblewrap cannot start here: $(bwrap --ro-bind / / true 2>&1 | head -n 1)" \
            "An ordinary user needs user namespaces. Ask the administrator for the one of these that exists here:" \
            "  sysctl kernel.apparmor_restrict_unprivileged_userns=0" \
            "  sysctl kernel.unprivileged_userns_clone=1" \
            "  sysctl user.max_user_namespaces=10000" \
            "or run ./dev as root, or in a container that is allowed them."
    fi
    ensure_root
    # bubblewrap takes root's privileges; in somebody else's checkout root has to be able to write.
    [ "$(id -u)" != 0 ] || [ -O "$CHECKOUT" ] || IN+=(--cap-add CAP_DAC_OVERRIDE --cap-add CAP_FOWNER --cap-add CAP_CHOWN)
    # The root's files read-only. The folders above them are new and empty, so that a checkout may lie anywhere.
    for entry in "$ROOT"/* "$ROOT"/var/* "$ROOT"/var/lib/*; do
        name=${entry#"$ROOT"}
        case $name in
            /dev | /proc | /sys | /run | /tmp | /boot | /home | /media | /mnt | /opt | /root | /srv | /var | /var/lib | /var/tmp) ;;
            *) if [ -L "$entry" ]; then IN+=(--symlink "$(readlink "$entry")" "$name"); else IN+=(--ro-bind "$entry" "$name"); fi ;;
        esac
    done
    # Who we are and where names and times come from, as outside.
    for name in passwd group; do
        entry=$(mktemp "$ROOT_CACHE/.$name.XXXXXX")
        { getent "$name" "$([ $name = passwd ] && id -u || id -g)" || true; cat "$ROOT/etc/$name"; } >"$entry"
        chmod 644 "$entry" && mv "$entry" "$ROOT_CACHE/$name"
        IN+=(--ro-bind "$ROOT_CACHE/$name" "/etc/$name")
    done
    for entry in /etc/hosts /etc/resolv.conf /etc/machine-id /etc/localtime; do
        [ ! -s "$entry" ] || IN+=(--ro-bind "$(realpath "$entry")" "$entry")
    done
    IN+=(--bind /tmp /tmp --bind /var/tmp /var/tmp)
    IN+=(--ro-bind-try /run/dbus /run/dbus --ro-bind-try /run/systemd /run/systemd --ro-bind-try /run/udev /run/udev)
    # Wayland, PulseAudio and the session bus lie in the user's runtime folder.
    if [ -n "$runtime" ] && [ -d "$runtime" ]; then
        IN+=(--bind "$runtime" "$runtime")
    else
        IN+=(--perms 0700 --dir "/run/user/$(id -u)" --setenv XDG_RUNTIME_DIR "/run/user/$(id -u)")
    fi
    # A person who runs the program wants to reach their own files; a build wants the caches alone.
    if [ "${WHOLE_HOME:-no}" = yes ]; then
        IN+=(--bind "$HOME" "$HOME")
    else
        IN+=(--perms 0700 --dir "$HOME")
        for entry in .gitconfig .Xauthority .ICEauthority; do IN+=(--ro-bind-try "$HOME/$entry" "$HOME/$entry"); done
    fi
    while read -r folder; do IN+=(--bind "$folder" "$folder"); done < <(user_folders)
    # The checkout, where git keeps its data (elsewhere, for a worktree), the folder the command was typed in, and
    # those its arguments name.
    git_dir=$(git -C "$CHECKOUT" rev-parse --path-format=absolute --git-common-dir 2>/dev/null || true)
    for folder in "$CHECKOUT" "$git_dir" "$CALLED_FROM" "$@"; do
        folder=${folder#--*=}
        [ -d "$folder" ] || folder=$(dirname -- "$folder")
        case $folder in
            / | /usr* | /etc* | /run* | /proc* | /dev* | /sys* | /tmp | /var/tmp) ;;
            /*) [ ! -d "$folder" ] || IN+=(--bind "$folder" "$folder") ;;
        esac
    done
    IN+=(--setenv PATH /usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin --setenv LC_CTYPE C.UTF-8 --setenv WATCHROOM_BUILD_IN system)
    for entry in LC_ALL LD_PRELOAD LD_LIBRARY_PATH QT_PLUGIN_PATH QT_QPA_PLATFORMTHEME QT_STYLE_OVERRIDE CC CXX CFLAGS CXXFLAGS LDFLAGS; do
        IN+=(--unsetenv "$entry")
    done
    IN+=(--chdir "$CHECKOUT" --)
}
