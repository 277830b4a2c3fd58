// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"
#include "app/model/Form.h"
#include "app/model/Ids.h"
#include "ui/kit/Theme.h"

#include <QHash>
#include <QImage>
#include <QSet>

namespace watchroom {

class FaceGallery;

/// What there is of a picture.
struct PictureState
{
    enum class Kind {
        Waiting,  ///< On its way: the row is laid out again when it has come.
        NotAsked, ///< Not fetched unless a person asks for it (CardTarget::Kind::LoadPicture).
        Failed,
        Ready,
    };
    Kind kind = Kind::Waiting;
    QImage image;   ///< When it is ready.
    QString reason; ///< Why it is not: a short sentence; may be empty.
};

/// Where painted rows get pictures from. What is not there yet is asked for, and the row is laid
/// out again when it has come.
class PictureSource
{
public:
    PictureSource() = default;
    virtual ~PictureSource() = default;
    Q_DISABLE_COPY_MOVE(PictureSource)

    /// The picture at an address as CardImage has it, no larger than `size`.
    virtual PictureState picture(const QString &address, const QSize &size) = 0;
};

/// What a person did to one card on this screen: it is kept while the card takes new revisions and
/// scrolls out of sight, and is told to nobody.
struct CardViewState
{
    QSet<QString> unfolded;          ///< Names of the parts that the person opened.
    QHash<QString, bool> visible;    ///< Parts shown or hidden by a button, by element id.
    QSet<ActionId> openCards;        ///< Buttons whose card is open.
    FormValues typed;                ///< What stands in the fields, by input id.
    QMap<QString, QString> problems; ///< What is wrong with a field, by input id.
    bool letters = false;            ///< The buttons show the letters that press them.
};

/// All that a layout depends on beside what is shown.
struct CardContext
{
    ThemePtr theme;
    Timestamp now;
    Qt::LayoutDirection direction = Qt::LeftToRight;
    CardViewState view;
    PictureSource *pictures = nullptr;
    FaceGallery *faces = nullptr;
    QHash<PersonId, QString> lookAlikes = {}; ///< See LookAlikesUpdated.
    bool isOver = false;                      ///< What is past its time is grey.

    QColor text() const { return isOver ? theme->colour.text3 : theme->colour.text; }
    QColor text2() const { return isOver ? theme->colour.text3 : theme->colour.text2; }
};

} // namespace watchroom
