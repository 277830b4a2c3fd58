// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/ActionButtonLook.h"

#include "app/base/Duration.h"
#include "app/base/PlainText.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace watchroom {

using namespace Qt::StringLiterals;

namespace {

/// How long the end of something that can be done again stands on its button.
constexpr Seconds kOutcomeShown(10);
/// How long "Tomasz did this 4 s ago" is said before it becomes "Acknowledged by Tomasz 14:03".
constexpr Seconds kElsewhereShown(60);

struct ActionButtonTexts
{
    Q_DECLARE_TR_FUNCTIONS(ActionButton)
};

QString who(const ActionStatus &status)
{
    if (!status.byName.isEmpty())
        return plainText(status.byName, 40);
    return status.byMe ? ActionButtonTexts::tr("you") : ActionButtonTexts::tr("somebody");
}

/// "by Ana 14:03"
QString byWhomAndWhen(const ActionStatus &status)
{
    return ActionButtonTexts::tr("by %1 %2")
        .arg(who(status), clockTimeText(status.ended.value_or(status.pressed)));
}

QString undotted(QString title)
{
    if (title.endsWith(u'…'))
        title.chop(1);
    return title;
}

Milliseconds sinceEnd(const ActionStatus &status, Timestamp now)
{
    return std::max(Milliseconds(0), now - status.ended.value_or(status.pressed));
}

/// What stands on the button; one that came without a title still has a name.
QString titleOf(const ActionSpec &action)
{
    const QString title = plainText(action.title, 200);
    const QString named = title.isEmpty() ? plainText(action.hint, 60) : title;
    return named.isEmpty() ? ActionButtonTexts::tr("Unnamed button") : named;
}

/// Fills in the look for each state of an action's life.
class LookMaker
{
public:
    LookMaker(const ActionSpec &action, const ActionStatus &status, Timestamp now)
        : m_action(action)
        , m_status(status)
        , m_now(now)
        , m_title(titleOf(action))
    {
    }

    ActionButtonLook make()
    {
        std::visit([this](const auto &state) { show(state); }, m_status.state);
        return std::move(m_look);
    }

private:
    using Kind = CardTarget::Kind;

    void show(const Available &)
    {
        if (m_action.expires && *m_action.expires <= m_now)
            return show(Expired{*m_action.expires});
        m_look.changesWithTime = m_action.expires.has_value();
        if (m_status.denied && !m_action.isLocal())
            return showLocked(*m_status.denied);
        m_look.paint = availablePaint();
        m_look.icon = m_action.openAddress.isEmpty() ? m_action.icon : u"external"_s;
        m_look.words = m_title;
        if (asksFirst(m_action) && !m_look.words.endsWith(u'…'))
            m_look.words += u'…';
        m_look.why = plainText(m_action.hint);
        if (!m_action.enabled) {
            quiet(m_title);
            m_look.why = ActionButtonTexts::tr("Its source has switched this off for now.");
        }
    }

    /// Who may not press is told so before, and whom to ask.
    void showLocked(const Denied &denied)
    {
        quiet(m_title);
        m_look.icon = u"lock"_s;
        m_look.more = plainText(denied.reason, 120);
        m_look.why = m_look.more;
        offerToAsk(denied);
    }

    void show(const Sending &)
    {
        quiet(ActionButtonTexts::tr("Sending…"));
        m_look.busy = true;
        m_look.why = ActionButtonTexts::tr("It is on its way.");
    }

    void show(const Accepted &)
    {
        quiet(startedText());
        m_look.icon = u"check"_s;
        m_look.why = ActionButtonTexts::tr("It has been accepted and will run.");
    }

