// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/ActionPress.h"

#include "app/base/PlainText.h"
#include "ui/cards/ActionButtonLook.h"
#include "ui/cards/ActionQuestions.h"
#include "ui/cards/CardParts.h"

#include <QMenu>

namespace watchroom {

namespace {

/// A second press within this time is a slip of the finger, whatever the engine has said meanwhile.
constexpr qint64 kOnePressMs = 1000;

QString filledIn(QString text, const ActionSpec &action, const FormValues &values)
{
    for (const Input &input : action.inputs) {
        const QString shown = input.kind == InputKind::Secret
                                  ? QStringLiteral("•••")
                                  : plainText(values.value(input.id), 120);
        text.replace(u'{' + input.id + u'}', shown);
    }
    return text;
}

/// "Rolled back by Lena, 2 Oct 14:03"
QString lastTimeText(const ActionStatus &status)
{
    if (!status.ended)
        return {};
    const QString when = momentText(*status.ended, *status.ended);
    const QString who = plainText(status.byName, 60);
    return std::holds_alternative<Succeeded>(status.state)
               ? ActionPress::tr("%1, %2, worked").arg(who, when)
               : ActionPress::tr("%1, %2, did not work").arg(who, when);
}

} // namespace

std::optional<Confirmation> confirmationFor(const ActionSpec &action, const FormValues &values)
{
    Confirmation question;
    if (action.confirm) {
        question = *action.confirm;
    } else if (action.effect == Effect::Danger) {
        question.text =
            action.hint.isEmpty()
                ? ActionPress::tr("This may not be undone. The room will see that you did it.")
                : action.hint;
    } else {
        return std::nullopt;
    }
    if (question.title.isEmpty())
        question.title = ActionPress::tr("%1?").arg(action.title);
    if (question.ok.isEmpty())
        question.ok = action.title;
    question.title = plainText(filledIn(question.title, action, values), 200);
    question.text = plainMultilineText(filledIn(question.text, action, values), 1000);
    question.ok = plainText(filledIn(question.ok, action, values), 80);
    question.typeToConfirm = plainText(filledIn(question.typeToConfirm, action, values), 120);
    return question;
}

ActionPress::ActionPress(ThemeHost *themes, QWidget *over)
    : QObject(over)
    , m_themes(themes)
    , m_over(over)
{
}

Overlay *ActionPress::question() const
{
    return m_question;
}

void ActionPress::press(const ActionSpec &action, const ActionRef &ref, const QRect &at,
                        const FormValues &values)
{
    if (m_question || wasJustSent(ref))
        return;
    const Press press{action, ref, at, values};
    if (action.inputs.empty())
        confirm(press);
    else
        askForm(press);
}

bool ActionPress::activate(const CardTarget &target, const ActionSpec &action,
                           const ActionStatus &status, const ActionRef &ref, const QRect &at)
{
    using Kind = CardTarget::Kind;
    switch (target.kind) {
    case Kind::Action:
    case Kind::Retry:
        if (target.enabled)
            press(action, ref, at);
        return true;
    case Kind::CancelRun:
        Q_EMIT intent(CancelInvocation{status.key});
        return true;
    case Kind::DismissOutcome:
        Q_EMIT intent(DismissOutcome{ref});
        return true;
    case Kind::Details:
        if (const auto *failed = std::get_if<Failed>(&status.state))
            showDetails(action, ref, *failed, at);
        return true;
    case Kind::Ask:
        if (const auto *denied = std::get_if<Denied>(&status.state))
            Q_EMIT askRequested(denied->ask);
        return true;
    case Kind::Preview:
        preview(action, lastTimeText(status), at);
        return true;
    default:
        return false;
    }
}

void ActionPress::showMore(const std::vector<const ActionSpec *> &actions,
                           const ActionStatuses &statuses, Timestamp now, const QRect &at,
                           const std::function<void(const ActionId &)> &chosen)
{
    auto *menu = new QMenu(m_over);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const ActionSpec *action : actions) {
        const auto look = actionButtonLook(*action, statusOf(action->id, statuses), now);
        QString words = (look.words + u' ' + look.more).trimmed();
        QAction *entry = menu->addAction(words.replace(u'&', QStringLiteral("&&")));
        entry->setEnabled(look.enabled);
        connect(entry, &QAction::triggered, this, [chosen, id = action->id] { chosen(id); });
    }
    menu->popup(m_over->mapToGlobal(at.bottomLeft() + QPoint(0, 4)));
}

void ActionPress::ask(Overlay *question)
{
    m_question = question;
    connect(question, &Overlay::closed, this, [this] { m_question.clear(); });
}

void ActionPress::askForm(const Press &press)
{
    auto *form = new ActionFormDialog(m_themes, m_over, press.action);
    ask(form);
    connect(form, &ActionFormDialog::answered, this, [this, press](const FormValues &values) {
        Press filled = press;
        filled.values.insert(values);
        confirm(filled);
    });
    form->openForm();
}

void ActionPress::confirm(const Press &press)
{
    const auto question = confirmationFor(press.action, press.values);
    if (!question)
        send(press, false);
    else if (question->typeToConfirm.isEmpty())
        askPopover(press, *question);
    else
        askTyped(press, *question);
}

void ActionPress::askPopover(const Press &press, const Confirmation &confirmation)
{
    auto *popover = new ConfirmPopover(m_themes, m_over, press.at, confirmation, press.action);
    ask(popover);
    connect(popover, &ConfirmPopover::confirmed, this, [this, press] { send(press, true); });
    popover->openQuestion();
}

void ActionPress::askTyped(const Press &press, const Confirmation &confirmation)
{
    auto *dialog = new TypeToConfirmDialog(m_themes, m_over, confirmation, press.action);
    ask(dialog);
    connect(dialog, &TypeToConfirmDialog::confirmed, this, [this, press] { send(press, true); });
    dialog->openQuestion();
}

void ActionPress::send(const Press &press, bool confirmed)
{
    m_lastSent = press.ref;
    m_sinceSent.start();
    if (!press.action.openAddress.isEmpty()) {
        Q_EMIT linkActivated(press.action.openAddress);
    } else if (!press.action.stopsAction.isEmpty()) {
        Q_EMIT intent(CancelInvocation{InvocationKey(press.action.stopsAction)});
    } else {
        const auto key = InvocationKey::random();
        Q_EMIT sent(press.ref, key);
        Q_EMIT intent(Invoke{key, press.ref, press.values, confirmed});
    }
}

bool ActionPress::wasJustSent(const ActionRef &ref) const
{
    return m_sinceSent.isValid() && m_sinceSent.elapsed() < kOnePressMs && m_lastSent == ref;
}

void ActionPress::preview(const ActionSpec &action, const QString &lastTime, const QRect &at)
{
    if (m_question)
        return;
    auto *popover = new PreviewPopover(m_themes, m_over, at, action, lastTime);
    ask(popover);
    popover->open();
}

void ActionPress::showDetails(const ActionSpec &action, const ActionRef &ref, const Failed &failed,
                              const QRect &at)
{
    if (m_question)
        return;
    auto *popover = new FailurePopover(m_themes, m_over, at, action, failed);
    ask(popover);
    connect(popover, &FailurePopover::dismissed, this,
            [this, ref] { Q_EMIT intent(DismissOutcome{ref}); });
    popover->open();
}

} // namespace watchroom
