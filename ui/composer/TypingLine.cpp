// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/TypingLine.h"

#include "app/base/PlainText.h"

#include <QHBoxLayout>

namespace watchroom {

namespace {

constexpr int kTypingIndent = 48; ///< Below the texts of the messages.

QString wordsFor(const QStringList &names)
{
    const auto name = [&](int at) { return plainText(names.at(at), 40); };
    switch (names.size()) {
    case 0:
        return {};
    case 1:
        return TypingLine::tr("%1 is writing…").arg(name(0));
    case 2:
        return TypingLine::tr("%1 and %2 are writing…").arg(name(0), name(1));
    default:
        return TypingLine::tr("Several people are writing…");
    }
}

} // namespace

TypingLine::TypingLine(ThemeHost *themes, QWidget *parent)
    : QWidget(parent)
    , m_words(new PlainLabel(themes, TextRole::Meta, &ThemeColours::text2))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(kTypingIndent, 0, 8, 0);
    row->addWidget(m_words);
    const auto keepHeight = [this, themes] {
        setFixedHeight(themes->theme()->line(TextRole::Meta));
    };
    connect(themes, &ThemeHost::changed, this, keepHeight);
    keepHeight();
}

void TypingLine::setNames(const QStringList &names)
{
    const QString words = wordsFor(names);
    if (words == m_words->plain())
        return;
    m_words->setPlainText(words);
    m_words->setAccessibleName(words);
}

} // namespace watchroom
