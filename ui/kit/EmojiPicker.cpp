// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/EmojiPicker.h"

#include "ui/kit/Box.h"
#include "ui/kit/ElidedText.h"
#include "ui/kit/ToolTipText.h"

#include <QAbstractButton>
#include <QCoreApplication>
#include <QGridLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace watchroom {

namespace {

constexpr int kColumns = 8;
constexpr int kCell = 38;

struct Emoji
{
    const char *name; ///< For tooltips and screen readers; marked for translation.
    const char16_t *text;
};

constexpr std::array kEmoji{
    Emoji{QT_TRANSLATE_NOOP("Emoji", "Thumbs up"), u"👍"},
    Emoji{QT_TRANSLATE_NOOP("Emoji", "Thumbs down"), u"👎"},
    Emoji{QT_TRANSLATE_NOOP("Emoji", "Thank you"), u"🙏"},
    Emoji{QT_TRANSLATE_NOOP("Emoji", "Applause"), u"👏"},
    Emoji{QT_TRANSLATE_NOOP("Emoji", "Party"), u"🎉"},
    Emoji{QT_TRANSLATE_NOOP("Emoji", "Heart"), u"❤️"},
    Emoji{QT_TRANSLATE_NOOP("Emoji", "Looking"), u"👀"},
    Emoji{QT_TRANSLATE_NOOP("Emoji", "Waving"), u"👋"},
    Emoji{QT_TRANSLATE_NOOP("Emoji", "Smile"), u"🙂"},
    Emoji{QT_TRANSLATE_NOOP("Emoji", "Grin"), u"😀"},
    Emoji{QT_TRANSLATE_NOOP("Emoji", "Tears of joy"), u"😂"},
    Emoji{QT_TRANSLATE_NOOP("Emoji", "Relief"), u"😅"},
    Emoji{QT_TRANSLATE_NOOP("Emoji", "Wink"), u"😉"},
    Emoji{QT_TRANSLATE_NOOP("Emoji", "Sunglasses"), u"😎"},
    Emoji{QT_TRANSLATE_NOOP("Emoji", "Thinking"), u"🤔"},
    Emoji{QT_TRANSLATE_NOOP("Emoji", "Neutral"), u"😐"},
    Emoji{QT_TRANSLATE_NOOP("Emoji", "Sad"), u"🙁"},
    Emoji{QT_TRANSLATE_NOOP("Emoji", "Crying"), u"😢"},
    Emoji{QT_TRANSLATE_NOOP("Emoji", "Surprised"), u"😮"},
    Emoji{QT_TRANSLATE_NOOP("Emoji", "Dizzy"), u"😵"},
    Emoji{QT_TRANSLATE_NOOP("Emoji", "Angry"), u"😠"},
    Emoji{QT_TRANSLATE_NOOP("Emoji", "Tired"), u"😴"},
    Emoji{QT_TRANSLATE_NOOP("Emoji", "Hug"), u"🤗"},
    Emoji{QT_TRANSLATE_NOOP("Emoji", "Shrug"), u"🤷"},
    Emoji{QT_TRANSLATE_NOOP("Emoji", "Done"), u"✅"},
    Emoji{QT_TRANSLATE_NOOP("Emoji", "No"), u"❌"},
    Emoji{QT_TRANSLATE_NOOP("Emoji", "Warning"), u"⚠️"},
    Emoji{QT_TRANSLATE_NOOP("Emoji", "Alarm"), u"🚨"},
    Emoji{QT_TRANSLATE_NOOP("Emoji", "Fire"), u"🔥"},
    Emoji{QT_TRANSLATE_NOOP("Emoji", "Fire engine"), u"🚒"},
    Emoji{QT_TRANSLATE_NOOP("Emoji", "Stop"), u"🛑"},
    Emoji{QT_TRANSLATE_NOOP("Emoji", "Question"), u"❓"},
    Emoji{QT_TRANSLATE_NOOP("Emoji", "Rocket"), u"🚀"},
    Emoji{QT_TRANSLATE_NOOP("Emoji", "Ship it"), u"🚢"},
    Emoji{QT_TRANSLATE_NOOP("Emoji", "Bug"), u"🐛"},
    Emoji{QT_TRANSLATE_NOOP("Emoji", "Wrench"), u"🔧"},
    Emoji{QT_TRANSLATE_NOOP("Emoji", "Construction"), u"🚧"},
    Emoji{QT_TRANSLATE_NOOP("Emoji", "Package"), u"📦"},
    Emoji{QT_TRANSLATE_NOOP("Emoji", "Server"), u"🖥️"},
    Emoji{QT_TRANSLATE_NOOP("Emoji", "Database"), u"🗄️"},
    Emoji{QT_TRANSLATE_NOOP("Emoji", "Rising chart"), u"📈"},
    Emoji{QT_TRANSLATE_NOOP("Emoji", "Falling chart"), u"📉"},
    Emoji{QT_TRANSLATE_NOOP("Emoji", "Magnifier"), u"🔍"},
    Emoji{QT_TRANSLATE_NOOP("Emoji", "Idea"), u"💡"},
    Emoji{QT_TRANSLATE_NOOP("Emoji", "Note"), u"📝"},
    Emoji{QT_TRANSLATE_NOOP("Emoji", "Pin"), u"📌"},
    Emoji{QT_TRANSLATE_NOOP("Emoji", "Lock"), u"🔒"},
    Emoji{QT_TRANSLATE_NOOP("Emoji", "Key"), u"🔑"},
    Emoji{QT_TRANSLATE_NOOP("Emoji", "Hourglass"), u"⏳"},
    Emoji{QT_TRANSLATE_NOOP("Emoji", "Alarm clock"), u"⏰"},
    Emoji{QT_TRANSLATE_NOOP("Emoji", "Calendar"), u"📅"},
    Emoji{QT_TRANSLATE_NOOP("Emoji", "Telephone"), u"📞"},
    Emoji{QT_TRANSLATE_NOOP("Emoji", "Coffee"), u"☕"},
    Emoji{QT_TRANSLATE_NOOP("Emoji", "Cake"), u"🎂"},
    Emoji{QT_TRANSLATE_NOOP("Emoji", "Star"), u"⭐"},
    Emoji{QT_TRANSLATE_NOOP("Emoji", "Strong"), u"💪"},
    Emoji{QT_TRANSLATE_NOOP("Emoji", "Handshake"), u"🤝"},
    Emoji{QT_TRANSLATE_NOOP("Emoji", "Raised hand"), u"✋"},
    Emoji{QT_TRANSLATE_NOOP("Emoji", "Crossed fingers"), u"🤞"},
    Emoji{QT_TRANSLATE_NOOP("Emoji", "Perfect"), u"👌"},
    Emoji{QT_TRANSLATE_NOOP("Emoji", "Hundred"), u"💯"},
    Emoji{QT_TRANSLATE_NOOP("Emoji", "Robot"), u"🤖"},
    Emoji{QT_TRANSLATE_NOOP("Emoji", "Tree"), u"🌲"},
    Emoji{QT_TRANSLATE_NOOP("Emoji", "Sun"), u"☀️"},
};

class EmojiCell final : public QAbstractButton
{
public:
    EmojiCell(ThemeHost *themes, const Emoji &emoji)
        : m_themes(themes)
    {
        setText(QString::fromUtf16(emoji.text));
        const QString name = QCoreApplication::translate("Emoji", emoji.name);
        setAccessibleName(name);
        setToolTip(toolTipText(name));
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
    }

