// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/formats/HtmlText.h"

#include "app/base/PlainText.h"
#include "app/model/LinkPolicy.h"
#include "integrations/formats/HtmlTokens.h"
#include "integrations/formats/RichTextBuilder.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace watchroom {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kHtmlTextMaximumLength = 64 * 1024;
constexpr qsizetype kMaximumLanguageLength = 30;
constexpr size_t kHtmlTextMaximumPictures = 20;
constexpr int kHtmlTextMaximumPixels = 10'000;
constexpr int kEmoticonSize = 32; ///< Pixels; a picture that small stands in a line of words.

struct HtmlTexts
{
    Q_DECLARE_TR_FUNCTIONS(Html)
};

/// What a tag does to the text. A name that is not here does nothing; its words stay.
enum class Tag {
    Bold,
    Italic,
    Strike,
    Code,
    OtherStyle,
    Link,
    LineBreak,
    Paragraph,
    Heading,
    Rule,
    Quote,
    Bullets,
    Numbers,
    Item,
    Preformatted,
    Picture,
    Table,
    Row,
    Cell,
};

QHash<QString, Tag> makeTags()
{
    const std::pair<Tag, QString> kNames[] = {
        {Tag::Bold, u"b strong"_s},
        {Tag::Italic, u"i em cite"_s},
        {Tag::Strike, u"s del strike"_s},
        {Tag::Code, u"code tt kbd samp"_s},
        {Tag::OtherStyle, u"u ins sub sup small big font mark"_s},
        {Tag::Link, u"a"_s},
        {Tag::LineBreak, u"br"_s},
        {Tag::Paragraph, u"p div section article header footer main nav aside address figure "
                         "figcaption center dl dt dd"_s},
        {Tag::Heading, u"h1 h2 h3 h4 h5 h6"_s},
        {Tag::Rule, u"hr"_s},
        {Tag::Quote, u"blockquote"_s},
        {Tag::Bullets, u"ul"_s},
        {Tag::Numbers, u"ol"_s},
        {Tag::Item, u"li"_s},
        {Tag::Preformatted, u"pre"_s},
        {Tag::Picture, u"img"_s},
        {Tag::Table, u"table"_s},
        {Tag::Row, u"tr"_s},
        {Tag::Cell, u"td th"_s},
    };
    QHash<QString, Tag> tags;
    for (const auto &[tag, names] : kNames) {
        for (const QString &name : names.split(u' '))
            tags.insert(name, tag);
    }
    return tags;
}

std::optional<Tag> tagNamed(const QString &name)
{
    static const QHash<QString, Tag> kTags = makeTags();
    const auto it = kTags.constFind(name);
    return it == kTags.cend() ? std::nullopt : std::optional(*it);
}

/// A size in pixels, 0 when it is not said.
int pixels(const HtmlToken &tag, QStringView name)
{
    const QString value = tag.attribute(name);
    const QString digits = value.endsWith(u"px") ? value.chopped(2) : value;
    return std::clamp(digits.toInt(), 0, kHtmlTextMaximumPixels);
}

class HtmlReader
{
public:
    HtmlReader(Losses &losses, bool takesPicturesOut)
        : m_losses(losses)
        , m_takesPicturesOut(takesPicturesOut)
    {
    }

    HtmlContent read(const QString &html)
    {
        const QString text = plainMultilineText(html, kHtmlTextMaximumLength);
        if (html.size() > kHtmlTextMaximumLength)
            m_losses.add(HtmlTexts::tr("The text was cut, because it is too long."));
        HtmlTokens tokens(text);
        for (HtmlToken token = tokens.next(); token.kind != HtmlToken::Kind::End;
             token = tokens.next())
            take(token);
        HtmlContent content{m_builder.takeText(), std::move(m_pictures)};
        if (m_builder.wasCut())
            m_losses.add(HtmlTexts::tr("A table was cut, because it is too large."));
        return content;
    }

private:
    void take(const HtmlToken &token)
    {
        if (token.kind == HtmlToken::Kind::Text) {
            m_builder.addText(token.text);
            return;
        }
        const std::optional<Tag> tag = tagNamed(token.text);
        if (token.kind == HtmlToken::Kind::Open) {
            if (tag == Tag::OtherStyle || token.has(u"style"))
                m_losses.add(
                    HtmlTexts::tr("Colours, sizes and underlines in the text are not kept."));
            if (tag)
                open(*tag, token);
        } else if (tag) {
            close(*tag);
        }
    }

    void open(Tag tag, const HtmlToken &token);
    void close(Tag tag);
    void openLink(const HtmlToken &token);
    void addPicture(const HtmlToken &token);
    static QString languageOf(const HtmlToken &token);

    Losses &m_losses;
    bool m_takesPicturesOut;
    RichTextBuilder m_builder;
    QString m_link;
    std::vector<CardImage> m_pictures;
};

