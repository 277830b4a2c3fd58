// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/CardLetters.h"

#include "ui/kit/Box.h"

#include <QSet>

#include <algorithm>

namespace watchroom {

namespace {

constexpr int kSide = 18;
constexpr int kOverlap = 6; ///< It stands out of its button's corner this far.

class LetterPiece final : public Piece
{
public:
    LetterPiece(const QRect &place, QChar letter)
        : Piece(place)
        , m_letter(letter)
    {
    }

    void paint(QPainter &painter, const Theme &theme, const SheetState &) const override
    {
        paintBox(painter, rect, radius::kChip, theme.colour.ink, theme.colour.canvas);
        painter.setFont(theme.font(TextRole::Meta));
        painter.setPen(theme.colour.onInk);
        painter.drawText(rect, Qt::AlignCenter, m_letter.toUpper());
    }

private:
    QChar m_letter;
};

QChar freeLetter(const QString &name, const QSet<QChar> &taken)
{
    static const QString kAlphabet = QStringLiteral("abcdefghijklmnopqrstuvwxyz");
    const QString candidates = name.toLower() + kAlphabet;
    const auto found = std::ranges::find_if(candidates, [&taken](QChar each) {
        return each.isLetter() && !each.isSurrogate() && !taken.contains(each);
    });
    return found == candidates.end() ? QChar() : *found;
}

} // namespace

void addLetters(Sheet &sheet, const Theme &theme)
{
    QSet<QChar> taken;
    const QRect whole(QPoint(0, 0), sheet.size);
    for (CardTarget &target : sheet.targets) {
        target.letter = target.enabled ? freeLetter(target.name, taken) : QChar();
        if (target.letter.isNull())
            continue;
        taken.insert(target.letter);
        const int side = theme.scaled(kSide);
        QRect place(target.rect.topLeft() - QPoint(kOverlap, kOverlap), QSize(side, side));
        place.moveLeft(std::clamp(place.left(), 0, std::max(0, whole.width() - side)));
        place.moveTop(std::clamp(place.top(), 0, std::max(0, whole.height() - side)));
        sheet.add<LetterPiece>(place, target.letter);
    }
}

int targetOfLetter(const Sheet &sheet, const QString &typed)
{
    if (typed.size() != 1)
        return -1;
    const auto found = std::ranges::find(sheet.targets, typed.at(0).toLower(), &CardTarget::letter);
    return found == sheet.targets.end() ? -1 : static_cast<int>(found - sheet.targets.begin());
}

} // namespace watchroom
