# SPDX-FileCopyrightText: Watchroom contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# How ./dev and its helpers talk: plain sentences on standard error, a log file for every long step, and an end that
# names the step, the log and what to try. Standard output belongs to the program that is run.

say() { printf '%s\n' "$@" >&2; }

# die SENTENCE...: the last words. One argument a line.
die() {
    printf 'watchroom: %s\n' "$1" >&2
    shift
    [ $# -eq 0 ] || printf '  %s\n' "$@" >&2
    exit 1
}

# What a log says about how far its step is: ninja's and ctest's own counters, or the package being unpacked.
how_far() {
    tail -c 4000 "$1" 2>/dev/null | tr '\r' '\n' | sed -n -E \
        -e 's/^\[([0-9]+\/[0-9]+)\].*/\1/p' \
        -e 's/^ *([0-9]+\/[0-9]+) Test.*/\1/p' \
        -e 's/^(Unpacking|Setting up) ([^ :]+).*/\1 \2/p' \
        -e 's/^(Get:[0-9]+) .*/\1/p' | tail -n 1
}

# step "What is done" LOG "What to try next" COMMAND...: runs the command with its output in LOG and says how far it
# is, on a terminal all the time, elsewhere every half minute. Returns the command's status, after naming the failure;
# 77 means that the step cannot be done here, and the log's last line says why.
step() {
    local what=$1 log=$2 next=$3 began=$SECONDS pid status=0 last=$SECONDS line
    shift 3
    mkdir -p "$(dirname "$log")"
    say "$what ..."
    # In a process group of its own, so that an interrupt here ends all of it, and only it.
    setsid "$@" >"$log" 2>&1 </dev/null &
    pid=$!
    # shellcheck disable=SC2064  # the id of now is meant
    trap "kill -TERM -- -$pid 2>/dev/null || true; wait $pid 2>/dev/null || true; say ''; die 'Interrupted: $what.' 'The log is $log'" INT TERM HUP
    while kill -0 "$pid" 2>/dev/null; do
        sleep 0.5
        line="  $((SECONDS - began)) s  $(how_far "$log")"
        if [ -t 2 ]; then
            printf '\r\033[K%.*s' "$(($(tput cols 2>/dev/null || echo 80) - 1))" "$line" >&2
        elif [ $((SECONDS - last)) -ge 30 ]; then
            say "$line"
            last=$SECONDS
        fi
    done
    wait "$pid" || status=$?
    trap - INT TERM HUP
    [ ! -t 2 ] || printf '\r\033[K' >&2
    if [ "$status" -eq 0 ]; then
        say "  done after $((SECONDS - began)) s"
        return 0
    fi
    if [ "$status" -eq 77 ]; then
        say "  skipped: $(tail -n 1 "$log")"
        return 77
    fi
    say "" "----- the last lines of $log"
    tail -n "${STEP_TAIL:-20}" "$log" >&2
    say "-----"
    say "watchroom: this step failed after $((SECONDS - began)) s (status $status): $what" \
        "  The log: $log" "  Next:    $next"
    return "$status"
}
