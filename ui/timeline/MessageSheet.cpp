// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/RowLayout.h"

#include "app/base/Duration.h"
#include "app/base/PlainText.h"
#include "ui/cards/ActionButtonLook.h"
#include "ui/cards/AvatarPiece.h"
#include "ui/cards/CardParts.h"
#include "ui/cards/PicturePiece.h"
#include "ui/cards/RichTextPiece.h"
#include "ui/cards/ShapePieces.h"
#include "ui/kit/Icons.h"
#include "ui/timeline/ReactionSheet.h"
#include "ui/timeline/TimelineTexts.h"

#include <QLocale>
#include <QUrl>

#include <algorithm>

namespace watchroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int kTimeGap = 8;
constexpr int kReplyBar = 2;
constexpr int kReplyAvatarSide = 16;
constexpr int kWarningSign = 13;
constexpr int kWarningGap = 6;
constexpr int kWarningBelow = 2;
constexpr int kReplyWidth = 352;
constexpr int kAttachmentGap = 6;
constexpr int kFileHeight = 40;
constexpr int kFileWidth = 320;
constexpr int kLinkedFileWidth = 440;
constexpr int kProgressHeight = 4;
constexpr int kMentionBar = 3;
constexpr int kReactButton = 24;

/// Stacks the parts of one message.
class MessageStack
{
public:
    MessageStack(const MessageRow &row, const CardContext &context, const Columns &columns)
        : m_row(row)
        , m_context(context)
        , m_theme(*context.theme)
        , m_columns(columns)
    {
    }

    Sheet make(bool continues, bool asksToDelete)
    {
        m_continues = continues;
        if (!continues)
            addHead();
        else if (m_row.message.mentionsSelf)
            addMentionLine();
        if (!m_row.message.replyTo.isEmpty())
            addReplied();
        if (m_row.message.deleted)
            addDeleted();
        else
            addBody();
        for (const Attachment &attachment : m_row.message.attachments) {
            if (!m_row.message.deleted)
                addAttachment(attachment);
        }
        if (!m_row.reactions.empty())
            addReactions();
        if (m_row.message.delivery == Delivery::Sending && !m_row.message.attachments.empty())
            addSendingFiles();
        if (m_row.message.delivery == Delivery::Failed)
            addNote(failureLook());
        if (asksToDelete)
            addNote(deleteLook());
        const int least = continues ? 0 : m_columns.avatar;
        m_sheet.size = {m_columns.textX() + m_columns.text, std::max(m_y, least)};
        if (m_row.message.mentionsSelf)
            addMentionBar();
        if (m_row.reactions.empty() && canReact())
            addReactButton();
        return std::move(m_sheet);
    }

private:
    bool canReact() const
    {
        return !m_row.message.deleted && m_row.message.delivery == Delivery::Sent;
    }

    /// In the margin at the end of the first line, where it covers no words.
    void addReactButton()
    {
        const int side = m_theme.scaled(kReactButton);
        const int x = m_columns.textX() + m_columns.text + m_columns.padding - 2 - side;
        addReactionButton(m_sheet, QRect(x, 0, side, side),
                          QRect(0, 0, x + side, m_sheet.size.height()));
    }

    void addReactions()
    {
        m_y += kAttachmentGap;
        Sheet pills = reactionsSheet(m_row.reactions, m_context, m_columns.text);
        const int height = pills.size.height();
        m_sheet.take(std::move(pills), {m_columns.textX(), m_y});
        m_y += height + 2;
    }

    /// A message that names the person: a bar at its edge, and the words where there is no head.
    void addMentionBar()
    {
        m_sheet.add<FillPiece>(
            QRect(m_columns.padding - 2 * kMentionBar, 0, kMentionBar, m_sheet.size.height()),
            m_theme.colour.accent);
    }

    void addMentionLine()
    {
        const TextStyle style = TextStyle::of(m_theme, TextRole::Meta, m_theme.colour.accent);
        m_y += addText(m_sheet, {m_columns.textX(), m_y}, m_columns.text,
                       StyledText(mentionWords()), style, m_context, 1);
    }

    static QString mentionWords() { return TimelineTexts::tr("@ names you"); }

