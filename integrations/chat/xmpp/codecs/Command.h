// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/chat/xmpp/xml/XmlElement.h"

#include <QStringList>

#include <optional>

namespace watchroom::xmpp {

/// One step of a command that an entity offers (XEP-0050): a request, or an answer to one.
struct Command
{
    enum class Action { None, Execute, Next, Previous, Complete, Cancel };
    enum class Status { None, Executing, Completed, Canceled };
    enum class NoteKind { Info, Warning, Error };

    struct Note
    {
        NoteKind kind = NoteKind::Info;
        QString text;

        bool operator==(const Note &) const = default;
    };

    static constexpr size_t kMaximumNotes = 10;

    QString node; ///< Which command.
    QString sessionId;
    Action action = Action::None; ///< Of a request.
    Status status = Status::None; ///< Of an answer.
    std::vector<Note> notes;
    XmlElement form; ///< A data form; null for none. readQuestions() reads it from the <command/>.
    /// Of an answer that goes on: what may be asked for next; empty means Complete (section 3.4).
    std::vector<Action> next;

    bool operator==(const Command &) const = default;
};

std::optional<Command> readCommand(const XmlElement &iq);
XmlElement writeCommand(const Command &command);

} // namespace watchroom::xmpp