    void show(const AwaitingOthers &awaiting)
    {
        const QString soFar = ActionButtonTexts::tr("%1, %2 of %3 so far")
                                  .arg(undotted(m_title))
                                  .arg(awaiting.pressedBy.size())
                                  .arg(awaiting.needed);
        const QString names = plainText(QLocale().createSeparatedList(awaiting.pressedBy), 200);
        if (m_status.denied)
            return showLocked(*m_status.denied);
        m_look.icon = u"users"_s;
        if (m_status.joined) {
            quiet(soFar);
            m_look.why =
                ActionButtonTexts::tr("Pressed by %1. It waits for somebody else.").arg(names);
            m_look.extras.push_back({Kind::CancelRun, ActionButtonTexts::tr("Withdraw"), {}});
            return;
        }
        m_look.paint = availablePaint();
        m_look.words = soFar;
        m_look.why = ActionButtonTexts::tr("Pressed by %1. Your press counts, too.").arg(names);
    }

    void show(const Running &running)
    {
        const QString howFar = plainText(running.text, 60);
        quiet(running.cancelling ? ActionButtonTexts::tr("Stopping…")
              : howFar.isEmpty()
                  ? (running.percent >= 0
                         ? ActionButtonTexts::tr("%1, %2 %").arg(runningText()).arg(running.percent)
                         : runningText() + u'…')
                  : ActionButtonTexts::tr("%1, %2").arg(runningText(), howFar));
        m_look.busy = true;
        m_look.iconTone = Tone::Info;
        m_look.percent = running.percent;
        m_look.why = startedText();
        if (m_action.cancellable && !running.cancelling && !isUndoing())
            m_look.extras.push_back({Kind::CancelRun, ActionButtonTexts::tr("Cancel"), {}});
    }

    void show(const Succeeded &succeeded)
    {
        const Timestamp undoClock = m_status.undoHeld.value_or(m_now);
        const bool canBeUndone = succeeded.undoUntil && *succeeded.undoUntil > undoClock;
        if (!canBeUndone && returnsToAvailable())
            return show(Available{});
        m_look.why = plainText(succeeded.text);
        if (!m_status.byMe && sinceEnd(m_status, m_now) < kElsewhereShown) {
            quiet({});
            const QString ago = durationText(sinceEnd(m_status, m_now));
            m_look.more =
                isUndoing() ? ActionButtonTexts::tr("%1 undid this %2 ago").arg(who(m_status), ago)
                            : ActionButtonTexts::tr("%1 did this %2 ago").arg(who(m_status), ago);
            m_look.icon = u"user"_s;
            m_look.changesWithTime = true;
        } else {
            quiet(doneText());
            m_look.more = byWhomAndWhen(m_status);
            m_look.icon = isUndoing() ? u"undo"_s : u"check"_s;
            m_look.iconTone = Tone::Good;
        }
        if (canBeUndone && !m_status.denied)
            offerUndo(*succeeded.undoUntil - undoClock);
    }

    void show(const Cancelled &)
    {
        if (sinceEnd(m_status, m_now) >= kOutcomeShown)
            return show(Available{});
        quiet(ActionButtonTexts::tr("Cancelled"));
        m_look.more = byWhomAndWhen(m_status);
        m_look.icon = u"circle-dash"_s;
        m_look.changesWithTime = true;
    }

    void show(const Failed &failed)
    {
        note(Tone::Critical, u"octagon-bang"_s,
             (isUndoing() ? ActionButtonTexts::tr("“%1” could not be undone.")
                          : ActionButtonTexts::tr("“%1” did not work."))
                 .arg(m_title),
             failed.reason);
        if (failed.retryable)
            m_look.extras.push_back(
                {Kind::Retry, ActionButtonTexts::tr("Try again"), u"refresh"_s});
        m_look.extras.push_back({Kind::Details, ActionButtonTexts::tr("Details"), {}});
    }

    void show(const Denied &denied)
    {
        note(Tone::Neutral, u"lock"_s,
             (isUndoing() ? ActionButtonTexts::tr("You may not undo “%1”.")
                          : ActionButtonTexts::tr("You may not do “%1”."))
                 .arg(m_title),
             denied.reason);
        offerToAsk(denied);
        offerToClose();
    }

