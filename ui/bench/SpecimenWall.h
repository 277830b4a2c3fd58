// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/Intent.h"
#include "app/model/TimelineItem.h"
#include "ui/kit/ThemeHost.h"

#include <QWidget>

class QLayout;

namespace watchroom {

class AttachmentPictures;
class CardView;

/// One card as it looks in two themes at three widths, all of them alive.
class SpecimenWall final : public QWidget
{
    Q_OBJECT

public:
    explicit SpecimenWall(ThemeHost *themes, QWidget *parent = nullptr);

    /// What the person typed and opened stays while it is the same card.
    void setCard(const CardRow &card);
    const std::vector<CardView *> &views() const { return m_views; }

Q_SIGNALS:
    void intent(const watchroom::Intent &intent);
    void linkActivated(const QString &address);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeGround(Theme::Name name);
    QLayout *makeSpecimen(ThemeHost *themes, QWidget *ground, int width);
    void forget(CardView *view);

    AttachmentPictures *m_pictures;
    CardRow m_card;
    std::vector<CardView *> m_views;
};

} // namespace watchroom
