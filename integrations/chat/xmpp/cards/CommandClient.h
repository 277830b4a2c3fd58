// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/Form.h"
#include "integrations/chat/xmpp/codecs/Command.h"
#include "integrations/chat/xmpp/codecs/StanzaError.h"
#include "integrations/chat/xmpp/stream/StanzaChannel.h"

#include <memory>
#include <variant>

namespace watchroom::xmpp {

/// A command to be run (XEP-0050), once.
struct CommandRequest
{
    Jid to;
    QString node;
    bool fillsForms = false; ///< Forms are filled in from `answers` and sent without being seen.
    FormValues answers;      ///< By the names of fields.
    QString key;       ///< Says that two requests are one; goes along as the first request's id.
    QString sessionId; ///< Goes on with a session; empty begins one.
    XmlElement submission; ///< The filled form that the session has asked for.
};

/// How it ended: completed, canceled, or executing when it asks what the answers do not say; or why
/// it was refused.
using CommandEnd = std::variant<Command, StanzaError>;

/// Runs commands at others. The first request carries nothing. Forms that come back are filled in,
/// where that is wanted and possible, with the key in a field beside the answers, and sent at once.
class CommandClient final : public QObject
{
    Q_OBJECT

public:
    explicit CommandClient(StanzaChannel &channel, QObject *parent = nullptr);

    /// Errors: Unavailable when nothing was sent, OutcomeUnknown when it was and no answer came
    /// that could be understood.
    Task<CommandEnd> run(const CommandRequest &request);
    /// The field of a form with the key of the invocation.
    static constexpr QStringView kKeyField = u"urn:watchroom:key";

private:
    struct Run
    {
        CommandRequest request;
        TaskSource<CommandEnd> end;
        int stage = 0;
    };
    using RunPointer = std::shared_ptr<Run>;

    void send(const RunPointer &run, const Command &command);
    void answered(const RunPointer &run, const Result<XmlElement> &answer);
    /// The next request; nothing when the answers do not fill the form.
    std::optional<Command> reply(const Run &run, const Command &asked) const;

    StanzaChannel &m_channel;
};

} // namespace watchroom::xmpp
