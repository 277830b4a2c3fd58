// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/cards/CommandClient.h"

#include "integrations/chat/xmpp/codecs/DataQuestions.h"
#include "integrations/chat/xmpp/codecs/Stanza.h"

#include <algorithm>

namespace watchroom::xmpp {

using namespace Qt::StringLiterals;

namespace {

/// Who carries it out may have to work for the answer; a broken stream is noticed much earlier.
constexpr Milliseconds kAnswerPatience = std::chrono::minutes(5);
constexpr int kMaximumStages = 8;

/// What the form starts with, and over it the answers that it asks for.
FormValues filledIn(const Form &form, const FormValues &answers)
{
    FormValues values = initialValues(form.inputs);
    for (const Input &input : form.inputs) {
        if (answers.contains(input.id))
            values.insert(input.id, normalValue(input, answers.value(input.id)));
    }
    return values;
}

/// What is asked for next: to complete it, where that is possible (section 3.4).
Command::Action nextOf(const Command &asked)
{
    const bool goesOn = !asked.next.empty() &&
                        !std::ranges::contains(asked.next, Command::Action::Complete) &&
                        std::ranges::contains(asked.next, Command::Action::Next);
    return goesOn ? Command::Action::Next : Command::Action::Complete;
}

} // namespace

CommandClient::CommandClient(StanzaChannel &channel, QObject *parent)
    : QObject(parent)
    , m_channel(channel)
{
}

Task<CommandEnd> CommandClient::run(const CommandRequest &request)
{
    if (!m_channel.isReady())
        return Task<CommandEnd>::finished(failure(
            ErrorCode::Unavailable, tr("There is no connection now. Nothing was done."), {}, true));
    const auto run = std::make_shared<Run>();
    run->request = request;
    // Who goes on with a session asks for what it does by default (section 3.4).
    send(run, {.node = request.node,
               .sessionId = request.sessionId,
               .action = Command::Action::Execute,
               .form = request.submission});
    return run->end.task();
}

void CommandClient::send(const RunPointer &run, const Command &command)
{
    const QString id = run->stage++ == 0 ? run->request.key : QString();
    XmlElement iq = writeIq({.to = run->request.to, .id = id, .type = u"set"_s});
    m_channel.exchange(iq.add(writeCommand(command)), kAnswerPatience)
        .then(this, [this, run](const Result<XmlElement> &answer) { answered(run, answer); });
}

void CommandClient::answered(const RunPointer &run, const Result<XmlElement> &answer)
{
    if (!answer) {
        run->end.finish(
            failure(ErrorCode::OutcomeUnknown,
                    tr("The connection was lost after this was sent. It may have happened."),
                    answer.error().detail));
        return;
    }
    if (const auto refusal = readStanzaError(*answer)) {
        run->end.finish(*refusal);
        return;
    }
    const auto command = readCommand(*answer);
    if (!command || command->node != run->request.node ||
        command->status == Command::Status::None) {
        run->end.finish(failure(ErrorCode::OutcomeUnknown,
                                tr("The answer cannot be understood. It may have happened.")));
        return;
    }
    const auto next = command->status == Command::Status::Executing && run->request.fillsForms &&
                              run->stage <= kMaximumStages
                          ? reply(*run, *command)
                          : std::nullopt;
    if (next)
        send(run, *next);
    else
        run->end.finish(*command);
}

std::optional<Command> CommandClient::reply(const Run &run, const Command &asked) const
{
    Command next{.node = asked.node, .sessionId = asked.sessionId, .action = nextOf(asked)};
    if (asked.form.isNull())
        return next;
    auto form = readQuestions(XmlElement(u"command"_s).add(asked.form));
    if (!form)
        return std::nullopt;
    const FormValues values = filledIn(form->form, run.request.answers);
    if (!validationMessages(form->form.inputs, values).isEmpty())
        return std::nullopt;
    if (!run.request.key.isEmpty())
        form->hidden.insert(kKeyField.toString(), {run.request.key});
    next.form = writeAnswers(*form, values);
    return next;
}

} // namespace watchroom::xmpp
