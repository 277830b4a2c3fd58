// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/AttachmentChip.h"

#include "ui/kit/Box.h"
#include "ui/kit/IconButton.h"
#include "ui/kit/Icons.h"
#include "ui/kit/PlainLabel.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLocale>
#include <QStyle>

namespace watchroom {

using namespace Qt::StringLiterals;

namespace {
constexpr int kAttachmentChipIconRoom = 30;
}

AttachmentChip::AttachmentChip(ThemeHost *themes, const QString &path, QWidget *parent)
    : QWidget(parent)
    , m_themes(themes)
    , m_path(path)
{
    const QFileInfo file(path);
    static const QStringList pictures{u"png"_s, u"jpg"_s, u"jpeg"_s, u"gif"_s, u"webp"_s};
    m_icon = pictures.contains(file.suffix().toLower()) ? u"image"_s : u"file"_s;

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(kAttachmentChipIconRoom, 0, 0, 0);
    row->setSpacing(8);
    auto *name = new PlainLabel(themes, TextRole::Button);
    name->setPlainText(file.fileName());
    row->addWidget(name, 0);
    auto *size = new PlainLabel(themes, TextRole::Meta, &ThemeColours::text3);
    size->setPlainText(
        QLocale().formattedDataSize(file.size(), 1, QLocale::DataSizeTraditionalFormat));
    row->addWidget(size);
    auto *remove = new IconButton(themes, u"close"_s, tr("Leave out %1").arg(name->plain()));
    connect(remove, &IconButton::clicked, this, &AttachmentChip::removeRequested);
    row->addWidget(remove);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

void AttachmentChip::paintEvent(QPaintEvent *)
{
    const Theme &theme = *m_themes->theme();
    QPainter painter(this);
    paintBox(painter, rect(), radius::kControl, theme.colour.surfaceAlt, theme.colour.line);
    const int side = theme.scaled(16);
    paintIcon(painter,
              QStyle::visualRect(layoutDirection(), rect(), {8, (height() - side) / 2, side, side}),
              m_icon, theme.colour.text2);
}

} // namespace watchroom
