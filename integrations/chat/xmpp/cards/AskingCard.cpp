// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/cards/AskingCard.h"

#include "app/model/CardSubmission.h"
#include "app/model/JsonReader.h"
#include "integrations/chat/xmpp/codecs/DataQuestions.h"
#include "integrations/chat/xmpp/codecs/Elements.h"
#include "integrations/formats/CardPieces.h"

namespace watchroom::xmpp {

using namespace Qt::StringLiterals;

namespace {

constexpr QChar kAskingPartEnd(u'\n');
constexpr qsizetype kLongestFallback = 4000;

constexpr Word<AskingName::Kind> kAskingKinds[]{
    {AskingName::Kind::Form, u"form"},
    {AskingName::Kind::Command, u"command"},
    {AskingName::Kind::QuickResponses, u"quick"},
};
constexpr QLatin1StringView kSays("say:");
constexpr QLatin1StringView kActs("act:");

Card withWords(Card card, const QString &words)
{
    if (!words.isEmpty())
        card.body.insert(card.body.begin(), CardNode{literalText(words)});
    card.fallback = searchableText(card).left(kLongestFallback);
    return card;
}

QMap<QString, QStringList> hiddenOf(const QByteArray &data)
{
    QMap<QString, QStringList> hidden;
    const auto json = parseJson(data);
    if (!json || !json->is_object())
        return hidden;
    for (const auto &[name, values] : json->items()) {
        for (const auto &value : values) {
            if (value.is_string())
                hidden[QString::fromStdString(name)] +=
                    QString::fromStdString(value.get<std::string>());
        }
    }
    return hidden;
}

} // namespace

CardId writeAskingName(const AskingName &name)
{
    return CardId(kAskingPartEnd + wordOf(kAskingKinds, name.kind) + kAskingPartEnd + name.node +
                  kAskingPartEnd + name.id);
}

std::optional<AskingName> readAskingName(const CardId &id)
{
    const QString &text = id.value;
    const auto kind = valueOf(kAskingKinds, text.section(kAskingPartEnd, 1, 1));
    if (!text.startsWith(kAskingPartEnd) || !kind)
        return std::nullopt;
    return AskingName{*kind, text.section(kAskingPartEnd, 3), text.section(kAskingPartEnd, 2, 2)};
}

std::optional<Card> cardOfForm(const XmlElement &form, const QString &words, int revision)
{
    Result<Card> card =
        cardFromDataForm({.bytes = form.toXml(), .source = {}, .id = {}, .revision = revision});
    return card ? std::optional(withWords(std::move(*card), words)) : std::nullopt;
}

Card cardOfStep(const Command &step, const QString &title, int revision)
{
    QStringList notes;
    for (const Command::Note &note : step.notes)
        notes += note.text;
    Card card;
    card.revision = revision;
    if (auto made = cardOfForm(step.form, notes.join(u'\n'), revision))
        card = std::move(*made);
    else
        card = withWords(std::move(card), notes.join(u'\n'));
    for (ActionSpec &action : card.actions) // each question has a button of its own
        action.id.value += u'-' + QString::number(revision);
    if (card.title.isEmpty())
        card.title = title;
    if (card.fallback.isEmpty())
        card.fallback = title;
    return card;
}

Card cardOfQuickResponses(const QuickResponses &responses, const QString &words)
{
    Card card;
    for (const QuickResponses::Response &response : responses.responses)
        card.actions.push_back({.id = ActionId(kSays + response.value),
                                .title = response.label,
                                .takesInputs = false});
    for (const QuickResponses::Action &action : responses.actions)
        card.actions.push_back(
            {.id = ActionId(kActs + action.id), .title = action.label, .takesInputs = false});
    return withWords(std::move(card), words);
}

XmlElement submissionOf(const Card &card, const ActionId &action, const FormValues &answers)
{
    const ActionSpec *spec = card.action(action);
    if (!spec)
        return {};
    DataForm form;
    form.form.inputs = inputsInScope(card, *spec);
    form.hidden = hiddenOf(spec->data);
    return writeAnswers(form, answers);
}

std::optional<ChosenResponse> chosenResponse(const ActionId &action)
{
    for (const auto &[prefix, isAction] : {std::pair(kSays, false), std::pair(kActs, true)}) {
        if (action.value.startsWith(prefix))
            return ChosenResponse{isAction, action.value.sliced(prefix.size())};
    }
    return std::nullopt;
}

} // namespace watchroom::xmpp
