// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/TimelineView.h"

#include "app/base/PlainText.h"
#include "ui/cards/ActionButtonLook.h"
#include "ui/cards/ActionPress.h"
#include "ui/cards/AttachmentPictures.h"
#include "ui/cards/CardLayout.h"
#include "ui/cards/CardLetters.h"
#include "ui/cards/CardPress.h"
#include "ui/kit/EmojiPicker.h"
#include "ui/timeline/StormSheet.h"
#include "ui/timeline/TimelineAccessible.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QMenu>

#include <algorithm>
#include <functional>

namespace watchroom {

// The part of TimelineView that turns presses into intents.

namespace {

using Kind = CardTarget::Kind;

void copyToClipboard(const QString &text)
{
    QGuiApplication::clipboard()->setText(text);
}

/// Whose pictures they are: an integration's, or those that people send by an account.
InstanceId sourceOf(const TimelineItem &item)
{
    if (const auto *card = std::get_if<CardRow>(&item.content))
        return card->instance;
    const auto *message = std::get_if<MessageRow>(&item.content);
    return message ? message->source : InstanceId();
}

QString excerptOf(const MessageRow &row)
{
    constexpr int kExcerpt = 120;
    return plainText(row.text.toPlainText(), kExcerpt);
}

} // namespace

void TimelineView::activate(const Place &place)
{
    const CardTarget *found = targetOf(place);
    const int index = m_layout.rows().indexOf(place.row);
    if (!found || index < 0)
        return;
    const CardTarget target = *found; // what is done may lay the row out anew
    const QRect at = target.rect.translated(0, m_layout.yOf(index));
    switch (target.kind) {
    case Kind::Link:
        Q_EMIT linkActivated(target.value);
        return;
    case Kind::Picture:
        Q_EMIT attachmentActivated(target.value);
        return;
    case Kind::Copy:
        copyToClipboard(target.value);
        return;
    case Kind::Unfold:
        if (target.value == kStorm)
            return toggleStorm(place);
        m_layout.toggleUnfolded(index, target.value);
        return refresh();
    case Kind::History:
        return openHistory(index);
    default:
        break;
    }
    if (target.kind == Kind::LoadPicture)
        showPicture(index, target.value);
    else if (std::holds_alternative<CardRow>(m_layout.rows().at(index).content))
        activateOnCard(index, target, at);
    else
        activateOnMessage(index, target, at);
}

void TimelineView::toggleStorm(const Place &place)
{
    m_layout.toggleStorm(m_layout.rows().indexOf(place.row));
    if (m_focus.row == place.row)
        m_focus.row = m_layout.rows().storms().lineFor(place.row);
    refresh();
    setHover(m_pointer);
    announceFocus(this);
}

void TimelineView::openHistory(int index)
{
    if (const auto *row = std::get_if<CardRow>(&m_layout.rows().at(index).content))
        Q_EMIT intent(OpenCardHistory{row->instance, row->card.id});
}

void TimelineView::activateOnCard(int index, const CardTarget &target, const QRect &at)
{
    const auto &row = std::get<CardRow>(m_layout.rows().at(index).content);
    const ActionRef ref{row.instance, m_room, row.card.id, target.action};
    if (target.kind == Kind::More) {
        m_press->showMore(menuOf(target, row.card.actions), row.actions, m_now, at,
                          [this, id = m_layout.rows().at(index).row](const CardTarget &chosen) {
                              const int now = m_layout.rows().indexOf(id);
                              if (now >= 0)
                                  activateOnCard(now, chosen, chosen.rect);
                          });
        return;
    }
    const PressEffect effect =
        pressOnCard(target, {row, m_layout.view(index), ref, m_now}, *m_press, at);
    if (effect == PressEffect::None)
        return;
    m_layout.viewChanged(index);
    refresh();
    if (effect == PressEffect::WrongField)
        focusFirstProblem(index);
}

void TimelineView::showPicture(int index, const QString &address)
{
    const InstanceId source = sourceOf(m_layout.rows().at(index));
    if (source.isEmpty())
        return;
    Q_EMIT intent(FetchPicture{source, address});
    m_pictures->takeAsked(address);
}

void TimelineView::setPicturePolicy(int index, PicturePolicy policy, const QString &address)
{
    Q_EMIT intent(SetPicturePolicy{sourceOf(m_layout.rows().at(index)), policy});
    if (policy == PicturePolicy::Always)
        showPicture(index, address);
}

/// What can be wanted of a picture that is not there, in the menu of its place.
void TimelineView::addPictureEntries(QMenu *menu, int index, const QString &address)
{
    const qint64 id = m_layout.rows().at(index).row;
    const auto *card = std::get_if<CardRow>(&m_layout.rows().at(index).content);
    const QString source = card ? plainText(card->card.source.name, 60) : QString();
    const auto add = [&](const QString &words, const std::function<void(int)> &wanted) {
        menu->addAction(words, this, [this, id, wanted] {
            if (const int now = m_layout.rows().indexOf(id); now >= 0)
                wanted(now);
        });
    };
    add(tr("Show picture"), [this, address](int now) { showPicture(now, address); });
    // Always is a word about an integration; cards in rooms come from anybody.
    if (!card || card->sender.isEmpty()) {
        add(source.isEmpty() ? tr("Always show pictures from here")
                             : tr("Always show pictures from %1").arg(source),
            [this, address](int now) { setPicturePolicy(now, PicturePolicy::Always, address); });
    }
    add(source.isEmpty() ? tr("Never show pictures from here")
                         : tr("Never show pictures from %1").arg(source),
        [this, address](int now) { setPicturePolicy(now, PicturePolicy::Never, address); });
    menu->addSeparator();
}

bool TimelineView::canPreview(const Place &place) const
{
    const CardTarget *target = targetOf(place);
    return target && target->kind == Kind::Action;
}

void TimelineView::preview(const Place &place)
{
    const int index = m_layout.rows().indexOf(place.row);
    if (!canPreview(place) || index < 0)
        return;
    const CardTarget target = *targetOf(place);
    activateOnCard(index, {.kind = Kind::Preview, .action = target.action},
                   target.rect.translated(0, m_layout.yOf(index)));
}

void TimelineView::pickReaction(qint64 row, const QRect &at)
{
    auto *picker = new EmojiPicker(m_themes, viewport(), at);
    connect(picker, &EmojiPicker::picked, this,
            [this, row](const QString &emoji) { react(row, emoji); });
    picker->open();
}

void TimelineView::react(qint64 row, const QString &emoji)
{
    const int index = m_layout.rows().indexOf(row);
    const auto *message =
        index < 0 ? nullptr : std::get_if<MessageRow>(&m_layout.rows().at(index).content);
    if (message && !message->message.deleted && message->message.delivery == Delivery::Sent)
        Q_EMIT intent(React{m_room, message->message.id, emoji});
}

void TimelineView::activateOnMessage(int index, const CardTarget &target, const QRect &at)
{
    const auto *row = std::get_if<MessageRow>(&m_layout.rows().at(index).content);
    if (!row)
        return;
    switch (target.kind) {
    case Kind::RetryMessage:
        Q_EMIT intent(RetryMessage{m_room, row->message.id});
        break;
    case Kind::StopSending:
        Q_EMIT intent(StopSending{m_room, row->message.id});
        break;
    case Kind::React:
        react(m_layout.rows().at(index).row, target.value);
        break;
    case Kind::PickReaction:
        pickReaction(m_layout.rows().at(index).row, at);
        break;
    case Kind::ShowReplied:
        if (const int to = m_layout.rows().indexOfMessage(row->message.replyTo); to >= 0)
            showRow(m_layout.rows().at(to).row);
        break;
    case Kind::DeleteMessage: {
        const MessageId message = row->message.id;
        m_layout.setAskingToDelete(0);
        refresh();
        Q_EMIT intent(DeleteMessage{m_room, message});
        break;
    }
    case Kind::KeepMessage:
        m_layout.setAskingToDelete(0);
        refresh();
        break;
    default:
        break;
    }
}

void TimelineView::showSending(const ActionRef &ref, const InvocationKey &key)
{
    const TimelineRows &rows = m_layout.rows();
    for (int i = rows.count() - 1; i >= 0; --i) {
        const auto *card = std::get_if<CardRow>(&rows.at(i).content);
        if (!card || card->instance != ref.instance || card->card.id != ref.card)
            continue;
        TimelineItem item = rows.at(i);
        std::get<CardRow>(item.content).actions[ref.action] = {
            .key = key, .state = Sending{}, .byMe = true, .pressed = m_now};
        m_layout.upsert(std::move(item));
        return refresh();
    }
}

void TimelineView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QPoint point = viewport()->mapFromGlobal(event->globalPos());
    const Place place = byKey ? m_focus : placeAt(point);
    const int index = m_layout.rows().indexOf(place.row);
    if (index < 0)
        return;
    const QRect row = rowRect(place.row);
    const QPoint at = byKey ? viewport()->mapToGlobal(row.topLeft() + QPoint(80, row.height() / 2))
                            : event->globalPos();
    showMenu(index, place, at);
}