    void addHead()
    {
        const QString name = plainText(m_row.message.senderName, 60);
        const QRect avatar(m_columns.padding, 0, m_columns.avatar, m_columns.avatar);
        if (m_row.message.fromMachine)
            m_sheet.add<TilePiece>(avatar, u"terminal"_s, ToneRole::Neutral);
        else
            m_sheet.add<PersonPiece>(avatar, name, m_context.faces, m_row.message.sender.value);

        const TextStyle strong = TextStyle::of(m_theme, TextRole::BodyStrong, m_theme.colour.text);
        TextStyle meta = TextStyle::of(m_theme, TextRole::Meta, m_theme.colour.text3);
        meta.line = strong.line;
        const StyledText nameText(name);
        StyledText timeText(m_row.message.delivery == Delivery::Sending
                                ? TimelineTexts::tr("Sending…")
                                : clockTimeText(m_row.message.sent));
        if (m_row.message.mentionsSelf)
            timeText.add(u"   "_s + mentionWords(), m_theme.colour.accent, QFont::Medium);
        const int timeWidth = textWidth(timeText, meta);
        const int nameWidth = std::min(textWidth(nameText, strong),
                                       std::max(1, m_columns.text - timeWidth - kTimeGap));
        addText(m_sheet, {m_columns.textX(), 0}, nameWidth, nameText, strong, m_context, 1);
        const int timeX = m_columns.textX() + nameWidth + kTimeGap;
        addText(m_sheet, {timeX, 1}, timeWidth, timeText, meta, m_context, 1);
        m_y = strong.line;
        const QString twin = m_context.lookAlikes.value(m_row.message.sender);
        if (!twin.isEmpty())
            addWarning(lookAlikeWords(twin));
    }

    /// Whoever reads the name reads this, too.
    void addWarning(const QString &words)
    {
        const QColor tone = m_theme.tone(ToneRole::Attention).text;
        const TextStyle style = TextStyle::of(m_theme, TextRole::Meta, tone);
        const int sign = m_theme.scaled(kWarningSign);
        const int textX = m_columns.textX() + sign + kWarningGap;
        m_sheet.add<IconPiece>(QRect(m_columns.textX(), m_y + (style.line - sign) / 2, sign, sign),
                               toneIcon(ToneRole::Attention), tone);
        m_y += addText(m_sheet, {textX, m_y}, m_columns.text - sign - kWarningGap,
                       StyledText(words), style, m_context, 2) +
               kWarningBelow;
    }

    void addReplied()
    {
        const int avatar = m_theme.scaled(kReplyAvatarSide);
        const TextStyle style = TextStyle::of(m_theme, TextRole::Meta, m_theme.colour.text2);
        const int height = std::max(style.line, avatar);
        const int avatarX = m_columns.textX() + kReplyBar + 8;
        const int textX = avatarX + avatar + 7;
        const QString name = plainText(m_row.replyName, 60);
        const int room = std::min(kReplyWidth, m_columns.textX() + m_columns.text - textX);
        StyledText words;
        words.add(name.section(u' ', 0, 0) + u"   "_s, m_theme.colour.text2, QFont::Medium);
        words.add(plainText(m_row.replyText, 200));
        const int used = std::max(1, std::min(room, textWidth(words, style)));
        m_sheet.add<FillPiece>(QRect(m_columns.textX(), m_y, kReplyBar, height),
                               m_theme.colour.lineStrong);
        m_sheet.add<PersonPiece>(QRect(avatarX, m_y + (height - avatar) / 2, avatar, avatar), name);
        addText(m_sheet, {textX, m_y + (height - style.line) / 2}, used, words, style, m_context,
                1);
        m_sheet.addTarget(
            {.kind = CardTarget::Kind::ShowReplied,
             .value = m_row.message.replyTo.value,
             .rect = QRect(m_columns.textX(), m_y, textX + used - m_columns.textX(), height),
             .name =
                 TimelineTexts::tr("Answers %1: %2").arg(name, plainText(m_row.replyText, 80))});
        m_y += height + 2;
    }

    void addBody()
    {
        if (m_row.text.isEmpty())
            return;
        const bool waiting = m_row.message.delivery == Delivery::Sending;
        RichTextLayout layout(m_row.text, m_context.theme, m_columns.text,
                              {.role = TextRole::Body,
                               .colour = waiting ? m_theme.colour.text2 : m_theme.colour.text,
                               .codeWidth = m_columns.card,
                               .direction = m_context.direction});
        const QPoint at(m_columns.textX(), m_y);
        for (const LinkBox &link : layout.links())
            m_sheet.addTarget({.kind = CardTarget::Kind::Link,
                               .value = link.address,
                               .rect = link.rect.translated(at),
                               .name = plainText(link.text),
                               .hint = plainText(link.address)});
        const auto codes = layout.codeBoxes();
        const int height = layout.size().height();
        const QPoint end = layout.end();
        m_sheet.body = m_sheet.add<RichTextPiece>(at, std::move(layout));
        for (const CodeBox &code : codes)
            addCopyButton(m_sheet, code.rect.translated(at), code.text, m_context);
        m_y += height;
        if (waiting && m_continues)
            addBehindText(at + end, TimelineTexts::tr("Sending…"));
        else if (m_row.message.edited)
            addBehindText(at + end, TimelineTexts::tr("edited"));
    }

