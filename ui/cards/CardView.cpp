// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/CardView.h"

#include "app/base/PlainText.h"
#include "app/model/CardSubmission.h"
#include "ui/cards/ActionButtonLook.h"
#include "ui/cards/ActionPress.h"
#include "ui/cards/CardInputs.h"
#include "ui/cards/CardLayout.h"
#include "ui/cards/CardLetters.h"
#include "ui/cards/CardPress.h"
#include "ui/cards/CardViewAccessible.h"
#include "ui/cards/TargetButton.h"
#include "ui/cards/TargetButtons.h"
#include "ui/kit/FocusRing.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace watchroom {

CardView::CardView(ThemeHost *themes, QWidget *parent)
    : QWidget(parent)
    , m_themes(themes)
    , m_press(new ActionPress(themes, this))
    , m_buttons(new TargetButtons(this))
    , m_inputs(new CardInputs(themes, this))
{
    installCardAccessibility();
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(themes, &ThemeHost::changed, this, &CardView::layOutAgain);
    connect(m_buttons, &TargetButtons::pressed, this, &CardView::activate);
    connect(m_buttons, &TargetButtons::lookChanged, this,
            [this] { m_press->lookAt(m_buttons->lookedAt()); });
    connect(m_inputs, &CardInputs::changed, this,
            [this](const QString &, const QString &input, const QString &value) {
                onTyped(input, value);
            });
    connect(m_inputs, &CardInputs::submitted, this, [this](const QString &, const QString &input) {
        activateTarget(targetBeside(m_sheet, input));
    });
    connect(m_press, &ActionPress::intent, this, &CardView::intent);
    connect(m_press, &ActionPress::sent, this, &CardView::showSending);
    connect(m_press, &ActionPress::linkActivated, this, &CardView::linkActivated);
    connect(m_press, &ActionPress::askRequested, this, &CardView::askRequested);
}

CardView::~CardView()
{
    m_buttons->disconnect(this); // the buttons go last, and lose the focus then
}

void CardView::setCard(const CardRow &card, const RoomId &room)
{
    const bool isSame = card.instance == m_card.instance && card.card.id == m_card.card.id;
    if (isSame) {
        forgetMissingInputs(card.card, m_view.typed);
    } else {
        m_inputs->clear();
        m_view = {};
    }
    m_card = card;
    m_room = room;
    setAccessibleName(plainText(card.card.title.isEmpty() ? card.card.fallback : card.card.title));
    layOutAgain();
}

void CardView::setNow(Timestamp now)
{
    m_now = now;
    if (m_sheet.changesWithTime)
        layOutAgain();
}

void CardView::setPictures(PictureSource *pictures)
{
    m_pictures = pictures;
    layOutAgain();
}

Sheet CardView::layOut(int width) const
{
    // The focus ring reaches outside what it is around; it needs room inside the widget.
    const int margin = focusMargin(*m_themes->theme());
    const CardContext context{.theme = m_themes->theme(),
                              .now = m_now,
                              .direction = layoutDirection(),
                              .view = m_view,
                              .pictures = m_pictures};
    Sheet sheet = layOutCard(m_card, context, std::max(40, width - 2 * margin));
    if (m_view.letters)
        addLetters(sheet, *m_themes->theme());
    sheet.translate({margin, margin});
    sheet.size += QSize(2 * margin, 2 * margin);
    return sheet;
}

int CardView::heightForWidth(int width) const
{
    return layOut(width).size.height();
}

QSize CardView::sizeHint() const
{
    constexpr int kUsualWidth = 480;
    return {kUsualWidth, heightForWidth(width() > 1 ? width() : kUsualWidth)};
}

void CardView::layOutAgain()
{
    m_sheet = layOut(width());
    m_buttons->place(m_sheet.targets);
    placeInputs();
    orderTabs();
    updateGeometry();
    update();
}

