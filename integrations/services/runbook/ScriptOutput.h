// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace watchroom {

/// What a script prints, as a person wants to read it, in bounded memory however much it is. Bytes
/// in, text out; pure.
///
/// Escape sequences are removed, of a line that was written over and over (a progress bar) its last
/// state counts, bytes that are no text become U+FFFD, and a line longer than 4 KiB is broken.
/// Lines
/// "::progress 40 What happens now" and "::summary What came of it" are taken out.
class ScriptOutput
{
public:
    void feed(const QByteArray &bytes);
    /// The output is over: a last line without a line break counts too.
    void finish();

    int percent() const { return m_percent; } ///< 0 to 100, or -1 while unknown.
    const QString &doing() const { return m_doing; }
    const QString &summary() const { return m_summary; }

    /// Lines of the log, those that are left out too.
    qint64 lineCount() const { return m_lineCount; }
    /// The last lines, the one being written included.
    QString lastLines(int count) const;
    /// The first 64 KiB and the last 192 KiB, with a line between them that says what is left out.
    QString log() const;

private:
    enum class Escape { None, Started, Sequence, String, StringEnding };

    void take(char byte);
    bool takeEscape(char byte);
    void append(char byte);
    void endLine();
    bool takeCommand();
    void keep(const QByteArray &line);
    void trimTail(qsizetype maximum);

    QByteArray m_line;
    bool m_lineReturned =
        false; ///< A carriage return came; the next character begins the line anew.
    Escape m_escape = Escape::None;
    int m_escapeLength = 0;

    int m_percent = -1;
    QString m_doing;
    QString m_summary;

    QByteArray m_head;
    QByteArray m_tail; ///< Lines that no longer fit into the head; trimmed now and then.
    bool m_headIsFull = false;
    qint64 m_lineCount = 0;
    qint64 m_leftOutLines = 0;
    qint64 m_leftOutBytes = 0;
};

} // namespace watchroom