    /// Behind the last word, or on a line of its own where there is no room.
    void addBehindText(const QPoint &end, const QString &text)
    {
        TextStyle style = TextStyle::of(m_theme, TextRole::Meta, m_theme.colour.text3);
        style.line = m_theme.line(TextRole::Body);
        const StyledText words(text);
        const int width = textWidth(words, style);
        const bool mirrored = m_context.direction == Qt::RightToLeft;
        const bool fits =
            !mirrored && end.x() + 6 + width <= m_columns.textX() + m_columns.text && end.y() >= 0;
        const QPoint at = fits ? QPoint(end.x() + 6, end.y() + 1) : QPoint(m_columns.textX(), m_y);
        addText(m_sheet, at, width, words, style, m_context, 1);
        if (!fits)
            m_y += style.line;
    }

    void addDeleted()
    {
        TextStyle style = TextStyle::of(m_theme, TextRole::Body, m_theme.colour.text3);
        style.font.setItalic(true);
        m_y +=
            addText(m_sheet, {m_columns.textX(), m_y}, m_columns.text,
                    StyledText(TimelineTexts::tr("This message was deleted.")), style, m_context);
    }

    void addAttachment(const Attachment &attachment)
    {
        m_y += m_y > 0 ? kAttachmentGap : 0;
        if (attachment.mediaType.startsWith(u"image/"))
            addPicture(attachment);
        else
            addFile(attachment);
    }

    /// What only others have is fetched when the person asks for it, or has said so once.
    void addPicture(const Attachment &picture)
    {
        const bool isHere = !picture.sha256.isEmpty();
        const QString address = isHere ? u"sha256:"_s + picture.sha256 : picture.address;
        const QString name = plainText(picture.name, 120);
        QSize pixels(picture.width, picture.height);
        PictureState state;
        if (!isHere && m_context.pictures)
            state =
                m_context.pictures->picture(address, PicturePiece::sizeFor(pixels, m_columns.card));
        const bool isReady = state.kind == PictureState::Kind::Ready;
        if (pixels.isEmpty() && isReady)
            pixels = state.image.deviceIndependentSize().toSize();
        const QRect rect({m_columns.textX(), m_y}, PicturePiece::sizeFor(pixels, m_columns.card));
        m_sheet.add<PicturePiece>(rect,
                                  PictureLook{.address = address,
                                              .words = name,
                                              .caption = isHere ? name : captionOf(picture, state)},
                                  m_context);
        const QString host = QUrl(picture.address).host();
        if (isHere)
            addFileTarget(rect, CardTarget::Kind::Picture, picture.sha256,
                          TimelineTexts::tr("Open picture %1").arg(name), name);
        else if (isReady)
            addFileTarget(rect, CardTarget::Kind::Link, picture.address,
                          TimelineTexts::tr("Open picture %1").arg(name),
                          plainText(picture.address));
        else
            addFileTarget(rect, CardTarget::Kind::LoadPicture, picture.address,
                          TimelineTexts::tr("Show picture %1").arg(name),
                          TimelineTexts::tr("Fetch it from %1").arg(plainText(host)));
        m_y += rect.height();
    }

    static QString captionOf(const Attachment &picture, const PictureState &state)
    {
        const QString name = plainText(picture.name, 120);
        switch (state.kind) {
        case PictureState::Kind::Failed:
            return state.reason.isEmpty() ? name : plainText(state.reason);
        case PictureState::Kind::NotAsked:
            return picture.size > 0 ? TimelineTexts::tr("Show %1, %2")
                                          .arg(name, QLocale().formattedDataSize(picture.size))
                                    : TimelineTexts::tr("Show %1").arg(name);
        default:
            return name;
        }
    }

    void addFileTarget(const QRect &rect, CardTarget::Kind kind, const QString &value,
                       const QString &name, const QString &hint)
    {
        m_sheet.addTarget({.kind = kind, .value = value, .rect = rect, .name = name, .hint = hint});
    }

    void addFile(const Attachment &file)
    {
        const bool isHere = !file.sha256.isEmpty();
        const QString name = plainText(file.name, 120);
        const QString host = plainText(QUrl(file.address).host());
        QStringList facts;
        if (file.size > 0)
            facts += QLocale().formattedDataSize(file.size);
        if (!isHere)
            facts += host;
        const QRect rect(
            {m_columns.textX(), m_y},
            QSize(std::min(m_columns.card, m_theme.scaled(isHere ? kFileWidth : kLinkedFileWidth)),
                  m_theme.scaled(kFileHeight)));
        addFileBox(rect, name, facts.join(u" · "_s));
        if (isHere)
            addFileTarget(rect, CardTarget::Kind::Picture, file.sha256,
                          TimelineTexts::tr("Open file %1").arg(name), name);
        else
            addFileTarget(rect, CardTarget::Kind::Link, file.address,
                          TimelineTexts::tr("Get file %1 from %2").arg(name, host),
                          plainText(file.address));
        m_y += rect.height();
    }