void TimelineView::showMenu(int index, const Place &place, const QPoint &globalPosition)
{
    const TimelineItem item = m_layout.rows().at(index);
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (const CardTarget *target = targetOf(place); target && target->kind == Kind::LoadPicture)
        addPictureEntries(menu, index, target->value);
    if (const QString selected = selectedText(); !selected.isEmpty())
        menu->addAction(tr("Copy selection"), this, [selected] { copyToClipboard(selected); });
    menu->addAction(tr("Copy"), this, [item] { copyToClipboard(plainRowText(item)); });
    if (const CardTarget *target = targetOf(place); target && target->kind == Kind::Link)
        menu->addAction(tr("Copy link"), this, [link = target->value] { copyToClipboard(link); });

    if (canPreview(place))
        menu->addAction(tr("What will this do?"), this, [this, place] { preview(place); });

    if (std::holds_alternative<CardRow>(item.content)) {
        menu->addSeparator();
        QAction *letters =
            menu->addAction(tr("Letters for its buttons"), this, [this, row = item.row] {
                m_focus = {row, -1};
                if (const int at = m_layout.rows().indexOf(row); at >= 0)
                    showLetters(at, true);
            });
        letters->setShortcut(kLettersKey);
        menu->addAction(tr("History…"), this, [this, row = item.row] {
            if (const int at = m_layout.rows().indexOf(row); at >= 0)
                openHistory(at);
        });
    }
    const auto *row = std::get_if<MessageRow>(&item.content);
    if (row && !row->message.deleted && row->message.delivery == Delivery::Sent) {
        menu->addSeparator();
        QAction *add = menu->addAction(tr("Add a reaction…"), this, [this, id = item.row] {
            if (m_layout.rows().indexOf(id) >= 0)
                pickReaction(id, rowRect(id));
        });
        add->setShortcut(Qt::Key_Plus);
        menu->addAction(tr("Reply"), this, [this, row = *row] {
            Q_EMIT replyRequested(row.message.id, row.message.senderName, excerptOf(row));
        });
        if (row->own) {
            menu->addAction(tr("Edit"), this, [this, message = row->message] {
                Q_EMIT editRequested(message.id, message.markdown);
            });
            menu->addAction(tr("Delete…"), this, [this, id = item.row] {
                m_layout.setAskingToDelete(id);
                refresh();
            });
        }
    }
    menu->popup(globalPosition);
}

} // namespace watchroom
