// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rooms/AccountLine.h"

#include "app/model/AccountWords.h"
#include "ui/kit/Box.h"
#include "ui/kit/Button.h"
#include "ui/kit/Icons.h"
#include "ui/kit/PlainLabel.h"
#include "ui/kit/Ring.h"

#include <QAccessible>
#include <QPainter>
#include <QStyle>
#include <QVBoxLayout>

namespace watchroom {

namespace {

constexpr int kSide = 12;
constexpr int kAccountLineIcon = 16;
constexpr int kAccountLineGap = 8;
constexpr int kLinkInset = 13; ///< A link's words start so far inside of it.
constexpr int kBeside = 420;   ///< From this width the button stands beside the words.

ToneRole toneOf(const AccountState &state)
{
    return accountTone(state) == Tone::Warning ? ToneRole::Warning : ToneRole::Neutral;
}

} // namespace

AccountLine::AccountLine(ThemeHost *themes, QWidget *parent)
    : QWidget(parent)
    , m_themes(themes)
    , m_box(nullptr)
    , m_label(
          new PlainLabel(themes, TextRole::Meta, &ThemeColours::text, PlainLabel::Lines::Wrapped))
    , m_button(new Button(themes, Button::Kind::Link, {}))
{
    auto *words = new QHBoxLayout;
    words->setContentsMargins(kLinkInset, 6, 0, 6);
    words->addWidget(m_label);
    m_box = new QBoxLayout(QBoxLayout::TopToBottom, this);
    m_box->setContentsMargins(kSide + kAccountLineIcon + kAccountLineGap - kLinkInset, 0, kSide - 4,
                              0);
    m_box->setSpacing(0);
    m_box->addLayout(words, 1);
    m_box->addWidget(m_button, 0, Qt::AlignLeft | Qt::AlignVCenter);
    connect(m_button, &Button::clicked, this, &AccountLine::remedy);
    connect(&m_countdown, &QTimer::timeout, this, &AccountLine::showWords);
    hide();
}

void AccountLine::setAccount(const std::optional<AccountSummary> &account, const QString &addition)
{
    const bool isWell = !account || std::holds_alternative<Online>(account->state);
    setVisible(!isWell);
    if (isWell) {
        m_account = {};
        say({});
        return;
    }
    m_account = *account;
    const QString state = accountStateText(account->state);
    say(addition.isEmpty() ? state : tr("%1 %2").arg(state, addition));
    const QString words = remedyText(accountRemedy(account->state));
    m_button->setText(words);
    m_button->setVisible(!words.isEmpty());
    m_button->setAccessibleDescription(m_label->plain());
    m_button->updateGeometry();
    update();
}

void AccountLine::say(const QString &text)
{
    const bool isNew = text != std::exchange(m_said, text);
    showWords();
    if (!isNew || text.isEmpty())
        return;
    setAccessibleName(text);
    QAccessibleAnnouncementEvent announcement(this, text);
    QAccessible::updateAccessibility(&announcement);
}

void AccountLine::showWords()
{
    const auto *offline = std::get_if<Offline>(&m_account.state);
    const QString next = offline ? nextTryText(*offline, SystemClock().now()) : QString();
    m_label->setPlainText(next.isEmpty() ? m_said : tr("%1 %2").arg(m_said, next));
    if (next.isEmpty())
        m_countdown.stop();
    else if (!m_countdown.isActive())
        m_countdown.start(Seconds(1));
}

void AccountLine::remedy()
{
    const AccountId account = m_account.account.id;
    switch (accountRemedy(m_account.state)) {
    case AccountRemedy::None:
        break;
    case AccountRemedy::TryAgain:
        Q_EMIT intent(RetryAccount{account});
        break;
    case AccountRemedy::TypePassword:
        Q_EMIT passwordRequested(account);
        break;
    case AccountRemedy::Connect:
        Q_EMIT intent(SetAccountEnabled{account, true});
        break;
    }
}

void AccountLine::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_box->setDirection(width() >= m_themes->theme()->scaled(kBeside) ? QBoxLayout::LeftToRight
                                                                      : QBoxLayout::TopToBottom);
}

void AccountLine::paintEvent(QPaintEvent *)
{
    const Theme &theme = *m_themes->theme();
    const ToneColours &tone = theme.tone(toneOf(m_account.state));
    QPainter painter(this);
    paintBox(painter, rect(), radius::kCard, tone.bg, tone.border);
    const int side = theme.scaled(kAccountLineIcon);
    const int y = m_label->mapTo(this, QPoint()).y() + (theme.line(TextRole::Meta) - side) / 2;
    const QRect place = QStyle::visualRect(layoutDirection(), rect(), {kSide, y, side, side});
    if (std::holds_alternative<SigningIn>(m_account.state))
        paintRing(painter, place, tone.text, theme, this);
    else
        paintIcon(painter, place, accountIcon(m_account.state), tone.text);
}

} // namespace watchroom
