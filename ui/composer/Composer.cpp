// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/Composer.h"

#include "app/base/PlainText.h"
#include "ui/composer/AttachmentChip.h"
#include "ui/composer/ComposerEdit.h"
#include "ui/composer/ModeBar.h"
#include "ui/kit/Box.h"
#include "ui/kit/Button.h"
#include "ui/kit/EmojiPicker.h"
#include "ui/kit/ErrorLine.h"
#include "ui/kit/FocusRing.h"
#include "ui/kit/IconButton.h"

#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QLocale>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace watchroom {

using namespace Qt::StringLiterals;

namespace {
constexpr int kSmallestHeight = 48;
constexpr double kLargestShare = 0.4; // of the window
constexpr int kDraftDelayMs = 700;
constexpr size_t kMaximumFiles = 10;
constexpr qint64 kMaximumPastedBytes = 20 * 1024 * 1024;
constexpr int kRing = 4;
} // namespace

Composer::Composer(ThemeHost *themes, QWidget *parent)
    : QWidget(parent)
    , m_themes(themes)
    , m_error(new ErrorLine(themes))
    , m_modeBar(new ModeBar(themes))
    , m_edit(new ComposerEdit(themes))
    , m_box(new QWidget)
    , m_chipColumn(new QVBoxLayout)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(2);
    outer->addWidget(m_error);
    outer->addWidget(m_box);

    auto *inner = new QVBoxLayout(m_box);
    inner->setContentsMargins(kRing, kRing, kRing, kRing);
    inner->setSpacing(0);
    inner->addWidget(m_modeBar);
    m_chipColumn->setContentsMargins(12, 0, 12, 0);
    m_chipColumn->setSpacing(4);
    inner->addLayout(m_chipColumn);
    inner->addWidget(makeRow());

    m_draftTimer.setSingleShot(true);
    m_draftTimer.setInterval(kDraftDelayMs);
    connect(&m_draftTimer, &QTimer::timeout, this, &Composer::saveDraft);
    connect(&m_typing, &TypingSignal::changed, this, [this](bool typing) {
        if (!m_room.id.isEmpty())
            Q_EMIT intent(SetTyping{m_room.id, typing});
    });
    connect(m_modeBar, &ModeBar::leaveRequested, this, &Composer::leaveMode);
    connect(themes, &ThemeHost::changed, this, [this] {
        fitHeight();
        update();
    });
    connectEdit();
    updateSend();
    fitHeight();
}

Composer::~Composer() = default;

QWidget *Composer::makeRow()
{
    auto *widget = new QWidget;
    auto *row = new QHBoxLayout(widget);
    row->setContentsMargins(8, 4, 8, 4);
    row->setSpacing(6);
    // The buttons stay on the last line when the text grows.
    auto *before = new QHBoxLayout;
    auto *after = new QHBoxLayout;
    const auto add = [this](QHBoxLayout *side, const QString &icon, const QString &words) {
        auto *button = new IconButton(m_themes, icon, words);
        side->addWidget(button, 0, Qt::AlignBottom);
        return button;
    };
    for (QHBoxLayout *side : {before, after}) {
        side->setContentsMargins(0, 0, 0, 4); // the room that Actions keeps for its focus ring
        side->setSpacing(0);
    }
    connect(add(before, u"attach"_s, tr("Attach files")), &IconButton::clicked, this,
            &Composer::chooseFiles);
    m_emoji = add(after, u"emoji"_s, tr("Choose an emoji"));
    connect(m_emoji, &IconButton::clicked, this, &Composer::pickEmoji);
    connect(add(after, u"code"_s, tr("Write code")), &IconButton::clicked, m_edit,
            &ComposerEdit::wrapInCodeFence);
    auto *actions = new Button(m_themes, Button::Kind::Quiet, tr("Actions"));
    actions->setIconName(u"bolt"_s);
    actions->setToolTip(tr("What can be done from this room"));
    connect(actions, &Button::clicked, this, &Composer::actionsRequested);
    auto *last = new QHBoxLayout;
    last->setContentsMargins(0, 0, 0, 4);
    m_send = add(last, u"send"_s, tr("Send (Enter)"));
    connect(m_send, &IconButton::clicked, this, &Composer::send);

    row->addLayout(before);
    row->addWidget(m_edit, 1, Qt::AlignVCenter);
    row->addLayout(after);
    row->addWidget(actions, 0, Qt::AlignBottom);
    row->addLayout(last);
    return widget;
}