    void addFileBox(const QRect &rect, const QString &name, const QString &facts)
    {
        const TextStyle style = TextStyle::of(m_theme, TextRole::Button, m_theme.colour.text);
        const int icon = m_theme.scaled(16);
        m_sheet.add<BoxPiece>(rect, BoxPiece::Look{.fill = m_theme.colour.surface,
                                                   .edge = m_theme.colour.line,
                                                   .radius = 8});
        m_sheet.add<IconPiece>(
            QRect(rect.x() + 12, rect.y() + (rect.height() - icon) / 2, icon, icon), u"file"_s,
            m_theme.colour.text2);
        StyledText words(name);
        words.add(u"   "_s + facts, m_theme.colour.text3, QFont::Normal);
        addText(m_sheet, {rect.x() + 12 + icon + 8, rect.y() + (rect.height() - style.line) / 2},
                std::max(1, rect.width() - icon - 32), words, style, m_context, 1);
    }

    /// How much of its files is sent, and the way to stop it.
    void addSendingFiles()
    {
        ActionButtonLook look;
        look.isNote = true;
        look.icon = u"upload"_s;
        const int percent = m_row.filesSent;
        look.words = percent < 0 ? TimelineTexts::tr("It waits to be sent.")
                                 : TimelineTexts::tr("Sending the files: %1 %").arg(percent);
        look.extras = {{CardTarget::Kind::StopSending, TimelineTexts::tr("Stop"), u"stop"_s}};
        addNote(look);
        if (percent < 0)
            return;
        m_y += kAttachmentGap;
        m_sheet.add<ProgressPiece>(QRect(m_columns.textX(), m_y,
                                         std::min(m_columns.card, m_theme.scaled(kFileWidth)),
                                         kProgressHeight),
                                   percent, m_context.direction);
        m_y += kProgressHeight + kAttachmentGap;
    }

    ActionButtonLook failureLook() const
    {
        ActionButtonLook look;
        look.isNote = true;
        look.tone = Tone::Critical;
        look.icon = u"octagon-bang"_s;
        look.words = TimelineTexts::tr("This message was not sent.");
        look.more = plainText(m_row.message.failure);
        look.extras = {
            {CardTarget::Kind::RetryMessage, TimelineTexts::tr("Try again"), u"refresh"_s}};
        return look;
    }

    static ActionButtonLook deleteLook()
    {
        ActionButtonLook look;
        look.isNote = true;
        look.tone = Tone::Attention;
        look.icon = u"trash"_s;
        look.words = TimelineTexts::tr("Delete this message for everybody?");
        look.extras = {{CardTarget::Kind::KeepMessage, TimelineTexts::tr("Keep it"), {}},
                       {CardTarget::Kind::DeleteMessage, TimelineTexts::tr("Delete"), {}}};
        return look;
    }

    void addNote(const ActionButtonLook &look)
    {
        m_y += kAttachmentGap;
        Sheet note = notePart(look, {}, m_context, m_columns.card);
        const int height = note.size.height();
        m_sheet.take(std::move(note), {m_columns.textX(), m_y});
        m_y += height;
    }

    const MessageRow &m_row;
    const CardContext &m_context;
    const Theme &m_theme;
    const Columns &m_columns;
    Sheet m_sheet;
    int m_y = 0;
    bool m_continues = false;
};

} // namespace

Sheet messageSheet(const MessageRow &row, bool continues, bool asksToDelete,
                   const CardContext &context, const Columns &columns)
{
    return MessageStack(row, context, columns).make(continues, asksToDelete);
}

Sheet noteSheet(const NoteRow &note, Timestamp time, const CardContext &context,
                const Columns &columns)
{
    Sheet sheet;
    const Theme &theme = *context.theme;
    const TextStyle style = TextStyle::of(theme, TextRole::Small, theme.colour.text2);
    const int icon = theme.scaled(16);
    if (!note.icon.isEmpty())
        sheet.add<IconPiece>(QRect(columns.padding + (columns.avatar - icon) / 2,
                                   (style.line - icon) / 2, icon, icon),
                             note.icon, theme.colour.text3);
    const QString words = plainText(note.text) + u" · "_s + clockTimeText(time);
    const int height =
        addText(sheet, {columns.textX(), 0}, columns.text, StyledText(words), style, context, 3);
    sheet.size = {columns.textX() + columns.text, height};
    return sheet;
}

} // namespace watchroom