    void show(const Expired &expired)
    {
        const bool isOver = m_action.expires && *m_action.expires <= m_now;
        if (!isOver && m_action.quorum > 1 && !isUndoing())
            note(Tone::Neutral, u"hourglass"_s,
                 ActionButtonTexts::tr("Nobody else pressed in time."),
                 ActionButtonTexts::tr("“%1” was not done.").arg(m_title));
        else
            note(Tone::Neutral, u"hourglass"_s,
                 ActionButtonTexts::tr("Expired %1.").arg(clockTimeText(expired.at)),
                 (isUndoing() ? ActionButtonTexts::tr("“%1” cannot be undone any more.")
                              : ActionButtonTexts::tr("“%1” cannot be done any more."))
                     .arg(m_title));
        if (!isOver)
            offerToClose();
    }

    void show(const OutcomeUnknown &unknown)
    {
        const QString asking = ActionButtonTexts::tr("Asking what happened, %1.")
                                   .arg(durationText(sinceEnd(m_status, m_now)));
        note(Tone::Warning, u"question"_s,
             (isUndoing() ? ActionButtonTexts::tr("Nobody can say whether “%1” was undone.")
                          : ActionButtonTexts::tr("Nobody can say whether “%1” happened."))
                 .arg(m_title),
             unknown.checking ? unknown.reason + u' ' + asking : unknown.reason);
        m_look.changesWithTime = unknown.checking;
        if (unknown.canCheck && !unknown.checking)
            m_look.extras.push_back(
                {Kind::Check, ActionButtonTexts::tr("Check now"), u"refresh"_s});
        m_look.extras.push_back(
            {Kind::DismissOutcome, ActionButtonTexts::tr("I have checked"), {}});
    }

    bool isUndoing() const { return !m_status.undoes.isEmpty(); }

    QString startedText() const
    {
        return (isUndoing() ? ActionButtonTexts::tr("Undoing for %1 %2")
                            : ActionButtonTexts::tr("Started for %1 %2"))
            .arg(who(m_status), clockTimeText(m_status.pressed));
    }

    QString runningText() const
    {
        if (isUndoing())
            return ActionButtonTexts::tr("Undoing");
        return m_action.runningText.isEmpty() ? ActionButtonTexts::tr("Running")
                                              : plainText(m_action.runningText, 60);
    }

    QString doneText() const
    {
        if (isUndoing())
            return ActionButtonTexts::tr("Undone");
        return m_action.doneText.isEmpty() ? ActionButtonTexts::tr("Done")
                                           : plainText(m_action.doneText, 60);
    }

    void offerUndo(Milliseconds time)
    {
        const QString title = m_action.undo && !m_action.undo->title.isEmpty()
                                  ? plainText(m_action.undo->title, 60)
                                  : ActionButtonTexts::tr("Undo");
        const auto left = std::chrono::ceil<Seconds>(time);
        m_look.extras.push_back(
            {Kind::Undo, ActionButtonTexts::tr("%1, %2 left").arg(title, durationText(left)),
             u"undo"_s});
        m_look.changesWithTime = true;
    }

    void offerToAsk(const Denied &denied)
    {
        if (!denied.ask.isEmpty())
            m_look.extras.push_back(
                {Kind::Ask, ActionButtonTexts::tr("Ask %1").arg(plainText(denied.ask, 40)), {}});
    }

    void offerToClose()
    {
        m_look.extras.push_back(
            {Kind::DismissOutcome, ActionButtonTexts::tr("Close"), u"close"_s, true});
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
        if (m_action.oneShot && !isUndoing())
            return false;
        m_look.changesWithTime = true;
        return sinceEnd(m_status, m_now) >= kOutcomeShown;
    }

    const ActionSpec &m_action;
    const ActionStatus &m_status;
    Timestamp m_now;
    QString m_title;
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

std::vector<const ActionSpec *> menuOf(const CardTarget &more,
                                       const std::vector<ActionSpec> &actions)
{
    std::vector<const ActionSpec *> behind;
    for (const ActionId &id : more.menu) {
        const auto found = std::ranges::find(actions, id, &ActionSpec::id);
        if (found != actions.end())
            behind.push_back(&*found);
    }
    return behind;
}

} // namespace watchroom
