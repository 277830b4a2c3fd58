// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/api/Host.h"
#include "integrations/services/drill/SimulatedShop.h"

#include <QSet>

namespace watchroom::drill {

/// The invented people: they come and go, speak, and press buttons. Ids outside begin with
/// "practice/"; those of messages and presses with the instance, so that two practices never share
/// one.
class DrillCast
{
public:
    /// Both outlive the cast.
    DrillCast(Host &host, const Script &script);

    const Actor &actor(const QString &id) const { return *m_script.actor(id); }
    static Doer doer(const Actor &actor);

    void arrive();
    void leave();
    void show(const Actor &actor, Presence presence);
    /// `step.markdown` as it is to be said. A reply to what was never said is just a message.
    void say(const SayStep &step, const QString &markdown, Timestamp at);

    /// A colleague's press of a button of the incident card, to be completed and reported.
    Invocation press(const Doer &by, const QString &action, const QString &title, Timestamp at);

private:
    QString nextId(const QString &what);
    MessageId messageId(const QString &id) const;

    Host &m_host;
    const Script &m_script;
    QSet<QString> m_said;
    int m_count = 0;
};

} // namespace watchroom::drill