void HtmlReader::open(Tag tag, const HtmlToken &token)
{
    using Style = RichTextBuilder::Style;
    switch (tag) {
    case Tag::Bold:
        m_builder.enter(Style::Bold);
        break;
    case Tag::Italic:
        m_builder.enter(Style::Italic);
        break;
    case Tag::Strike:
        m_builder.enter(Style::Strike);
        break;
    case Tag::Code:
        m_builder.enter(Style::Code);
        break;
    case Tag::OtherStyle:
        break;
    case Tag::Link:
        openLink(token);
        break;
    case Tag::LineBreak:
        m_builder.addLineBreak();
        break;
    case Tag::Paragraph:
        m_builder.startParagraph();
        break;
    case Tag::Heading:
        m_builder.startHeading(token.text.back().digitValue());
        break;
    case Tag::Rule:
        m_builder.addRule();
        break;
    case Tag::Quote:
        m_builder.openQuote();
        break;
    case Tag::Bullets:
        m_builder.openList(false, 1);
        break;
    case Tag::Numbers:
        m_builder.openList(true, token.has(u"start") ? token.attribute(u"start").toInt() : 1);
        break;
    case Tag::Item:
        m_builder.startItem();
        break;
    case Tag::Preformatted:
        m_builder.openCode(languageOf(token));
        break;
    case Tag::Picture:
        addPicture(token);
        break;
    case Tag::Table:
        m_builder.openTable();
        break;
    case Tag::Row:
        m_builder.startRow();
        break;
    case Tag::Cell:
        m_builder.startCell();
        break;
    }
}

void HtmlReader::close(Tag tag)
{
    using Style = RichTextBuilder::Style;
    switch (tag) {
    case Tag::Bold:
        m_builder.leave(Style::Bold);
        break;
    case Tag::Italic:
        m_builder.leave(Style::Italic);
        break;
    case Tag::Strike:
        m_builder.leave(Style::Strike);
        break;
    case Tag::Code:
        m_builder.leave(Style::Code);
        break;
    case Tag::Link:
        m_link.clear();
        m_builder.setLink({});
        break;
    case Tag::Paragraph:
    case Tag::Heading:
        m_builder.startParagraph();
        break;
    case Tag::Quote:
        m_builder.closeQuote();
        break;
    case Tag::Bullets:
    case Tag::Numbers:
        m_builder.closeList();
        break;
    case Tag::Preformatted:
        m_builder.closeCode();
        break;
    case Tag::Table:
        m_builder.closeTable();
        break;
    default:
        break;
    }
}

void HtmlReader::openLink(const HtmlToken &token)
{
    const QString address = token.attribute(u"href");
    m_link = allowedLink(address);
    m_builder.setLink(m_link);
    if (m_link.isEmpty() && !address.isEmpty())
        m_losses.add(
            HtmlTexts::tr("A link is text only, because such addresses are not opened here."));
    if (token.has(u"data-target"))
        m_losses.add(HtmlTexts::tr("A link to a part of the sender's own program is text only."));
}

void HtmlReader::addPicture(const HtmlToken &token)
{
    const QString address = allowedLink(token.attribute(u"src"));
    const bool isOfWeb = address.startsWith(u"http");
    const QString words = plainText(token.attribute(u"alt"));
    const int width = pixels(token, u"width");
    const int height = pixels(token, u"height");
    const bool isEmoticon =
        !words.isEmpty() && width > 0 && width <= kEmoticonSize && height <= kEmoticonSize;
    if (!isOfWeb)
        m_losses.add(
            HtmlTexts::tr("A picture was left out, because its address is not opened here."));
    if (isEmoticon || !isOfWeb) {
        m_builder.addText(words);
        return;
    }
    if (m_takesPicturesOut) {
        if (m_pictures.size() < kHtmlTextMaximumPictures)
            m_pictures.push_back(
                {.address = address, .description = words, .width = width, .height = height});
        else
            m_losses.add(HtmlTexts::tr("Some pictures were left out, because there are too many."));
        return;
    }
    m_losses.add(HtmlTexts::tr("A picture in the text is a link."));
    // A picture inside of a link leads where the link leads.
    m_builder.setLink(m_link.isEmpty() ? address : m_link);
    m_builder.addText(words.isEmpty() ? address : words);
    m_builder.setLink(m_link);
}

/// Pages name it as a class: "language-bash".
QString HtmlReader::languageOf(const HtmlToken &token)
{
    for (const QString &name : token.attribute(u"class").split(u' ', Qt::SkipEmptyParts)) {
        if (name.startsWith(u"language-") || name.startsWith(u"lang-"))
            return plainText(name.section(u'-', 1), kMaximumLanguageLength);
    }
    return {};
}

} // namespace

HtmlContent contentOfHtml(const QString &html, Losses &losses)
{
    return HtmlReader(losses, true).read(html);
}

RichText richTextFromHtml(const QString &html, Losses &losses)
{
    return HtmlReader(losses, false).read(html).text;
}

} // namespace watchroom