    QSize sizeHint() const override { return {kCell, kCell}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &theme = *m_themes->theme();
        QPainter painter(this);
        paintBox(painter, rect().adjusted(1, 1, -1, -1), radius::kControl,
                 underMouse() ? theme.colour.hover : QColor(Qt::transparent),
                 hasFocus() ? theme.colour.focus : QColor(Qt::transparent), theme.focusWidth);
        QFont font = theme.font(TextRole::Body);
        font.setPixelSize(20);
        paintLine(painter, rect(), text(), font, theme.colour.text, Qt::AlignCenter);
    }

private:
    ThemeHost *m_themes;
};

} // namespace

QString emojiName(const QString &emoji)
{
    const auto known = std::ranges::find_if(
        kEmoji, [&](const Emoji &each) { return emoji == QStringView(each.text); });
    return known == kEmoji.end() ? emoji : QCoreApplication::translate("Emoji", known->name);
}

EmojiPicker::EmojiPicker(ThemeHost *themes, QWidget *over, const QRect &anchor)
    : Popover(themes, over, anchor)
{
    setAccessibleName(tr("Choose an emoji"));
    auto *grid = new QGridLayout;
    grid->setSpacing(0);
    for (const Emoji &emoji : kEmoji) {
        auto *cell = new EmojiCell(themes, emoji);
        cell->installEventFilter(this);
        connect(cell, &QAbstractButton::clicked, this, [this, cell] {
            const QString text = cell->text();
            close();
            Q_EMIT picked(text);
        });
        const int at = int(m_cells.size());
        grid->addWidget(cell, at / kColumns, at % kColumns);
        m_cells += cell;
    }
    content()->addLayout(grid);
    content()->setContentsMargins(12, 12, 12, 12);
}

bool EmojiPicker::eventFilter(QObject *watched, QEvent *event)
{
    const auto at = m_cells.indexOf(watched);
    if (at >= 0 && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const int step = key == Qt::Key_Left    ? -1
                         : key == Qt::Key_Right ? 1
                         : key == Qt::Key_Up    ? -kColumns
                         : key == Qt::Key_Down  ? kColumns
                                                : 0;
        if (step != 0) {
            m_cells.at(std::clamp<qsizetype>(at + step, 0, m_cells.size() - 1))->setFocus();
            return true;
        }
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            static_cast<QAbstractButton *>(watched)->click();
            return true;
        }
    }
    return Popover::eventFilter(watched, event);
}

} // namespace watchroom
