// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "RandomCard.h"

#include "app/base/PlainText.h"

namespace watchroom {

using namespace Qt::StringLiterals;

QString RandomCard::raw(int longest, bool withLines)
{
    static const QStringList kPieces{
        u"a"_s,  u"Z"_s, u"9"_s,      u" "_s,      u"ä"_s,         u"ß"_s,   u"Ω"_s,     u"你"_s,
        u"😀"_s, u"é"_s, u"\""_s,     u"\\"_s,     u"/"_s,         u"<b>"_s, u"&amp;"_s, u"*"_s,
        u"_"_s,  u"`"_s, u"[x](y)"_s, u"@ann"_s,   u"ש"_s,         u"{"_s,   u"}"_s,     u"%1"_s,
        u"'"_s,  u"#"_s, u"|"_s,      u"\u00A0"_s, u"👩\u200D👧"_s};
    QString text;
    for (int i = below(longest); i > 0; --i) {
        text += kPieces[below(int(kPieces.size()))];
        if (withLines && below(10) == 0)
            text += seldom() ? u"\t"_s : u"\n"_s;
    }
    return text;
}

QString RandomCard::line(int longest)
{
    return plainText(raw(longest, false));
}

QString RandomCard::lines()
{
    return plainMultilineText(raw(80, true));
}

QString RandomCard::identifier()
{
    return u"id-%1 \"ü\""_s.arg(m_random.generate());
}

QString RandomCard::link()
{
    static const QStringList kLinks{u"https://example.org/a?b=c#d"_s,
                                    u"http://localhost:3000/d/1"_s, u"mailto:ops@example.org"_s,
                                    u"https://xn--exmple-cua.org/%C3%BC"_s,
                                    u"xmpp:room@chat.example.org?join"_s};
    return kLinks[below(int(kLinks.size()))];
}

double RandomCard::number()
{
    switch (below(5)) {
    case 0:
        return below(1000);
    case 1:
        return -m_random.generateDouble();
    case 2:
        return m_random.generateDouble() * 1e300;
    case 3:
        return m_random.generateDouble() * 1e-300;
    default:
        return 0.1 * below(100);
    }
}

Timestamp RandomCard::moment()
{
    return Timestamp(Milliseconds(m_random.bounded(qint64(4'000'000'000'000)) - 500'000'000'000));
}

std::optional<Tone> RandomCard::maybeTone()
{
    return seldom() ? std::optional(tone()) : std::nullopt;
}

StateLabel RandomCard::label()
{
    return {line(), tone()};
}

Input RandomCard::input(int number)
{
    Input input{.id = u"input-%1"_s.arg(number), .label = line(), .kind = oneOf<InputKind>(9)};
    input.hint = line();
    input.placeholder = line();
    input.initial =
        input.kind == InputKind::Number && often() ? QString::number(this->number()) : lines();
    input.required = seldom();
    input.pattern = seldom() ? u"[a-z]{1,%1}\\d+"_s.arg(number + 1) : QString();
    input.error = seldom() ? line() : QString();
    if (input.kind == InputKind::Number) {
        input.minimum = seldom() ? std::optional(this->number()) : std::nullopt;
        input.maximum = seldom() ? std::optional(this->number()) : std::nullopt;
    }
    input.maximumLength = seldom() ? below(100'000) : Input::kDefaultMaximumLength;
    for (int i = input.kind == InputKind::Choice ? below(4) : 0; i > 0; --i)
        input.choices.push_back({line(), raw(10, false), extra()});
    if (input.kind == InputKind::Choice) {
        input.several = seldom();
        input.look = oneOf<ChoiceLook>(3);
    }
    if (input.kind == InputKind::Date || input.kind == InputKind::Time) {
        input.earliest = seldom() ? line() : QString();
        input.latest = seldom() ? line() : QString();
    }
    if (input.kind == InputKind::Toggle) {
        input.title = input.label.isEmpty() ? QString() : line();
        input.valueOn = seldom() ? raw(5, false) : input.valueOn;
        input.valueOff = seldom() ? raw(5, false) : input.valueOff;
    }
    input.labelBeside = seldom();
    input.extra = extra();
    return input;
}

std::vector<Input> RandomCard::inputs()
{
    std::vector<Input> inputs;
    for (int i = seldom() ? below(4) : 0; i > 0; --i)
        inputs.push_back(input(i));
    return inputs;
}

ActionSpec RandomCard::action(int number)
{
    ActionSpec action{.id = ActionId(u"action %1"_s.arg(number)), .title = u"Do "_s + line()};
    action.title = plainText(action.title);
    action.hint = line();
    action.icon = seldom() ? u"retry"_s : QString();
    action.effect = oneOf<Effect>(3);
    action.primary = seldom();
    if (seldom())
        action.confirm = Confirmation{line(), lines(), line(), line()};
    action.inputs = inputs();
    action.oneShot = seldom();
    action.cancellable = seldom();
    if (seldom())
        action.expires = moment();
    if (seldom())
        action.whoMay = {line(), line()};
    action.target = line();
    action.openAddress = seldom() ? link() : QString();
    action.stopsAction = seldom() ? identifier() : QString();
    action.runningText = seldom() ? line() : QString();
    action.doneText = seldom() ? line() : QString();
    action.verb = seldom() ? u"verb-"_s + raw(10, false) : QString();
    action.data = seldom() ? "{\"a\":[1,\"b\"]}" : seldom() ? "\"words\"" : QByteArray();
    action.takesInputs = often();
    action.enabled = often();
    action.secondary = seldom();
    action.iconAddress = seldom() ? picture() : QString();
    for (int i = seldom() ? below(3) : 0; i > 0; --i)
        action.toggles.push_back(
            {u"element %1"_s.arg(i), seldom() ? std::optional(often()) : std::nullopt});
    action.opensCard = seldom();
    if (seldom())
        action.roles = {line(), line()};
    action.quorum = seldom() ? 1 + below(5) : 1;
    action.previews = seldom();
    action.checks = seldom();
    if (seldom())
        action.undo = UndoOffer{line(), Seconds(below(1000))};
    action.extra = extra();
    return action;
}

std::vector<ActionSpec> RandomCard::actions()
{
    std::vector<ActionSpec> actions;
    // From high to low, so that their order is not that of their names.
    for (int i = below(6); i > 0; --i)
        actions.push_back(action(i));
    return actions;
}

QByteArray RandomCard::extra()
{
    return seldom()
               ? "{\"glow\":{\"deep\":[%1,null]}}"_ba.replace("%1", QByteArray::number(below(99)))
               : QByteArray();
}

Card RandomCard::card()
{
    Card card;
    card.id = CardId(identifier());
    card.revision = below(10'000);
    card.source = {line(), line(), line()};
    card.kind = oneOf<CardKind>(10);
    card.severity = oneOf<Severity>(6);
    card.title = line();
    card.state = seldom() ? StateLabel() : label();
    card.group = line();
    card.activity = line();
    card.fallback = u"x"_s + lines();
    card.actions = actions();
    startLayout(card.actions);
    card.body = nodes(0);
    card.frame = cardFrame();
    card.shownCards = cardsAtTheFoot(card);
    for (int i = below(3); i > 0; --i)
        card.metadata.insert(raw(10, true), raw(30, true));
    if (seldom())
        card.expires = moment();
    card.notify = oneOf<NotifyLevel>(4);
    card.notifyOnStateChangeOnly = seldom();
    for (int i = seldom() ? below(3) : 0; i > 0; --i)
        card.links.push_back({line(), link(), extra()});
    for (int i = seldom() ? below(3) : 0; i > 0; --i)
        card.evidence.push_back({line(), QString(64, u'b'), below(1000), link(), extra()});
    if (seldom())
        card.origin = CardOrigin{line(), QString(64, u'c'), {line(), line()}};
    card.source.extra = extra();
    card.extra = extra();
    return card;
}

Glance RandomCard::glance()
{
    Glance glance;
    glance.id = GlanceId(identifier());
    glance.name = line();
    glance.icon = line();
    glance.state = label();
    if (often())
        glance.value = number();
    glance.valueText = line();
    glance.unit = line(4);
    glance.updatedAt = moment();
    glance.staleAfter = Milliseconds(below(100'000'000));
    for (int i = below(3); i > 0; --i)
        glance.limits.push_back({number(), tone()});
    glance.actions = actions();
    startLayout(glance.actions);
    glance.detail = nodes(1);
    return glance;
}

} // namespace watchroom
