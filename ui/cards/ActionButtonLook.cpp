// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/ActionButtonLook.h"

#include "app/base/Duration.h"
#include "app/base/PlainText.h"

#include <QCoreApplication>

namespace watchroom {

using namespace Qt::StringLiterals;

namespace {

/// How long the end of something that can be done again stands on its button.
constexpr Seconds kOutcomeShown(10);
/// How long "Tomasz did this 4 s ago" is said before it becomes "Acknowledged by Tomasz 14:03".
constexpr Seconds kElsewhereShown(60);

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ActionButton)
};

QString who(const ActionStatus &status)
{
    if (!status.byName.isEmpty())
        return plainText(status.byName, 40);
    return status.byMe ? Words::tr("you") : Words::tr("somebody");
}

/// "by Ana 14:03"
QString byWhomAndWhen(const ActionStatus &status)
{
    return Words::tr("by %1 %2")
        .arg(who(status), clockTimeText(status.ended.value_or(status.pressed)));
}

Milliseconds sinceEnd(const ActionStatus &status, Timestamp now)
{
    return std::max(Milliseconds(0), now - status.ended.value_or(status.pressed));
}

/// Fills in the look for each state of an action's life.
class LookMaker
{
public:
    LookMaker(const ActionSpec &action, const ActionStatus &status, Timestamp now)
        : m_action(action)
        , m_status(status)
        , m_now(now)
    {
    }

    ActionButtonLook make()
    {
        std::visit([this](const auto &state) { show(state); }, m_status.state);
        return std::move(m_look);
    }

private:
    void show(const Available &)
    {
        if (m_action.expires && *m_action.expires <= m_now)
            return show(Expired{*m_action.expires});
        m_look.paint = availablePaint();
        m_look.icon = m_action.openAddress.isEmpty() ? m_action.icon : u"external"_s;
        m_look.words = plainText(m_action.title, 80);
        if (asksFirst(m_action) && !m_look.words.endsWith(u'…'))
            m_look.words += u'…';
        m_look.why = plainText(m_action.hint);
        m_look.changesWithTime = m_action.expires.has_value();
    }

    void show(const Sending &)
    {
        quiet(Words::tr("Sending…"));
        m_look.busy = true;
        m_look.why = Words::tr("It is on its way.");
    }

    void show(const Accepted &)
    {
        quiet(Words::tr("Started for %1 %2").arg(who(m_status), clockTimeText(m_status.pressed)));
        m_look.icon = u"check"_s;
        m_look.why = Words::tr("It has been accepted and will run.");
    }

    void show(const AwaitingOthers &awaiting)
    {
        quiet(Words::tr("%1 of %2 people").arg(awaiting.pressedBy.size()).arg(awaiting.needed));
        m_look.icon = u"user"_s;
    }

    void show(const Running &running)
    {
        const QString doing = m_action.runningText.isEmpty() ? Words::tr("Running")
                                                             : plainText(m_action.runningText, 60);
        const QString howFar = plainText(running.text, 60);
        quiet(running.cancelling ? Words::tr("Stopping…")
              : howFar.isEmpty()
                  ? (running.percent >= 0 ? Words::tr("%1, %2 %").arg(doing).arg(running.percent)
                                          : doing + u'…')
                  : Words::tr("%1, %2").arg(doing, howFar));
        m_look.busy = true;
        m_look.iconTone = Tone::Info;
        m_look.percent = running.percent;
        m_look.why =
            Words::tr("Started for %1 %2").arg(who(m_status), clockTimeText(m_status.pressed));
        if (m_action.cancellable && !running.cancelling)
            m_look.extras.push_back({CardTarget::Kind::CancelRun, Words::tr("Cancel"), {}});
    }

    void show(const Succeeded &succeeded)
    {
        if (returnsToAvailable())
            return show(Available{});
        m_look.why = plainText(succeeded.text);
        if (!m_status.byMe && sinceEnd(m_status, m_now) < kElsewhereShown) {
            quiet({});
            m_look.more = Words::tr("%1 did this %2 ago")
                              .arg(who(m_status), durationText(sinceEnd(m_status, m_now)));
            m_look.icon = u"user"_s;
            m_look.changesWithTime = true;
            return;
        }
        quiet(m_action.doneText.isEmpty() ? Words::tr("Done") : plainText(m_action.doneText, 60));
        m_look.more = byWhomAndWhen(m_status);
        m_look.icon = u"check"_s;
        m_look.iconTone = Tone::Good;
    }

