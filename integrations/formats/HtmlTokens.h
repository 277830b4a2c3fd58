// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <utility>
#include <vector>

namespace watchroom {

/// A piece of HTML: a stretch of text or a tag.
struct HtmlToken
{
    enum class Kind { Text, Open, Close, End };
    Kind kind = Kind::End;
    QString text; ///< The text with its entities resolved, or the tag's name in lower case.
    std::vector<std::pair<QString, QString>> attributes; ///< Names in lower case.

    /// The first attribute of this name, or an empty text.
    QString attribute(QStringView name) const;
    bool has(QStringView name) const;
};

/// Cuts HTML into tokens, whatever it looks like. Comments, declarations and instructions give
/// none; neither does what stands inside of script, style and the like. A bracket that begins no
/// tag is text. Linear in the input's length; one tag keeps 30 attributes at most.
///
/// It is our own since Debian 13 has no HTML reader that fits: gumbo is archived upstream, lexbor
/// is not packaged, and libxml2's reader recurses and fetches. Cards carry so small a part of HTML
/// that tree construction with its hundred rules is not needed.
class HtmlTokens
{
public:
    /// `html` outlives this.
    explicit HtmlTokens(const QString &html)
        : m_html(html)
    {
    }

    HtmlToken next();

private:
    bool atTag() const;
    HtmlToken readText();
    HtmlToken readTag();
    void readAttribute(HtmlToken &tag);
    QString readName(QStringView end);
    QString readValue();
    void skipSpace();
    void skipDeclaration();
    void skipContentOf(const QString &element);
    QChar at(qsizetype offset = 0) const;

    const QString &m_html;
    qsizetype m_at = 0;
};

/// The text with "&amp;" and the like resolved; what stands for nothing stays as it was typed.
QString withoutEntities(QStringView text);

} // namespace watchroom
