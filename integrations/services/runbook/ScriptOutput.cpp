// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/services/runbook/ScriptOutput.h"

#include "app/base/PlainText.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchroom {

namespace {

constexpr qsizetype kMaximumLine = 4 * 1024;
constexpr qsizetype kHead = 64 * 1024;
constexpr qsizetype kTail = 192 * 1024;
/// An escape sequence that is longer is none, or broken; text behind it must not be swallowed.
constexpr int kMaximumEscape = 512;
constexpr QByteArrayView kReplacement = "\xEF\xBF\xBD";

QString textOf(const QByteArray &bytes)
{
    return plainMultilineText(QString::fromUtf8(bytes), kHead + 2 * kTail);
}

} // namespace

void ScriptOutput::feed(const QByteArray &bytes)
{
    for (const char byte : bytes)
        take(byte);
    trimTail(2 * kTail);
}

void ScriptOutput::finish()
{
    if (!m_line.isEmpty())
        endLine();
    trimTail(kTail);
}

void ScriptOutput::take(char byte)
{
    if (m_escape != Escape::None && takeEscape(byte))
        return;
    switch (byte) {
    case '\n':
        endLine();
        break;
    case '\r':
        m_lineReturned = true;
        break;
    case '\x1B':
        m_escape = Escape::Started;
        m_escapeLength = 0;
        break;
    default:
        append(byte);
    }
}

/// Whether the byte belongs to the escape sequence at hand (ECMA-48: CSI, OSC and the short ones).
bool ScriptOutput::takeEscape(char byte)
{
    if (byte == '\n' || ++m_escapeLength > kMaximumEscape) {
        m_escape = Escape::None;
        return false;
    }
    switch (m_escape) {
    case Escape::Started:
        if (byte == '[')
            m_escape = Escape::Sequence;
        else if (byte == ']' || byte == 'P' || byte == 'X' || byte == '^' || byte == '_')
            m_escape = Escape::String;
        else if (byte < 0x20 || byte > 0x2F) // Those are in the middle of a short sequence.
            m_escape = Escape::None;
        break;
    case Escape::Sequence:
        if (byte >= 0x40 && byte <= 0x7E)
            m_escape = Escape::None;
        break;
    case Escape::String:
        if (byte == '\a')
            m_escape = Escape::None;
        else if (byte == '\x1B')
            m_escape = Escape::StringEnding;
        break;
    case Escape::StringEnding:
        m_escape = byte == '\\' ? Escape::None : Escape::String;
        break;
    case Escape::None:
        break;
    }
    return true;
}

void ScriptOutput::append(char byte)
{
    if (std::exchange(m_lineReturned, false))
        m_line.clear();
    const auto code = uchar(byte);
    const bool insideCharacter = (code & 0xC0) == 0x80;
    if (m_line.size() >= kMaximumLine && (!insideCharacter || m_line.size() > kMaximumLine + 4))
        endLine();
    if ((code < 0x20 && byte != '\t') || code == 0x7F)
        m_line += kReplacement;
    else
        m_line += byte;
}

void ScriptOutput::endLine()
{
    m_lineReturned = false;
    if (!takeCommand())
        keep(m_line);
    m_line.resize(0); // Keeps what is allocated.
}

bool ScriptOutput::takeCommand()
{
    if (!m_line.startsWith("::"))
        return false;
    static const QRegularExpression progress(uR"(^::progress\s+(\d{1,3})(?:\s*%)?(?:\s+(.*))?$)"_s);
    static const QRegularExpression summary(uR"(^::summary\s+(.*)$)"_s);
    const QString line = QString::fromUtf8(m_line);
    if (const auto match = progress.match(line); match.hasMatch()) {
        m_percent = std::min(100, match.captured(1).toInt());
        m_doing = plainText(match.captured(2), 200);
        return true;
    }
    if (const auto match = summary.match(line); match.hasMatch()) {
        m_summary = plainText(match.captured(1), 300);
        return true;
    }
    return false;
}

void ScriptOutput::keep(const QByteArray &line)
{
    ++m_lineCount;
    m_headIsFull = m_headIsFull || m_head.size() + line.size() >= kHead;
    QByteArray &part = m_headIsFull ? m_tail : m_head;
    part += line;
    part += '\n';
}

/// Forgets whole lines at the tail's beginning when it is longer than `maximum`.
void ScriptOutput::trimTail(qsizetype maximum)
{
    if (m_tail.size() <= maximum)
        return;
    const qsizetype end = m_tail.indexOf('\n', m_tail.size() - kTail - 1) + 1;
    m_leftOutLines += std::count(m_tail.cbegin(), m_tail.cbegin() + end, '\n');
    m_leftOutBytes += end;
    m_tail.remove(0, end);
}

QString ScriptOutput::lastLines(int count) const
{
    const auto lastOf = [&count](const QByteArray &part) {
        qsizetype from = part.size();
        for (; from > 0 && count > 0; --count)
            from = part.lastIndexOf('\n', from - 2) + 1;
        return part.sliced(from);
    };
    QByteArray lines = m_line;
    if (!m_line.isEmpty())
        --count;
    if (count > 0)
        lines.prepend(lastOf(m_tail));
    if (count > 0)
        lines.prepend(lastOf(m_head));
    return textOf(lines.endsWith('\n') ? lines.chopped(1) : lines);
}

QString ScriptOutput::log() const
{
    QString text = textOf(m_head);
    if (m_leftOutLines > 0) {
        const QLocale locale;
        text +=
            QCoreApplication::translate("ScriptOutput", "... %1 lines (%2) are left out here ...")
                .arg(locale.toString(m_leftOutLines), locale.formattedDataSize(m_leftOutBytes)) +
            u'\n';
    }
    text += textOf(m_tail);
    return text.endsWith(u'\n') ? text.chopped(1) : text;
}

} // namespace watchroom