    void show(const Cancelled &)
    {
        if (sinceEnd(m_status, m_now) >= kOutcomeShown)
            return show(Available{});
        quiet(Words::tr("Cancelled"));
        m_look.more = byWhomAndWhen(m_status);
        m_look.icon = u"circle-dash"_s;
        m_look.changesWithTime = true;
    }

    void show(const Failed &failed)
    {
        note(Tone::Critical, u"octagon-bang"_s,
             Words::tr("“%1” did not work.").arg(plainText(m_action.title, 80)), failed.reason);
        if (failed.retryable)
            m_look.extras.push_back(
                {CardTarget::Kind::Retry, Words::tr("Try again"), u"refresh"_s});
        m_look.extras.push_back({CardTarget::Kind::Details, Words::tr("Details"), {}});
    }

    void show(const Denied &denied)
    {
        note(Tone::Neutral, u"lock"_s,
             Words::tr("You may not do “%1”.").arg(plainText(m_action.title, 80)), denied.reason);
        if (!denied.ask.isEmpty())
            m_look.extras.push_back(
                {CardTarget::Kind::Ask, Words::tr("Ask %1").arg(plainText(denied.ask, 40)), {}});
        m_look.extras.push_back(
            {CardTarget::Kind::DismissOutcome, Words::tr("Close"), u"close"_s, true});
    }

    void show(const Expired &expired)
    {
        note(Tone::Neutral, u"hourglass"_s, Words::tr("Expired %1.").arg(clockTimeText(expired.at)),
             Words::tr("“%1” cannot be done any more.").arg(plainText(m_action.title, 80)));
    }

    void show(const OutcomeUnknown &unknown)
    {
        note(Tone::Warning, u"question"_s,
             Words::tr("Nobody can say whether “%1” happened.").arg(plainText(m_action.title, 80)),
             unknown.reason);
        m_look.extras.push_back(
            {CardTarget::Kind::DismissOutcome, Words::tr("I have checked"), {}});
    }

    ButtonPaint availablePaint() const
    {
        if (m_action.primary)
            return ButtonPaint::Primary;
        if (m_action.effect == Effect::Danger)
            return ButtonPaint::Danger;
        return m_action.openAddress.isEmpty() ? ButtonPaint::Plain : ButtonPaint::Ghost;
    }

    void quiet(const QString &words)
    {
        m_look.paint = ButtonPaint::Quiet;
        m_look.words = words;
        m_look.enabled = false;
    }

    /// A reason of several sentences says itself what happened; a shorter one stands behind `what`.
    void note(Tone tone, const QString &icon, const QString &what, const QString &reason)
    {
        const QString text = plainText(reason);
        const qsizetype end = text.indexOf(u". "_s);
        m_look.isNote = true;
        m_look.paint = ButtonPaint::Quiet;
        m_look.tone = tone;
        m_look.icon = icon;
        m_look.words = end > 0 ? text.left(end + 1) : what;
        m_look.more = end > 0 ? text.mid(end + 2) : text;
        m_look.why = what;
        m_look.enabled = false;
    }

    bool returnsToAvailable()
    {
        if (m_action.oneShot)
            return false;
        m_look.changesWithTime = true;
        return sinceEnd(m_status, m_now) >= kOutcomeShown;
    }

    const ActionSpec &m_action;
    const ActionStatus &m_status;
    Timestamp m_now;
    ActionButtonLook m_look;
};

} // namespace

bool asksFirst(const ActionSpec &action)
{
    if (!action.openAddress.isEmpty() || !action.stopsAction.isEmpty())
        return action.confirm.has_value();
    return action.effect == Effect::Danger || action.confirm || !action.inputs.empty();
}

ActionButtonLook actionButtonLook(const ActionSpec &action, const ActionStatus &status,
                                  Timestamp now)
{
    return LookMaker(action, status, now).make();
}

const ActionStatus &statusOf(const ActionId &action, const ActionStatuses &statuses)
{
    static const ActionStatus none;
    const auto found = statuses.find(action);
    return found == statuses.end() ? none : found->second;
}

std::vector<const ActionSpec *> actionsBehindMore(const std::vector<const ActionSpec *> &actions,
                                                  const ActionStatuses &statuses, Timestamp now)
{
    std::vector<const ActionSpec *> behind;
    size_t shown = 0;
    for (const ActionSpec *action : actions) {
        if (actionButtonLook(*action, statusOf(action->id, statuses), now).isNote)
            continue;
        if (shown++ >= kMostButtons)
            behind.push_back(action);
    }
    return behind;
}

} // namespace watchroom
