// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/Intent.h"
#include "app/model/Summaries.h"
#include "ui/composer/TypingSignal.h"
#include "ui/kit/ThemeHost.h"

#include <QTemporaryDir>
#include <QTimer>
#include <QWidget>

#include <memory>
#include <variant>
#include <vector>

class QFileInfo;
class QVBoxLayout;

namespace watchroom {

class AttachmentChip;
class ComposerEdit;
class ErrorLine;
class IconButton;
class ModeBar;

/// Where a person writes: Enter sends, Shift+Enter starts a new line, Up in the empty field changes
/// the last own message. What is being written is saved as the room's draft.
class Composer final : public QWidget
{
    Q_OBJECT

public:
    explicit Composer(ThemeHost *themes, QWidget *parent = nullptr);
    ~Composer() override;

    /// Writes for this room from now on. The draft of the room before is saved first.
    void setRoom(const RoomSummary &room, const QString &draft);
    void startReply(const MessageId &message, const QString &name);
    void startEdit(const MessageId &message, const QString &markdown);
    /// Says above the field what went wrong; empty takes it away.
    void setError(const QString &sentence);
    void addFiles(const QStringList &paths);
    void insertText(const QString &text);
    void focusEdit();
    /// Saves the draft now, if it changed: before the window closes.
    void saveDraft();

    QString text() const;

Q_SIGNALS:
    void intent(const watchroom::Intent &intent);
    void actionsRequested();
    void editLastRequested(); ///< Up was pressed in the empty field.

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Reply
    {
        MessageId message;
    };
    struct Edit
    {
        MessageId message;
        QString draft; ///< What stood there before.
    };
    struct Writing
    {
    };
    using Mode = std::variant<Writing, Reply, Edit>;

    QWidget *makeRow();
    void connectEdit();
    void dropDraft();
    void send();
    void leaveMode();
    void onTextChanged();
    void fitHeight();
    void chooseFiles();
    /// Why this file cannot be sent; empty when it can.
    QString refusalOf(const QFileInfo &file) const;
    void addPicture(const QByteArray &png);
    void removeFile(AttachmentChip *chip);
    void clearFiles();
    void pickEmoji();
    void updateSend();
    bool hasSomethingToSend() const;

    ThemeHost *m_themes;
    Room m_room;
    qint64 m_largestFile = kLargestAttachment;
    Mode m_mode;
    ErrorLine *m_error;
    ModeBar *m_modeBar;
    ComposerEdit *m_edit;
    IconButton *m_emoji = nullptr;
    IconButton *m_send = nullptr;
    QWidget *m_box;
    QVBoxLayout *m_chipColumn;
    std::vector<AttachmentChip *> m_chips;
    std::unique_ptr<QTemporaryDir> m_pastedPictures;
    int m_pastedCount = 0;
    TypingSignal m_typing;
    QTimer m_draftTimer;
    bool m_draftDue = false;
};

} // namespace watchroom