void CardView::placeInputs()
{
    std::vector<VisibleInput> visible;
    for (const InputSlot &slot : m_sheet.inputs) {
        visible.push_back({.card = {},
                           .input = slot.input,
                           .rect = slot.rect,
                           .value = m_view.typed.value(slot.input.id, slot.input.initial),
                           .problem = m_view.problems.value(slot.input.id)});
    }
    m_inputs->place(visible);
}

/// Tab goes through fields and targets as they are read.
void CardView::orderTabs()
{
    QWidget *before = nullptr;
    const auto then = [&before](QWidget *stop) {
        if (before)
            setTabOrder(before, stop);
        before = stop;
    };
    for (const SheetSpot &spot : m_sheet.order) {
        if (spot.kind == SheetSpot::Kind::Target)
            then(m_buttons->all()[spot.index]);
        else if (spot.kind == SheetSpot::Kind::Input)
            std::ranges::for_each(m_inputs->stops({}, m_sheet.inputs[spot.index].input.id), then);
    }
}

void CardView::onTyped(const QString &input, const QString &value)
{
    m_view.typed[input] = value;
    if (m_view.problems.remove(input) > 0)
        layOutAgain();
}

void CardView::focusFirstProblem()
{
    if (const int wrong = firstProblem(m_sheet, m_view); wrong >= 0)
        m_inputs->focus({{}, m_sheet.inputs[static_cast<size_t>(wrong)].input.id},
                        Qt::OtherFocusReason);
}

void CardView::activateTarget(int index)
{
    if (index >= 0)
        activate(CardTarget(m_sheet.targets[static_cast<size_t>(index)]));
}

ActionRef CardView::place() const
{
    return {m_card.instance, m_room, m_card.card.id, {}};
}

void CardView::activate(const CardTarget &target)
{
    using Kind = CardTarget::Kind;
    switch (target.kind) {
    case Kind::Link:
        Q_EMIT linkActivated(target.value);
        return;
    case Kind::Picture:
        Q_EMIT pictureActivated(target.value);
        return;
    case Kind::LoadPicture:
        Q_EMIT intent(FetchPicture{m_card.instance, target.value});
        return;
    case Kind::Copy:
        QGuiApplication::clipboard()->setText(target.value);
        return;
    case Kind::History:
        Q_EMIT intent(OpenCardHistory{m_card.instance, m_card.card.id});
        return;
    case Kind::More:
        showMore(target);
        return;
    default:
        break;
    }
    const PressEffect effect =
        pressOnCard(target, {m_card, m_view, place(), m_now}, *m_press, target.rect);
    if (effect != PressEffect::None)
        layOutAgain();
    if (effect == PressEffect::WrongField)
        focusFirstProblem();
}

void CardView::showMore(const CardTarget &target)
{
    m_press->showMore(menuOf(target, m_card.card.actions), m_card.actions, m_now, target.rect,
                      [this](const CardTarget &chosen) { activate(chosen); });
}

void CardView::showSending(const ActionRef &ref, const InvocationKey &key)
{
    m_card.actions[ref.action] = {.key = key, .state = Sending{}, .byMe = true, .pressed = m_now};
    layOutAgain();
}

void CardView::showLetters(bool shown)
{
    m_view.letters = shown;
    layOutAgain();
}

void CardView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == kLettersKey && event->modifiers() == Qt::NoModifier)
        return showLetters(!m_view.letters);
    if (m_view.letters && event->key() == Qt::Key_Escape)
        return showLetters(false);
    if (const int index = m_view.letters ? targetOfLetter(m_sheet, event->text()) : -1;
        index >= 0 && !event->isAutoRepeat()) {
        showLetters(false);
        return activateTarget(index);
    }
    QWidget::keyPressEvent(event);
}

void CardView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    m_sheet.paint(painter, *m_themes->theme(), m_buttons->state());
}

void CardView::resizeEvent(QResizeEvent *)
{
    layOutAgain();
}

void CardView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange)
        layOutAgain();
}

} // namespace watchroom
