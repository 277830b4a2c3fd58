// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"
#include "app/model/Intent.h"
#include "app/model/PreviewAnswer.h"
#include "app/model/TimelineItem.h"
#include "ui/cards/CardTarget.h"
#include "ui/kit/ThemeHost.h"

#include <QObject>
#include <QPointer>
#include <QRect>

#include <functional>
#include <optional>
#include <vector>

namespace watchroom {

class Overlay;
class PreviewLines;

/// What happens when a person presses an action: the questions it asks first, and then one intent.
///
/// A press while the same action is being asked about, or right after it was sent, does nothing:
/// three quick clicks send one request.
class ActionPress final : public QObject
{
    Q_OBJECT

public:
    /// Questions appear over `over`.
    ActionPress(ThemeHost *themes, QWidget *over);

    /// `at` is the button, in the coordinates of `over`; `values` are those of the fields beside
    /// it.
    void press(const ActionSpec &action, const ActionRef &ref, const QRect &at,
               const FormValues &values = {});
    /// Does what a target on a card or a bar stands for. False when it is not about an action.
    bool activate(const CardTarget &target, const ActionSpec &action, const ActionStatus &status,
                  const ActionRef &ref, const QRect &at);

    /// The menu behind "More": the actions, and below each what its state offers.
    void showMore(const std::vector<const ActionSpec *> &actions, const ActionStatuses &statuses,
                  Timestamp now, const QRect &at,
                  const std::function<void(const CardTarget &)> &chosen);

    /// "What will this do?" Where its executor can say, it is asked.
    void preview(const ActionSpec &action, const ActionRef &ref, const ActionStatus &status,
                 const QRect &at, const FormValues &values = {});
    /// The executor's answer; one to an earlier question is dropped.
    void showPreview(int number, const PreviewAnswer &answer, const QString &problem);
    /// The pointer or the focus is on this target, null for none: the countdown of one that takes
    /// something back stands still meanwhile.
    void lookAt(const CardTarget *target);
    /// What is known about a failure; it can be put aside from there.
    void showDetails(const ActionSpec &action, const ActionRef &ref, const Failed &failed,
                     const QRect &at);

    /// Waits by this clock from now on; it outlives the questions. For tests.
    void useClock(Clock &clock) { m_clock = &clock; }
    /// What is open now, for tests.
    Overlay *question() const;

Q_SIGNALS:
    void intent(const watchroom::Intent &intent);
    /// An Invoke was sent; the button shows that before the engine answers.
    void sent(const watchroom::ActionRef &ref, const watchroom::InvocationKey &key);
    void linkActivated(const QString &address);
    /// The person wants to write to somebody who may do it.
    void askRequested(const QString &name);

private:
    struct Press
    {
        ActionSpec action;
        ActionRef ref;
        QRect at;
        FormValues values;
    };

    void undo(const ActionRef &ref, const InvocationKey &undoes);
    void askExecutor(const Press &press, PreviewLines *lines);
    void ask(Overlay *question);
    void askForm(const Press &press);
    void confirm(const Press &press);
    void askPopover(const Press &press, const Confirmation &confirmation);
    void askTyped(const Press &press, const Confirmation &confirmation);
    void send(const Press &press, bool confirmed);
    void noteSent(const ActionRef &ref);
    bool wasJustSent(const ActionRef &ref) const;

    ThemeHost *m_themes;
    QWidget *m_over;
    SystemClock m_systemClock;
    Clock *m_clock = &m_systemClock;
    QPointer<Overlay> m_question;
    QPointer<PreviewLines> m_asked; ///< Where the answer to the last question goes.
    int m_askedNumber = 0;
    InvocationKey m_held; ///< Whose countdown stands still.
    ActionRef m_lastSent;
    std::optional<Milliseconds> m_sentAt; ///< By the clock's own time.
};

/// What is asked before the action runs: its own question, or a general one for a danger that
/// brings none. `{name}` in its texts is replaced by the value of that input.
std::optional<Confirmation> confirmationFor(const ActionSpec &action, const FormValues &values);

} // namespace watchroom