void Composer::connectEdit()
{
    connect(m_edit, &ComposerEdit::sendPressed, this, &Composer::send);
    connect(m_edit, &ComposerEdit::escapePressed, this, &Composer::leaveMode);
    connect(m_edit, &ComposerEdit::upPressedWhileEmpty, this, &Composer::editLastRequested);
    connect(m_edit, &ComposerEdit::focusChanged, this, qOverload<>(&QWidget::update));
    connect(m_edit, &ComposerEdit::filesOffered, this, &Composer::addFiles);
    connect(m_edit, &ComposerEdit::pictureOffered, this, &Composer::addPicture);
    connect(m_edit, &QPlainTextEdit::textChanged, this, &Composer::onTextChanged);
    m_edit->viewport()->installEventFilter(this); // wrapping follows its width
}

void Composer::setRoom(const RoomSummary &room, const QString &draft)
{
    const bool another = m_room.id != room.room.id;
    if (another) {
        saveDraft();
        m_typing.stop();
    }
    m_room = room.room;
    m_largestFile = room.largestFile;
    const QString name = plainText(m_room.name, 80);
    const QString prompt =
        m_room.kind == RoomKind::Direct ? tr("Message %1").arg(name) : tr("Message #%1").arg(name);
    m_edit->setPlaceholderText(prompt);
    m_edit->setAccessibleName(prompt);
    if (!another)
        return;
    m_mode = Writing{};
    m_modeBar->hide();
    clearFiles();
    setError({});
    {
        const QSignalBlocker quiet(m_edit);
        m_edit->setPlainText(draft);
        m_edit->moveCursor(QTextCursor::End);
    }
    updateSend();
    fitHeight();
}

void Composer::startReply(const MessageId &message, const QString &name)
{
    leaveMode();
    m_mode = Reply{message};
    m_modeBar->showWords(u"reply"_s, tr("Answering %1 · Esc to leave").arg(plainText(name, 80)));
    focusEdit();
}

void Composer::startEdit(const MessageId &message, const QString &markdown)
{
    leaveMode();
    saveDraft();
    m_mode = Edit{message, m_edit->toPlainText()};
    m_edit->setPlainText(markdown);
    m_edit->moveCursor(QTextCursor::End);
    m_modeBar->showWords(u"edit"_s, tr("Editing a message · Esc to leave"));
    focusEdit();
}

void Composer::setError(const QString &sentence)
{
    m_error->setText(sentence);
}

void Composer::addFiles(const QStringList &paths)
{
    setError({});
    for (const QString &path : paths) {
        const QFileInfo file(path);
        if (const QString refusal = refusalOf(file); !refusal.isEmpty()) {
            setError(refusal);
            continue;
        }
        if (m_chips.size() >= kMaximumFiles) {
            setError(tr("At most %n files go with one message. Send the others after it.", nullptr,
                        int(kMaximumFiles)));
            break;
        }
        const bool there = std::ranges::any_of(
            m_chips, [&](const AttachmentChip *chip) { return chip->path() == path; });
        if (there)
            continue;
        auto *chip = new AttachmentChip(m_themes, path);
        connect(chip, &AttachmentChip::removeRequested, this, [this, chip] { removeFile(chip); });
        m_chipColumn->addWidget(chip, 0, Qt::AlignLeading);
        m_chips.push_back(chip);
    }
    m_chipColumn->setContentsMargins(12, m_chips.empty() ? 0 : 8, 12, 0);
    updateSend();
}

QString Composer::refusalOf(const QFileInfo &file) const
{
    const QString name = plainText(file.fileName(), 80);
    if (!file.isFile() || !file.isReadable())
        return tr("“%1” cannot be read. Choose a file that you may open.").arg(name);
    if (m_largestFile == 0)
        return tr("Files cannot be sent here: the server does not take any.");
    if (file.size() > m_largestFile)
        return tr("“%1” is too large. Files of up to %2 can be sent here.")
            .arg(name, QLocale().formattedDataSize(m_largestFile));
    return {};
}

void Composer::insertText(const QString &text)
{
    m_edit->insertPlainText(text);
    focusEdit();
}

void Composer::focusEdit()
{
    m_edit->setFocus(Qt::OtherFocusReason);
}

QString Composer::text() const
{
    return m_edit->toPlainText();
}

void Composer::saveDraft()
{
    if (!m_draftDue)
        return;
    m_draftDue = false;
    m_draftTimer.stop();
    if (!std::holds_alternative<Edit>(m_mode) && !m_room.id.isEmpty())
        Q_EMIT intent(SaveDraft{.room = m_room.id, .markdown = text()});
}

void Composer::dropDraft()
{
    m_draftDue = false;
    m_draftTimer.stop();
}

