# SPDX-FileCopyrightText: Watchroom contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A bot whose client is not ours: slixmpp_card_bot.py HOST PORT ROOM

Makes the room and owns it. To "card please" it posts a card with the buttons "approve", which asks
for a reason in a form and posts revision 2, and "refuse", which is denied. Offers the command
"restart" by itself. Keeps a glance in a node of its own; to "slower please" it changes it and says
that there is news, to "glance away" it takes it away."""
import asyncio
import json
import ssl
import sys
import xml.etree.ElementTree as ET

import slixmpp
from slixmpp.exceptions import XMPPError

HOST, PORT, ROOM = sys.argv[1], int(sys.argv[2]), sys.argv[3]
GLANCES = f"urn:watchroom:glances:{ROOM}"
JSON = "urn:xmpp:json:0"


class Bot(slixmpp.ClientXMPP):
    def __init__(self):
        super().__init__("bot@home.example", "correct horse")
        for extension in ("xep_0004", "xep_0030", "xep_0045", "xep_0050", "xep_0060", "xep_0115"):
            self.register_plugin(extension)
        self.add_event_handler("session_start", self.begin)
        self.add_event_handler("groupchat_message", self.heard)
        self.add_event_handler(f"muc::{ROOM}::self-presence", self.settle, disposable=True)
        # The test's own authority is nobody's concern here.
        self.ssl_context = ssl._create_unverified_context()

    async def begin(self, _event):
        commands = self.plugin["xep_0050"]
        commands.add_command(node="card:deploy/web:1:approve", name="Approve", handler=self.approve)
        commands.add_command(node="card:deploy/web:1:refuse", name="Refuse", handler=self.refuse)
        commands.add_command(node="restart", name="Restart the queue", handler=self.restart)
        self.send_presence()
        await self.show_glance("Fine", "good")
        self.plugin["xep_0045"].join_muc(ROOM, "bot")

    async def settle(self, _presence):
        """The room is made; now it is for everybody."""
        settings = self.plugin["xep_0004"].make_form("submit")
        settings.add_field("FORM_TYPE", "hidden",
                           value="http://jabber.org/protocol/muc#roomconfig")
        settings.add_field("muc#roomconfig_whois", value="anyone")
        settings.add_field("muc#roomconfig_persistentroom", "boolean", value=True)
        await self.plugin["xep_0045"].set_room_config(ROOM, settings)
        print("ready", flush=True)

    async def heard(self, message):
        if message["mucnick"] == "bot":
            return
        if message["body"] == "card please":
            self.post(1, "Waiting", "warning")
        elif message["body"] == "slower please":
            await self.show_glance("Slow", "warning")
            self.hint()
        elif message["body"] == "glance away":
            await self.plugin["xep_0060"].retract(None, GLANCES, "ci/queue", notify=True)
            self.hint()

    def post(self, revision, state, tone):
        actions = {"approve": {"title": "Approve", "effect": "danger",
                               "confirm": {"title": "Approve web?", "text": "It goes live."}},
                   "refuse": {"title": "Refuse", "effect": "change"}}
        body = [{"type": "TextBlock", "text": f"Release 4711 is {state.lower()}."}]
        if revision == 1:
            body.append({"type": "Input.Text", "id": "reason", "label": "Reason"})
        card = {"v": 1, "id": "deploy/web", "rev": revision, "kind": "approval",
                "source": {"app": "deploy", "name": "Deployer"}, "title": "Deploy web",
                "severity": "warning" if revision == 1 else "success",
                "state": {"text": state, "tone": tone},
                "fallback": f"Deploy web 4711: {state}",
                "card": {"type": "AdaptiveCard", "version": "1.5", "body": body,
                         "actions": [{"type": "Action.Execute", "id": name, "title": name.title()}
                                     for name in (actions if revision == 1 else {})]},
                "actions": actions if revision == 1 else {}}
        message = self.make_message(mto=ROOM, mbody=card["fallback"], mtype="groupchat")
        message.append(payload("urn:watchroom:card:1", card))
        message.append(ET.fromstring("<store xmlns='urn:xmpp:hints'/>"))
        message.send()

    def hint(self):
        message = self.make_message(mto=ROOM, mtype="groupchat")
        message.append(payload("urn:watchroom:glance-hint:1", {}))
        message.append(ET.fromstring("<no-store xmlns='urn:xmpp:hints'/>"))
        message.send()

    async def show_glance(self, state, tone):
        glance = ET.Element("{urn:watchroom:glance:1}glance")
        ET.SubElement(glance, f"{{{JSON}}}json").text = json.dumps(
            {"v": 1, "id": "queue", "name": "Queue", "state": {"text": state, "tone": tone},
             "value": 12, "updatedAt": "2100-01-01T00:00:00Z"})
        options = self.plugin["xep_0004"].make_form("submit")
        options.add_field("FORM_TYPE", "hidden",
                          value="http://jabber.org/protocol/pubsub#publish-options")
        options.add_field("pubsub#access_model", value="open")
        options.add_field("pubsub#persist_items", "boolean", value=True)
        await self.plugin["xep_0060"].publish(None, GLANCES, id="ci/queue", payload=glance,
                                              options=options)

    def approve(self, _iq, session):
        session["payload"] = self.form("reason", "Reason", required=True)
        session["next"] = self.approved
        session["has_next"] = False
        return session

    def approved(self, payload, session):
        who = session["from"].resource
        reason = payload["values"]["reason"]
        session["payload"] = None
        session["next"] = None
        session["notes"] = [("info", f"Approved by {who}: {reason}")]
        self.post(2, "Approved", "good")
        return session

    def refuse(self, _iq, _session):
        raise XMPPError("forbidden", text="Only the people on call may.")

    def restart(self, _iq, session):
        session["payload"] = self.form("queue", "Which queue?", required=True)
        session["next"] = self.restarted
        session["has_next"] = False
        return session

    def restarted(self, payload, session):
        session["payload"] = None
        session["next"] = None
        session["notes"] = [("info", f"Restarted {payload['values']['queue']}.")]
        return session

    def form(self, name, label, required):
        form = self.plugin["xep_0004"].make_form("form")
        form.add_field(name, "text-single", label, required=required)
        return form


def payload(datatype, content):
    element = ET.Element("{urn:xmpp:json-msg:0}payload", datatype=datatype)
    ET.SubElement(element, f"{{{JSON}}}json").text = json.dumps(content)
    return element


bot = Bot()
bot.connect(HOST, PORT)
asyncio.get_event_loop().run_until_complete(bot.disconnected)
