// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/LineEditor.h"

#include "app/base/PlainText.h"
#include "ui/kit/Button.h"
#include "ui/kit/IconButton.h"

#include <QDate>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QTime>

namespace watchroom {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kTimeFormat = "HH:mm"_L1;

QString usualPlaceholder(InputKind kind)
{
    switch (kind) {
    case InputKind::Date:
        return u"2026-03-31"_s;
    case InputKind::Time:
        return u"14:30"_s;
    default:
        return {};
    }
}

/// "1.5" for what people here write as "1,5"; what is no number stays as it is.
QString numberAsItTravels(const QString &typed)
{
    bool isPlain = false;
    typed.toDouble(&isPlain);
    if (isPlain)
        return typed;
    bool isLocal = false;
    const double number = QLocale().toDouble(typed, &isLocal);
    return isLocal ? QString::number(number, 'g', QLocale::FloatingPointShortest) : typed;
}

QDate dateFrom(const QString &typed)
{
    const QDate date = QDate::fromString(typed, Qt::ISODate);
    if (date.isValid())
        return date;
    const QDate local = QLocale().toDate(typed, QLocale::ShortFormat);
    constexpr int kCentury = 100;
    return local.isValid() && local.year() < 2000 ? local.addYears(kCentury) : local;
}

QTime timeFrom(const QString &typed)
{
    const QTime time = QTime::fromString(typed, Qt::ISODate);
    return time.isValid() ? time : QLocale().toTime(typed, QLocale::ShortFormat);
}

} // namespace

LineEditor::LineEditor(ThemeHost *themes, const Input &input, QWidget *parent)
    : InputEditor(themes, input, parent)
    , m_line(new QLineEdit(this))
{
    m_line->setFont(theme().font(TextRole::Body));
    m_line->setMaxLength(input.maximumLength);
    m_line->setPlaceholderText(input.placeholder.isEmpty() ? usualPlaceholder(input.kind)
                                                           : plainText(input.placeholder));
    if (input.kind == InputKind::Number)
        m_line->setInputMethodHints(Qt::ImhFormattedNumbersOnly);
    m_line->installEventFilter(this);
    row()->addWidget(m_line, 1);
    setField(m_line);
    if (input.kind == InputKind::Secret)
        addEye();
    else if (input.kind == InputKind::Folder)
        addFolderButton();
    connect(m_line, &QLineEdit::textEdited, this, &LineEditor::changed);
    connect(m_line, &QLineEdit::returnPressed, this, &LineEditor::submitted);
}

void LineEditor::addEye()
{
    m_line->setEchoMode(QLineEdit::Password);
    auto *show = new IconButton(themes(), u"eye"_s, tr("Show what is typed"));
    show->setCheckable(true);
    row()->addWidget(show);
    connect(show, &IconButton::toggled, m_line, [this, show](bool shown) {
        m_line->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
        show->setActive(shown);
    });
}

void LineEditor::addFolderButton()
{
    auto *choose = new Button(themes(), Button::Kind::Secondary, tr("Choose…"));
    row()->addWidget(choose);
    connect(choose, &Button::clicked, this, [this] {
        const QString folder =
            QFileDialog::getExistingDirectory(this, plainText(input().label), m_line->text());
        if (folder.isEmpty())
            return;
        m_line->setText(folder);
        Q_EMIT changed();
    });
}

QString LineEditor::value() const
{
    const QString typed = m_line->text();
    switch (input().kind) {
    case InputKind::Number:
        return numberAsItTravels(typed.trimmed());
    case InputKind::Date: {
        const QDate date = dateFrom(typed.trimmed());
        return date.isValid() ? date.toString(Qt::ISODate) : typed;
    }
    case InputKind::Time: {
        const QTime time = timeFrom(typed.trimmed());
        return time.isValid() ? time.toString(kTimeFormat) : typed;
    }
    default:
        return typed;
    }
}

void LineEditor::setValue(const QString &value)
{
    m_line->setText(value);
}

void LineEditor::step(int by)
{
    switch (input().kind) {
    case InputKind::Number:
        m_line->setText(
            QString::number(value().toDouble() + by, 'g', QLocale::FloatingPointShortest));
        break;
    case InputKind::Date: {
        const QDate date = dateFrom(m_line->text());
        m_line->setText(
            (date.isValid() ? date.addDays(by) : QDate::currentDate()).toString(Qt::ISODate));
        break;
    }
    case InputKind::Time: {
        constexpr int kMinute = 60;
        const QTime time = timeFrom(m_line->text());
        m_line->setText((time.isValid() ? time.addSecs(by * kMinute) : QTime::currentTime())
                            .toString(kTimeFormat));
        break;
    }
    default:
        return;
    }
    Q_EMIT changed();
}

bool LineEditor::eventFilter(QObject *watched, QEvent *event)
{
    const auto kind = input().kind;
    const bool steps =
        kind == InputKind::Number || kind == InputKind::Date || kind == InputKind::Time;
    if (steps && watched == m_line && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down) {
            step(key->key() == Qt::Key_Up ? 1 : -1);
            return true;
        }
    }
    return InputEditor::eventFilter(watched, event);
}

} // namespace watchroom
