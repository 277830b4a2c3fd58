#!/bin/sh
# SPDX-FileCopyrightText: Watchroom contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# watchroom: 1
# title: Show what fills the disk
# summary: Lists the largest folders. Changes nothing. Takes a few seconds, longer for a big folder.
# effect: read
# icon: disk
# timeout: 5 min
# param: folder
#   label: Folder
#   default: /var
#   required: yes
#   pattern: /.*
#   error: Type a whole path, beginning with "/".
#   hint: Its largest folders are listed.
# param: count
#   label: How many lines
#   type: number
#   default: 10
#   min: 1
#   max: 50

folder=$WATCHROOM_FOLDER
count=${WATCHROOM_COUNT:-10}

if [ ! -d "$folder" ]; then
    echo "There is no folder $folder."
    echo "::summary There is no folder $folder."
    exit 1
fi

echo "::progress 10 Looking at the disks"
df -h "$folder"
echo
echo "::progress 30 Adding up folders"
# -x stays on this disk; folders that may not be read are left out.
du -x -k "$folder" 2>/dev/null | sort -rn | head -n "$count" |
    while read -r size name; do
        printf '%8d MB  %s\n' "$((size / 1024))" "$name"
    done
echo "::progress 100 Done"
echo "::summary $(df -h "$folder" | awk 'NR == 2 { print $4 " free, " $5 " used on " $6 }')"
