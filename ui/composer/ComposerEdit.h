// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/ThemeHost.h"

#include <QPlainTextEdit>

namespace watchroom {

/// The text field of the composer: plain text that grows with its lines. It knows the keys and
/// takes files; what they mean is the composer's affair.
class ComposerEdit final : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit ComposerEdit(ThemeHost *themes, QWidget *parent = nullptr);

    /// The height that shows all its lines, one at least.
    int wantedHeight() const;
    /// Puts the selection, or an empty line, between code fences.
    void wrapInCodeFence();

Q_SIGNALS:
    void sendPressed();
    void escapePressed();
    void upPressedWhileEmpty();
    void focusChanged();
    void filesOffered(const QStringList &paths);
    void pictureOffered(const QByteArray &png);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;

private:
    void applyTheme();

    ThemeHost *m_themes;
};

} // namespace watchroom
