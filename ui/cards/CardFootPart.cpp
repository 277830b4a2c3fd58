// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/model/CardTexts.h"
#include "ui/cards/CardParts.h"
#include "ui/cards/ShapePieces.h"

#include "app/base/PlainText.h"
#include "app/model/LinkPolicy.h"

#include <QLocale>

#include <algorithm>

namespace watchroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int kFootIcon = 14;
constexpr int kFootIconGap = 6;
constexpr int kFootGap = 16;
constexpr int kLine = 24;

/// Small lines with an icon that can be pressed, beside each other while they fit.
class FootLines
{
public:
    FootLines(const CardContext &context, int width)
        : m_context(context)
        , m_width(width)
    {
    }

    void add(const QString &icon, const QString &words, const QString &more, CardTarget target)
    {
        const Theme &theme = *m_context.theme;
        const TextStyle style = TextStyle::of(theme, TextRole::Meta, theme.colour.accent);
        StyledText text(words);
        if (!more.isEmpty())
            text.add(u"  "_s + more, theme.colour.text3, QFont::Normal);
        const int side = theme.scaled(kFootIcon);
        const int indent = side + kFootIconGap;
        const int height = theme.scaled(kLine);
        const int width = std::min(m_width, indent + textWidth(text, style));
        if (m_x > 0 && m_x + width > m_width) {
            m_x = 0;
            m_y += height;
        }
        target.rect = QRect(m_x, m_y, width, height);
        m_sheet.add<IconPiece>(QRect(m_x, m_y + (height - side) / 2, side, side), icon,
                               theme.colour.text3);
        addText(m_sheet, {m_x + indent, m_y + (height - style.line) / 2},
                std::max(1, width - indent), text, style, m_context, 1);
        m_sheet.addTarget(std::move(target));
        m_x += width + kFootGap;
        m_sheet.size = {m_width, m_y + height};
    }

    Sheet take() { return std::move(m_sheet); }

private:
    const CardContext &m_context;
    int m_width;
    int m_x = 0;
    int m_y = 0;
    Sheet m_sheet;
};

} // namespace

Sheet linksPart(const Card &card, const CardContext &context, int width)
{
    FootLines lines(context, width);
    const auto addLink = [&lines](const QString &title, const QString &address) {
        if (allowedLink(address).isEmpty())
            return;
        const QString words = plainText(title.isEmpty() ? address : title, 120);
        lines.add(u"external"_s, words, {},
                  {.kind = CardTarget::Kind::Link,
                   .value = address,
                   .name = CardTexts::tr("Open %1").arg(words),
                   .hint = plainText(address)});
    };
    for (const CardLink &link : card.links)
        addLink(link.title, link.address);
    if (card.links.empty())
        addLink(CardTexts::tr("Open on the web"), card.frame.webAddress);
    for (const Evidence &file : card.evidence) {
        const QString name = plainText(file.name, 120);
        const bool here = allowedLink(file.address).isEmpty();
        lines.add(u"file"_s, name,
                  file.size > 0 ? QLocale().formattedDataSize(file.size) : QString(),
                  {.kind = here ? CardTarget::Kind::Picture : CardTarget::Kind::Link,
                   .value = here ? file.sha256 : file.address,
                   .name = CardTexts::tr("Open file %1").arg(name),
                   .hint = here ? name : plainText(file.address)});
    }
    return lines.take();
}

} // namespace watchroom
