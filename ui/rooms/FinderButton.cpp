// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rooms/FinderButton.h"

#include "ui/kit/Box.h"
#include "ui/kit/ElidedText.h"
#include "ui/kit/FocusRing.h"
#include "ui/kit/Icons.h"
#include "ui/kit/ToolTipText.h"

#include <QKeySequence>
#include <QStyle>

namespace watchroom {

using namespace Qt::StringLiterals;

namespace {
constexpr int kFinderButtonHeight = 32;
constexpr int kFinderButtonPadding = 10;
constexpr int kFinderButtonIcon = 14;
} // namespace

FinderButton::FinderButton(ThemeHost *themes, QWidget *parent)
    : QAbstractButton(parent)
    , m_themes(themes)
    , m_keys(
          QKeySequence(Qt::CTRL | Qt::Key_K).toString(QKeySequence::NativeText).replace(u'+', u' '))
{
    setText(tr("Find or do anything"));
    setToolTip(toolTipText(tr("Find a room, a message or an action (%1)").arg(m_keys)));
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    connect(themes, &ThemeHost::changed, this, [this] {
        updateGeometry();
        update();
    });
}

QSize FinderButton::sizeHint() const
{
    const Theme &theme = *m_themes->theme();
    return {120, theme.scaled(kFinderButtonHeight) + 2 * focusMargin(theme)};
}

void FinderButton::paintEvent(QPaintEvent *)
{
    const Theme &theme = *m_themes->theme();
    const ThemeColours &c = theme.colour;
    const int margin = focusMargin(theme);
    const QRect box = rect().adjusted(margin, margin, -margin, -margin);
    QPainter painter(this);
    const bool dark = theme.choice.name == Theme::Name::Dark;
    paintBox(painter, box, radius::kControl, underMouse() ? c.hover : c.surface,
             dark ? c.line : mixed(c.line, c.lineStrong, 0.25));
    if (hasFocus())
        paintFocusRing(painter, box, radius::kControl, theme);

    const int side = theme.scaled(kFinderButtonIcon);
    const auto placed = [&](const QRect &r) {
        return QStyle::visualRect(layoutDirection(), box, r);
    };
    paintIcon(
        painter,
        placed({box.x() + kFinderButtonPadding, box.y() + (box.height() - side) / 2, side, side}),
        u"search"_s, c.text2);

    const QFont meta = theme.font(TextRole::Meta);
    const int keysWidth = textWidth(meta, m_keys) + 10;
    const int keysHeight = theme.scaled(18);
    QRect keys(box.right() + 1 - kFinderButtonPadding + 2 - keysWidth,
               box.y() + (box.height() - keysHeight) / 2, keysWidth, keysHeight);
    const bool roomForKeys = box.width() > keysWidth + 130;
    if (roomForKeys) {
        paintBox(painter, placed(keys), radius::kChip, c.surfaceAlt, c.line);
        paintLine(painter, placed(keys), m_keys, meta, c.text2, Qt::AlignCenter);
    }
    const int end = roomForKeys ? keys.left() - 6 : box.right() - kFinderButtonPadding;
    const int start = box.x() + kFinderButtonPadding + side + 7;
    paintLine(painter, placed({start, box.y(), end - start, box.height()}), text(),
              theme.font(TextRole::Small), c.text2);
}

} // namespace watchroom
