// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/codecs/CardCommand.h"

#include "integrations/chat/xmpp/codecs/Elements.h"

#include <QCoreApplication>
#include <QUrl>

namespace watchroom::xmpp {

using namespace Qt::StringLiterals;

namespace {

struct CardCommandTexts
{
    Q_DECLARE_TR_FUNCTIONS(CardCommand)
};

constexpr QLatin1StringView kPrefix("card:");

/// The notes' texts, a line each.
QString wordsOf(const Command &answer)
{
    QStringList lines;
    for (const Command::Note &note : answer.notes)
        lines += note.text;
    return lines.join(u'\n');
}

} // namespace

std::optional<CardCommand> readCardCommand(const QString &node)
{
    const qsizetype action = node.lastIndexOf(u':');
    const qsizetype revision = action > 0 ? node.lastIndexOf(u':', action - 1) : -1;
    if (!node.startsWith(kPrefix) || revision <= kPrefix.size() || action + 1 == node.size())
        return std::nullopt;
    const auto number = readNumber(QStringView(node).sliced(revision + 1, action - revision - 1));
    if (!number)
        return std::nullopt;
    return CardCommand{CardId(node.sliced(kPrefix.size(), revision - kPrefix.size())), *number,
                       ActionId(QUrl::fromPercentEncoding(node.sliced(action + 1).toUtf8()))};
}

QString writeCardCommand(const CardCommand &command)
{
    // A colon within the action's name would be taken for the one in front of it.
    const QString action = QString::fromLatin1(QUrl::toPercentEncoding(command.action.value));
    return kPrefix + command.card.value + u':' + QString::number(command.revision) + u':' + action;
}

std::optional<ActionState> stateOfAnswer(const Command &answer)
{
    const auto isError = [](const Command::Note &note) {
        return note.kind == Command::NoteKind::Error;
    };
    switch (answer.status) {
    case Command::Status::Completed:
        if (std::ranges::any_of(answer.notes, isError))
            return Failed{.reason = wordsOf(answer), .details = {}};
        return Succeeded{.text = wordsOf(answer), .undoUntil = {}};
    case Command::Status::Canceled:
        return Cancelled{};
    case Command::Status::Executing:
    case Command::Status::None:
        break;
    }
    return std::nullopt;
}

ActionState stateOfError(const StanzaError &error, Timestamp now)
{
    const Error plain = plainError(error);
    switch (plain.code) {
    case ErrorCode::PermissionDenied:
        return Denied{.reason = error.text.isEmpty() ? plain.summary : error.text, .ask = {}};
    case ErrorCode::NotFound:
        return Expired{now};
    case ErrorCode::Conflict:
        return Succeeded{.text = error.text.isEmpty()
                                     ? CardCommandTexts::tr("Somebody did this already.")
                                     : error.text,
                         .undoUntil = {}};
    case ErrorCode::TimedOut:
        return OutcomeUnknown{.reason = plain.summary};
    default:
        return Failed{plain.summary, plain.detail, plain.retryable};
    }
}

} // namespace watchroom::xmpp