void Composer::send()
{
    if (!hasSomethingToSend() || m_room.id.isEmpty())
        return;
    const QString markdown = text().trimmed();
    if (const Edit *edit = std::get_if<Edit>(&m_mode)) {
        const MessageId message = edit->message;
        leaveMode();
        Q_EMIT intent(EditMessage{.room = m_room.id, .message = message, .markdown = markdown});
        return;
    }
    SendMessage message{.room = m_room.id, .markdown = markdown, .replyTo = {}, .files = {}};
    if (const Reply *reply = std::get_if<Reply>(&m_mode))
        message.replyTo = reply->message;
    for (const AttachmentChip *chip : m_chips)
        message.files += chip->path();

    m_mode = Writing{};
    m_modeBar->hide();
    clearFiles();
    setError({});
    m_typing.forget();
    m_edit->clear();
    dropDraft();
    Q_EMIT intent(message);
    Q_EMIT intent(SaveDraft{.room = m_room.id, .markdown = {}});
}

void Composer::leaveMode()
{
    if (const Edit *edit = std::get_if<Edit>(&m_mode)) {
        const QString draft = edit->draft;
        m_mode = Writing{};
        m_edit->setPlainText(draft);
        m_edit->moveCursor(QTextCursor::End);
        dropDraft(); // it is what was saved before
    }
    m_mode = Writing{};
    m_modeBar->hide();
}

void Composer::onTextChanged()
{
    if (!std::holds_alternative<Edit>(m_mode)) {
        m_draftDue = true;
        m_draftTimer.start();
        if (text().isEmpty())
            m_typing.stop();
        else
            m_typing.keyPressed();
    }
    updateSend();
    fitHeight();
}

void Composer::fitHeight()
{
    const int room = int(window()->height() * kLargestShare);
    const int padding = 2 * 8;
    const int smallest = m_themes->theme()->line(TextRole::Body) + 2;
    m_edit->setFixedHeight(
        std::clamp(m_edit->wantedHeight(), smallest, std::max(smallest, room - padding)));
    m_edit->setVerticalScrollBarPolicy(
        m_edit->wantedHeight() > room - padding ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    m_box->setMinimumHeight(m_themes->theme()->scaled(kSmallestHeight) + 2 * kRing);
}

bool Composer::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        QMetaObject::invokeMethod(this, &Composer::fitHeight, Qt::QueuedConnection);
    return QWidget::eventFilter(watched, event);
}

void Composer::paintEvent(QPaintEvent *)
{
    const Theme &theme = *m_themes->theme();
    QPainter painter(this);
    const QRect box = m_box->geometry().adjusted(kRing, kRing, -kRing, -kRing);
    paintBox(painter, box, radius::kCard, theme.colour.surface, theme.colour.lineStrong);
    if (m_edit->hasFocus())
        paintFocusRing(painter, box, radius::kCard, theme);
}

void Composer::chooseFiles()
{
    addFiles(QFileDialog::getOpenFileNames(this, tr("Attach files")));
    focusEdit();
}

void Composer::addPicture(const QByteArray &png)
{
    if (png.size() > kMaximumPastedBytes) {
        setError(tr("The picture is too large to paste. Save it as a file and attach that."));
        return;
    }
    if (!m_pastedPictures)
        m_pastedPictures = std::make_unique<QTemporaryDir>();
    QFile file(m_pastedPictures->filePath(u"picture-%1.png"_s.arg(++m_pastedCount)));
    if (!file.open(QIODevice::WriteOnly) || file.write(png) != png.size()) {
        setError(tr("The picture could not be put aside: %1").arg(file.errorString()));
        return;
    }
    file.close();
    addFiles({file.fileName()});
}

void Composer::removeFile(AttachmentChip *chip)
{
    std::erase(m_chips, chip);
    chip->hide();
    chip->deleteLater();
    addFiles({}); // margins and the send button follow
    focusEdit();
}

void Composer::clearFiles()
{
    for (AttachmentChip *chip : std::exchange(m_chips, {})) {
        chip->hide();
        chip->deleteLater();
    }
    m_chipColumn->setContentsMargins(12, 0, 12, 0);
}

void Composer::pickEmoji()
{
    auto *picker = new EmojiPicker(m_themes, m_emoji, m_emoji->rect());
    connect(picker, &EmojiPicker::picked, this, &Composer::insertText);
    picker->open();
}

void Composer::updateSend()
{
    m_send->setActive(hasSomethingToSend());
}

bool Composer::hasSomethingToSend() const
{
    return !text().trimmed().isEmpty() ||
           (!m_chips.empty() && !std::holds_alternative<Edit>(m_mode));
}

} // namespace watchroom
