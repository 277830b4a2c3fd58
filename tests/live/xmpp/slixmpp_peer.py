# SPDX-FileCopyrightText: Watchroom contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Somebody in a room whose client is not ours: slixmpp_peer.py HOST PORT ROOM

Says "I am here"; to "say: N times TEXT" it says "N times TEXT" N times, each as a message of its own
with the same id scheme as other bots, and corrects the last one."""
import asyncio
import re
import ssl
import sys

import slixmpp

HOST, PORT, ROOM = sys.argv[1], int(sys.argv[2]), sys.argv[3]


class Peer(slixmpp.ClientXMPP):
    def __init__(self):
        super().__init__("bot@home.example", "correct horse")
        for extension in ("xep_0045", "xep_0308", "xep_0199"):
            self.register_plugin(extension)
        self.add_event_handler("session_start", self.begin)
        self.add_event_handler("groupchat_message", self.heard)
        self.add_event_handler(f"muc::{ROOM}::self-presence", self.joined)
        # The test's own authority is nobody's concern here.
        self.ssl_context = ssl._create_unverified_context()

    async def begin(self, _event):
        self.send_presence()
        self.plugin["xep_0045"].join_muc(ROOM, "bot")

    def joined(self, _presence):
        self.send_message(mto=ROOM, mbody="I am here", mtype="groupchat")

    def heard(self, message):
        asked = re.fullmatch(r"say: (\d+) times(.*)", message["body"])
        if not asked or message["mucnick"] == "bot":
            return
        for number in range(int(asked[1])):
            said = self.make_message(mto=ROOM, mbody=message["body"][5:], mtype="groupchat")
            said["id"] = f"bot-{number}"
            said.send()
        correction = self.make_message(mto=ROOM, mbody="corrected", mtype="groupchat")
        correction["replace"]["id"] = f"bot-{int(asked[1]) - 1}"
        correction.send()


peer = Peer()
peer.connect(HOST, PORT)
asyncio.get_event_loop().run_until_complete(peer.disconnected)
