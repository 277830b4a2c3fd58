// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/ActionPress.h"

#include "app/base/Duration.h"
#include "app/base/PlainText.h"
#include "ui/cards/ActionButtonLook.h"
#include "ui/cards/ActionQuestions.h"
#include "ui/cards/CardParts.h"
#include "ui/cards/PreviewLines.h"

#include <QMenu>

#include <utility>

namespace watchroom {

namespace {

/// A second press within this time is a slip of the finger, whatever the engine has said meanwhile.
constexpr Milliseconds kOnePress(1000);

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

QString howItEnded(const ActionStatus &status)
{
    const bool undone = !status.undoes.isEmpty();
    const ActionState &end = status.lastEnd;
    if (std::holds_alternative<Succeeded>(end))
        return undone ? ActionPress::tr("was undone") : ActionPress::tr("worked");
    if (std::holds_alternative<Cancelled>(end))
        return ActionPress::tr("was cancelled");
    if (std::holds_alternative<Denied>(end))
        return ActionPress::tr("was refused");
    if (std::holds_alternative<OutcomeUnknown>(end))
        return ActionPress::tr("nobody knows how it ended");
    return ActionPress::tr("did not work");
}

/// "Lena, 14:03, worked, 2 min 50 s"
QString lastTimeText(const ActionStatus &status)
{
    if (!status.ended)
        return {};
    const QString who = plainText(status.byName, 60);
    const QString when = momentText(*status.ended, *status.ended);
    const QString taken = durationText(*status.ended - status.pressed);
    return ActionPress::tr("%1, %2, %3, %4").arg(who, when, howItEnded(status), taken);
}

/// Whether a press completes what somebody else has begun.
bool isJoining(const ActionStatus &status)
{
    return std::holds_alternative<AwaitingOthers>(status.state);
}

/// Questions are numbered over all who ask them, so that nobody takes another's answer.
int nextQuestion()
{
    static int last = 0;
    return ++last;
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
        if (!target.enabled)
            return true;
        if (isJoining(status) && !m_question)
            confirm({action, ref, at, status.arguments});
        else
            press(action, ref, at);
        return true;
    case Kind::Retry:
        if (status.undoes.isEmpty())
            press(action, ref, at);
        else
            undo(ref, status.undoes);
        return true;
    case Kind::Undo:
        undo(ref, status.key);
        return true;
    case Kind::Check:
        Q_EMIT intent(CheckOutcome{status.key});
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
        else if (status.denied)
            Q_EMIT askRequested(status.denied->ask);
        return true;
    case Kind::Preview:
        preview(action, ref, status, at);
        return true;
    default:
        return false;
    }
}

void ActionPress::showMore(const std::vector<const ActionSpec *> &actions,
                           const ActionStatuses &statuses, Timestamp now, const QRect &at,
                           const std::function<void(const CardTarget &)> &chosen)
{
    auto *menu = new QMenu(m_over);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [&](QString words, const CardTarget &target) {
        QAction *entry = menu->addAction(words.replace(u'&', QStringLiteral("&&")));
        entry->setEnabled(target.enabled);
        connect(entry, &QAction::triggered, this, [chosen, target] { chosen(target); });
    };
    for (const ActionSpec *action : actions) {
        const auto look = actionButtonLook(*action, statusOf(action->id, statuses), now);
        add((look.words + u' ' + look.more).trimmed(),
            {.action = action->id, .rect = at, .enabled = look.enabled});
        for (const ActionExtra &extra : look.extras)
            add(QStringLiteral("    ") + extra.words,
                {.kind = extra.kind, .action = action->id, .rect = at});
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
    connect(form, &ActionFormDialog::previewRequested, this,
            [this, press](const FormValues &values, PreviewLines *lines) {
                Press filled = press;
                filled.values.insert(values);
                askExecutor(filled, lines);
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
    auto *popover =
        new ConfirmPopover(m_themes, *m_clock, m_over, press.at, confirmation, press.action);
    ask(popover);
    connect(popover, &ConfirmPopover::confirmed, this, [this, press] { send(press, true); });
    if (press.action.previews)
        askExecutor(press, popover->preview());
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
    noteSent(press.ref);
    if (!press.action.openAddress.isEmpty()) {
        Q_EMIT linkActivated(press.action.openAddress);
    } else if (!press.action.stopsAction.isEmpty()) {
        Q_EMIT intent(CancelInvocation{InvocationKey(press.action.stopsAction)});
    } else {
        const auto key = InvocationKey::random();
        Q_EMIT sent(press.ref, key);
        Q_EMIT intent(Invoke{key, press.ref, press.values, confirmed, press.action.title});
    }
}

void ActionPress::undo(const ActionRef &ref, const InvocationKey &undoes)
{
    if (wasJustSent(ref))
        return;
    noteSent(ref);
    const auto key = InvocationKey::random();
    Q_EMIT sent(ref, key);
    Q_EMIT intent(UndoInvocation{key, undoes});
}

void ActionPress::lookAt(const CardTarget *target)
{
    const bool takesBack = target && target->kind == CardTarget::Kind::Undo;
    const InvocationKey before = std::exchange(m_held, takesBack ? target->key : InvocationKey());
    if (before == m_held)
        return;
    if (!before.isEmpty())
        Q_EMIT intent(HoldUndo{before, false});
    if (!m_held.isEmpty())
        Q_EMIT intent(HoldUndo{m_held, true});
}

void ActionPress::noteSent(const ActionRef &ref)
{
    m_lastSent = ref;
    m_sentAt = m_clock->monotonic();
}

bool ActionPress::wasJustSent(const ActionRef &ref) const
{
    return m_sentAt && m_clock->monotonic() - *m_sentAt < kOnePress && m_lastSent == ref;
}

void ActionPress::preview(const ActionSpec &action, const ActionRef &ref,
                          const ActionStatus &status, const QRect &at, const FormValues &values)
{
    if (m_question)
        return;
    auto *popover = new PreviewPopover(m_themes, m_over, at, action, values, lastTimeText(status));
    ask(popover);
    if (action.previews)
        askExecutor({action, ref, at, values}, popover->lines());
    popover->open();
}

void ActionPress::askExecutor(const Press &press, PreviewLines *lines)
{
    m_asked = lines;
    m_askedNumber = nextQuestion();
    lines->showAsking();
    Q_EMIT intent(PreviewAction{m_askedNumber, press.ref, press.values});
}

void ActionPress::showPreview(int number, const PreviewAnswer &answer, const QString &problem)
{
    if (number == m_askedNumber && m_asked)
        m_asked->showAnswer(answer, problem);
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
