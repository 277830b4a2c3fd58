// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/ComposerEdit.h"

#include <QFontMetrics>
#include <QKeyEvent>
#include <QMimeData>
#include <QTextBlock>
#include <QTextLayout>
#include <QUrl>

#include <algorithm>

namespace watchroom {

using namespace Qt::StringLiterals;

namespace {

const QString kPng = u"image/png"_s;

QStringList localFiles(const QMimeData *source)
{
    QStringList paths;
    const QList<QUrl> urls = source->urls();
    for (const QUrl &url : urls) {
        if (url.isLocalFile())
            paths += url.toLocalFile();
    }
    return paths;
}

} // namespace

ComposerEdit::ComposerEdit(ThemeHost *themes, QWidget *parent)
    : QPlainTextEdit(parent)
    , m_themes(themes)
{
    setFrameShape(QFrame::NoFrame);
    setTabChangesFocus(true);
    setAccessibleName(tr("Message"));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
    document()->setDocumentMargin(0);
    connect(themes, &ThemeHost::changed, this, &ComposerEdit::applyTheme);
    applyTheme();
}

int ComposerEdit::wantedHeight() const
{
    int lines = 0;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next())
        lines += std::max(1, block.layout() ? block.layout()->lineCount() : 1);
    return std::max(1, lines) * QFontMetrics(font()).lineSpacing() + 2;
}

void ComposerEdit::wrapInCodeFence()
{
    QTextCursor cursor = textCursor();
    const QString selected = cursor.selectedText().replace(QChar::ParagraphSeparator, u'\n');
    const bool startsLine =
        document()->characterAt(cursor.selectionStart() - 1) == QChar::ParagraphSeparator ||
        cursor.selectionStart() == 0;
    const QString before = (startsLine ? QString() : u"\n"_s) + u"```\n"_s;
    const int at = cursor.selectionStart();
    cursor.insertText(before + selected + u"\n```\n"_s);
    cursor.setPosition(at + int(before.size() + selected.size()));
    setTextCursor(cursor);
    setFocus(Qt::OtherFocusReason);
}

void ComposerEdit::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && !(event->modifiers() & (Qt::ShiftModifier | Qt::AltModifier))) {
        Q_EMIT sendPressed();
        return;
    }
    if (isEnter) { // Shift+Enter: a paragraph of its own, not Qt's line separator
        textCursor().insertBlock();
        ensureCursorVisible();
        return;
    }
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT escapePressed();
        return;
    }
    if (event->key() == Qt::Key_Up && document()->isEmpty()) {
        Q_EMIT upPressedWhileEmpty();
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
}

void ComposerEdit::focusInEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusInEvent(event);
    Q_EMIT focusChanged();
}

void ComposerEdit::focusOutEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusOutEvent(event);
    Q_EMIT focusChanged();
}

bool ComposerEdit::canInsertFromMimeData(const QMimeData *source) const
{
    return source->hasUrls() || source->hasFormat(kPng) || source->hasText();
}

void ComposerEdit::insertFromMimeData(const QMimeData *source)
{
    if (const QStringList paths = localFiles(source); !paths.isEmpty())
        Q_EMIT filesOffered(paths);
    else if (source->hasFormat(kPng) && !source->hasText())
        Q_EMIT pictureOffered(source->data(kPng)); // bytes only: nothing is decoded here
    else
        insertPlainText(source->text());
}

void ComposerEdit::applyTheme()
{
    const Theme &theme = *m_themes->theme();
    setFont(theme.font(TextRole::Body));
    QPalette colours = palette();
    colours.setColor(QPalette::Text, theme.colour.text);
    colours.setColor(QPalette::PlaceholderText, theme.colour.text3);
    colours.setColor(QPalette::Base, Qt::transparent);
    setPalette(colours);
}

} // namespace watchroom
