// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/codecs/Command.h"

#include "app/base/PlainText.h"
#include "integrations/chat/xmpp/codecs/Elements.h"
#include "integrations/chat/xmpp/codecs/Namespaces.h"

namespace watchroom::xmpp {

using namespace Qt::StringLiterals;

namespace {

using Action = Command::Action;
using Status = Command::Status;
using NoteKind = Command::NoteKind;

constexpr Word<Action> kActions[]{
    {Action::Execute, u"execute"},   {Action::Next, u"next"},     {Action::Previous, u"prev"},
    {Action::Complete, u"complete"}, {Action::Cancel, u"cancel"},
};
constexpr Word<Status> kStatuses[]{
    {Status::Executing, u"executing"},
    {Status::Completed, u"completed"},
    {Status::Canceled, u"canceled"},
};
constexpr Word<NoteKind> kNotes[]{
    {NoteKind::Info, u"info"},
    {NoteKind::Warning, u"warn"},
    {NoteKind::Error, u"error"},
};

std::vector<Command::Note> readNotes(const XmlElement &command)
{
    std::vector<Command::Note> notes;
    std::vector<const XmlElement *> children = command.elements(u"note", ns::kCommands);
    for (const XmlElement *child : firstOf(children, Command::kMaximumNotes))
        notes.push_back({valueOf(kNotes, child->attribute(u"type")).value_or(NoteKind::Info),
                         plainMultilineText(child->text())});
    return notes;
}

std::vector<Action> readNext(const XmlElement &command)
{
    const XmlElement &actions = command.child(u"actions", ns::kCommands);
    std::vector<Action> next;
    for (const auto &[action, word] : kActions) {
        if (actions.has(word, ns::kCommands))
            next.push_back(action);
    }
    return next;
}

XmlElement writeNext(const std::vector<Action> &next)
{
    XmlElement actions = element(u"actions", ns::kCommands);
    for (const Action action : next)
        actions.add(element(wordOf(kActions, action), ns::kCommands));
    return actions;
}

} // namespace

std::optional<Command> readCommand(const XmlElement &iq)
{
    const XmlElement &command = iq.child(u"command", ns::kCommands);
    if (command.attribute(u"node").isEmpty())
        return std::nullopt;
    return Command{command.attribute(u"node"),
                   command.attribute(u"sessionid"),
                   valueOf(kActions, command.attribute(u"action")).value_or(Action::None),
                   valueOf(kStatuses, command.attribute(u"status")).value_or(Status::None),
                   readNotes(command),
                   command.child(u"x", ns::kDataForms),
                   readNext(command)};
}

XmlElement writeCommand(const Command &command)
{
    XmlElement written = element(u"command", ns::kCommands).set(u"node"_s, command.node);
    written.setOptional(u"sessionid"_s, command.sessionId)
        .setOptional(u"action"_s, wordOf(kActions, command.action))
        .setOptional(u"status"_s, wordOf(kStatuses, command.status));
    if (!command.next.empty())
        written.add(writeNext(command.next));
    for (const Command::Note &note : command.notes)
        written.add(textElement(u"note", ns::kCommands, note.text)
                        .set(u"type"_s, wordOf(kNotes, note.kind)));
    if (!command.form.isNull())
        written.add(command.form);
    return written;
}

} // namespace watchroom::xmpp
