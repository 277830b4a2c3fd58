// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/ChoiceRow.h"

#include "app/base/PlainText.h"
#include "ui/kit/Avatar.h"
#include "ui/kit/Box.h"
#include "ui/kit/ElidedText.h"
#include "ui/kit/Icons.h"

#include <QFontMetrics>
#include <QStyle>

#include <algorithm>

namespace watchroom {

using namespace Qt::StringLiterals;

namespace {
constexpr int kChoiceRowPadding = 10;
constexpr int kTile = 32;
constexpr int kTextStart = kChoiceRowPadding + kTile + 12;
constexpr int kEnd = 32;
} // namespace

ChoiceRow::ChoiceRow(ThemeHost *themes, const QString &icon, const QString &name,
                     const QString &sentence, QWidget *parent)
    : QAbstractButton(parent)
    , m_themes(themes)
    , m_icon(iconExists(icon) ? icon : u"bolt"_s)
    , m_sentence(plainText(sentence, 300))
{
    setText(plainText(name, 120));
    setAccessibleDescription(m_sentence);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(themes, &ThemeHost::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void ChoiceRow::setProblem(bool problem)
{
    m_problem = problem;
    update();
}

QRect ChoiceRow::sentenceRect(int width) const
{
    const Theme &theme = *m_themes->theme();
    const int top = kChoiceRowPadding + theme.line(TextRole::Button);
    const QRect space(kTextStart, top, std::max(60, width - kTextStart - kEnd), 1000);
    return QFontMetrics(theme.font(TextRole::Meta))
        .boundingRect(space, Qt::TextWordWrap, m_sentence);
}

int ChoiceRow::heightForWidth(int width) const
{
    const int text = m_sentence.isEmpty()
                         ? m_themes->theme()->line(TextRole::Button) + kChoiceRowPadding
                         : sentenceRect(width).bottom() + 1;
    return std::max(text + kChoiceRowPadding, kTile + 2 * kChoiceRowPadding);
}

QSize ChoiceRow::sizeHint() const
{
    return {300, heightForWidth(400)};
}

void ChoiceRow::paintEvent(QPaintEvent *)
{
    const Theme &theme = *m_themes->theme();
    const ThemeColours &c = theme.colour;
    QPainter painter(this);
    const auto placed = [this](const QRect &r) {
        return QStyle::visualRect(layoutDirection(), rect(), r);
    };
    if (underMouse() || isDown())
        paintBox(painter, rect(), radius::kCard, isDown() ? c.pressed : c.hover);
    if (hasFocus())
        paintBox(painter, rect(), radius::kCard, Qt::transparent, c.focus, theme.focusWidth);
    paintIntegration(painter, placed({kChoiceRowPadding, kChoiceRowPadding, kTile, kTile}), m_icon,
                     theme);

    const int words = width() - kTextStart - kEnd;
    const int line = theme.line(TextRole::Button);
    const int top = m_sentence.isEmpty() ? (height() - line) / 2 : kChoiceRowPadding - 1;
    paintLine(painter, placed({kTextStart, top, words, line}), text(), theme.font(TextRole::Button),
              c.text);
    painter.setFont(theme.font(TextRole::Meta));
    painter.setPen(m_problem ? theme.tone(ToneRole::Critical).text : c.text2);
    painter.drawText(
        placed({kTextStart, kChoiceRowPadding + line, words, height() - kChoiceRowPadding - line}),
        Qt::AlignLeading | Qt::TextWordWrap, m_sentence);
    paintIcon(painter, placed({width() - kEnd + 6, (height() - 16) / 2, 16, 16}),
              layoutDirection() == Qt::RightToLeft ? u"chevron-left"_s : u"chevron-right"_s,
              c.text3);
}

} // namespace watchroom
