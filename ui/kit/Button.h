// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/ThemeHost.h"

#include <QAbstractButton>

namespace watchroom {

/// A button with words. It paints itself a focus ring's width inside its rectangle, so two buttons
/// side by side without spacing stand 8 px apart.
class Button : public QAbstractButton
{
    Q_OBJECT

public:
    enum class Kind {
        Primary,     ///< Ink; at most one in a card or dialog.
        Secondary,   ///< Outlined.
        Quiet,       ///< Words only.
        Danger,      ///< Outlined in the critical tone.
        DangerSolid, ///< The verb that confirms a danger.
        Link,        ///< Words in the accent.
    };

    Button(ThemeHost *themes, Kind kind, const QString &text, QWidget *parent = nullptr);

    void setKind(Kind kind);
    void setIconName(const QString &name);
    /// The icon stands behind the words, as a chevron does.
    void setIconAtEnd(bool atEnd);

    /// Empty: the button can be pressed. Else it cannot, and this sentence says why: it stays
    /// readable and focusable.
    void setUnavailable(const QString &why);
    bool isAvailable() const { return m_unavailable.isEmpty(); }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

    ThemeHost *themes() const { return m_themes; }
    /// The painted box, inside the room for the focus ring.
    QRect box() const;

private:
    struct Paint
    {
        QColor fill;
        QColor edge;
        QColor text;
    };
    Paint paint() const;
    int contentWidth() const;

    ThemeHost *m_themes;
    Kind m_kind;
    QString m_icon;
    QString m_unavailable;
    bool m_iconAtEnd = false;
};

} // namespace watchroom
