// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/FacePicker.h"

#include "ui/kit/Avatar.h"
#include "ui/kit/Button.h"
#include "ui/kit/PlainLabel.h"
#include "ui/setup/FacePicture.h"

#include <QFileDialog>
#include <QPainter>
#include <QStyle>
#include <QVBoxLayout>

namespace watchroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPickerFace = 48;
constexpr int kPickerGap = 8;
constexpr int kPickerSide = 4; ///< The fields below it keep as much for their focus ring.

} // namespace

FacePicker::FacePicker(ThemeHost *themes, const QString &person, const QString &name,
                       QWidget *parent)
    : QWidget(parent)
    , m_themes(themes)
    , m_person(person)
    , m_name(name)
    , m_choose(new Button(themes, Button::Kind::Secondary, tr("Choose a picture…")))
    , m_remove(new Button(themes, Button::Kind::Quiet, tr("Remove")))
    , m_problem(
          new PlainLabel(themes, TextRole::Meta, &ThemeColours::text2, PlainLabel::Lines::Wrapped))
{
    m_remove->setAccessibleName(tr("Remove the picture"));
    m_problem->setTone(ToneRole::Critical);
    m_problem->hide();
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(0);
    buttons->addWidget(m_choose);
    buttons->addWidget(m_remove);
    buttons->addStretch(1);
    const int face = themes->theme()->scaled(kPickerFace);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(kPickerSide + face + kPickerGap, 0, 0, 4);
    column->setSpacing(4);
    column->addLayout(buttons);
    column->addWidget(m_problem);
    setMinimumHeight(face + 4);
    connect(m_choose, &Button::clicked, this, &FacePicker::choose);
    connect(m_remove, &Button::clicked, this, [this] { Q_EMIT picked({}); });
    connect(&themes->faces(), &FaceGallery::changed, this, &FacePicker::refresh);
    refresh();
}

void FacePicker::refresh()
{
    m_remove->setVisible(!m_themes->faces().face(m_person).isNull());
    update();
}

void FacePicker::choose()
{
    const QString file = QFileDialog::getOpenFileName(
        this, tr("Your picture"), {}, tr("Pictures (*.png *.jpg *.jpeg *.gif *.webp)"));
    if (file.isEmpty())
        return;
    m_problem->hide();
    makeFacePicture(file, this, [this](const Result<QByteArray> &picture) {
        if (picture) {
            Q_EMIT picked(*picture);
            return;
        }
        m_problem->setPlainText(picture.error().summary);
        m_problem->show();
    });
}

QRect FacePicker::facePlace() const
{
    const int side = m_themes->theme()->scaled(kPickerFace);
    return QStyle::visualRect(layoutDirection(), rect(), {kPickerSide, 0, side, side});
}

void FacePicker::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintPerson(painter, facePlace(), m_name, *m_themes->theme(), PresenceRole::None, {},
                m_themes->faces().face(m_person));
}

} // namespace watchroom
