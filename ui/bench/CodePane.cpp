// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bench/CodePane.h"

#include "ui/cards/CodeHighlighter.h"

#include <QScrollBar>
#include <QSyntaxHighlighter>

namespace watchroom {

namespace {

/// Line by line, which is right for the languages that people read here.
class LineHighlighter final : public QSyntaxHighlighter
{
public:
    LineHighlighter(ThemeHost *themes, const QString &language, QTextDocument *document)
        : QSyntaxHighlighter(document)
        , m_themes(themes)
        , m_language(language)
    {
    }

protected:
    void highlightBlock(const QString &line) override
    {
        for (const auto &range : highlightCode(line, m_language, m_themes->theme()->code))
            setFormat(range.start, range.length, range.format);
    }

private:
    ThemeHost *m_themes;
    QString m_language;
};

} // namespace

CodePane::CodePane(ThemeHost *themes, const QString &language, QWidget *parent)
    : QPlainTextEdit(parent)
    , m_themes(themes)
{
    setReadOnly(true);
    setLineWrapMode(NoWrap);
    setFrameShape(QFrame::NoFrame);
    setTabChangesFocus(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *highlighter = new LineHighlighter(themes, language, document());
    connect(themes, &ThemeHost::changed, this, &CodePane::applyTheme);
    connect(themes, &ThemeHost::changed, highlighter, &QSyntaxHighlighter::rehighlight);
    applyTheme();
}

void CodePane::setCode(const QString &code)
{
    if (code == toPlainText())
        return;
    const QPoint place(horizontalScrollBar()->value(), verticalScrollBar()->value());
    setPlainText(code);
    horizontalScrollBar()->setValue(place.x());
    verticalScrollBar()->setValue(place.y());
}

void CodePane::applyTheme()
{
    const Theme &theme = *m_themes->theme();
    QPalette palette = theme.palette();
    palette.setColor(QPalette::Base, theme.colour.surface);
    palette.setColor(QPalette::Text, theme.code.plain);
    setPalette(palette);
    setFont(theme.font(TextRole::Code));
}

} // namespace watchroom
