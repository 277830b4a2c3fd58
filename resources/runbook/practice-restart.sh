#!/bin/sh
# SPDX-FileCopyrightText: Watchroom contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# A script to practise with, and to copy: it only pretends. Every line below that says "word: text"
# describes the button; all of it but the first two is optional.
#
# watchroom: 1
# title: Practise restarting a server
# summary: Only pretends: no server is touched. Shows questions, progress and an outcome in about 5 s.
# effect: danger
# confirm: Restart {server} for practice?
# confirm-text: Nothing happens to a real server. A real script would say here who notices.
# icon: restart
# timeout: 1 min
# done: Pretended to restart {server}
# param: server
#   label: Which server
#   choices: web-1, web-2, web-3=web-3 (spare)
#   default: web-1
#   required: yes
# param: reason
#   label: Reason
#   hint: Everybody in the room reads it.
# param: fail
#   label: Let it fail, to see what that looks like
#   type: toggle

# A value arrives as $1, $2, ... and under its own name.
server=$WATCHROOM_SERVER

echo "$WATCHROOM_PERSON asked for $server${WATCHROOM_REASON:+: $WATCHROOM_REASON}"
step=0
for what in "Moving visitors away from $server" "Stopping $server" "Starting $server" "Asking $server how it is"; do
    # A line like this moves the bar.
    echo "::progress $((step * 25)) $what"
    echo "$what"
    sleep 1
    if [ "$WATCHROOM_FAIL" = true ] && [ "$step" -eq 2 ]; then
        echo "$server did not come back."
        echo "::summary $server did not come back. Try again, or start it by hand."
        exit 3
    fi
    step=$((step + 1))
done
echo "$server answers"
echo "::progress 100 Done"
