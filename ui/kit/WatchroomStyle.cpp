// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/WatchroomStyle.h"

#include "ui/kit/Box.h"
#include "ui/kit/ElidedText.h"
#include "ui/kit/EnterPresses.h"
#include "ui/kit/FocusRing.h"
#include "ui/kit/Icons.h"

#include <QAbstractScrollArea>
#include <QApplication>
#include <QPainter>
#include <QStyleOption>
#include <QToolTip>

namespace watchroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int kFieldHeight = 34;
constexpr int kFieldPadding = 10;
constexpr int kCheckSide = 18;
constexpr int kScrollBar = 8;
constexpr int kScrollHandle = 32;
constexpr int kMenuItemHeight = 30;
constexpr int kMenuPadding = 6;
constexpr int kChevron = 16;

bool isTextArea(const QWidget *widget)
{
    const auto *area = qobject_cast<const QAbstractScrollArea *>(widget);
    return area && area->frameShape() == QFrame::StyledPanel;
}

} // namespace

WatchroomStyle::WatchroomStyle(ThemeHost *themes)
    : QProxyStyle(u"Fusion"_s)
    , m_themes(themes)
{
}

void WatchroomStyle::install(ThemeHost *themes)
{
    qApp->setStyle(new WatchroomStyle(themes));
    qApp->installEventFilter(new EnterPresses(qApp));
    const auto apply = [themes] {
        const Theme &theme = *themes->theme();
        QApplication::setPalette(theme.palette());
        QApplication::setFont(theme.font(TextRole::Small));
        QToolTip::setFont(theme.font(TextRole::Meta));
        QToolTip::setPalette(theme.palette());
    };
    connect(themes, &ThemeHost::changed, qApp, apply);
    apply();
}

void WatchroomStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option,
                                   QPainter *painter, const QWidget *widget) const
{
    switch (element) {
    case PE_PanelLineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
            frame && frame->lineWidth > 0)
            drawField(option, painter, widget);
        return;
    case PE_FrameLineEdit:
    case PE_FrameFocusRect:
        return; // the field and the row paint their own
    case PE_Frame:
        if (isTextArea(widget)) {
            drawField(option, painter, widget);
            return;
        }
        break;
    case PE_IndicatorCheckBox:
        drawCheckBox(option, painter);
        return;
    case PE_PanelMenu:
    case PE_FrameMenu:
    case PE_PanelTipLabel:
        paintBox(*painter, option->rect, 0, theme().colour.raised, theme().colour.lineStrong);
        return;
    default:
        break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void WatchroomStyle::drawControl(ControlElement element, const QStyleOption *option,
                                 QPainter *painter, const QWidget *widget) const
{
    switch (element) {
    case CE_MenuItem:
        drawMenuItem(option, painter);
        return;
    case CE_ComboBoxLabel:
        if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option)) {
            const QRect edit = subControlRect(CC_ComboBox, combo, SC_ComboBoxEditField, widget);
            paintLine(*painter, edit, combo->currentText, theme().font(TextRole::Body),
                      theme().colour.text);
        }
        return;
    default:
        QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void WatchroomStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                                        QPainter *painter, const QWidget *widget) const
{
    switch (control) {
    case CC_ScrollBar:
        drawScrollBar(option, painter);
        return;
    case CC_ComboBox:
        drawComboBox(option, painter, widget);
        return;
    default:
        QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
}

int WatchroomStyle::pixelMetric(PixelMetric metric, const QStyleOption *option,
                                const QWidget *widget) const
{
    switch (metric) {
    case PM_DefaultFrameWidth:
        return isTextArea(widget) ? focusMargin(theme()) + 2
                                  : QProxyStyle::pixelMetric(metric, option, widget);
    case PM_ScrollBarExtent:
        return kScrollBar;
    case PM_ScrollBarSliderMin:
        return kScrollHandle;
    case PM_ScrollView_ScrollBarOverlap:
    case PM_ScrollView_ScrollBarSpacing:
        return 0;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
        return theme().scaled(kCheckSide);
    case PM_MenuPanelWidth:
        return 1;
    case PM_MenuVMargin:
    case PM_MenuHMargin:
        return 4;
    case PM_SmallIconSize:
        return theme().scaled(16);
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int WatchroomStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                              QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_ComboBox_Popup:
        return 0;
    case SH_ToolTip_WakeUpDelay:
        return 500;
    case SH_EtchDisabledText:
    case SH_UnderlineShortcut:
        return 0;
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

QRect WatchroomStyle::subElementRect(SubElement element, const QStyleOption *option,
                                     const QWidget *widget) const
{
    if (element == SE_LineEditContents) {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        if (frame && frame->lineWidth > 0) {
            const int margin = focusMargin(theme());
            return option->rect.adjusted(margin + kFieldPadding - 2, margin,
                                         -margin - kFieldPadding + 2, -margin);
        }
    }
    return QProxyStyle::subElementRect(element, option, widget);
}

QRect WatchroomStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option,
                                     SubControl subControl, const QWidget *widget) const
{
    if (control == CC_ScrollBar) {
        const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
        if (!bar)
            return {};
        if (subControl == SC_ScrollBarAddLine || subControl == SC_ScrollBarSubLine)
            return {};
        const bool across = bar->orientation == Qt::Horizontal;
        const int length = across ? bar->rect.width() : bar->rect.height();
        const qint64 range = qint64(bar->maximum) - bar->minimum;
        const int handle =
            range <= 0 ? length
                       : qMax(qMin(kScrollHandle, length),
                              int(qint64(length) * bar->pageStep / (range + bar->pageStep)));
        const int at =
            range <= 0 ? 0
                       : sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition,
                                                 length - handle, bar->upsideDown);
        int from = 0;
        int to = length;
        if (subControl == SC_ScrollBarSlider) {
            from = at;
            to = at + handle;
        } else if (subControl == SC_ScrollBarSubPage) {
            to = at;
        } else if (subControl == SC_ScrollBarAddPage) {
            from = at + handle;
        }
        return across
                   ? QRect(bar->rect.left() + from, bar->rect.top(), to - from, bar->rect.height())
                   : QRect(bar->rect.left(), bar->rect.top() + from, bar->rect.width(), to - from);
    }
    if (control == CC_ComboBox) {
        const int margin = focusMargin(theme());
        const QRect box = option->rect.adjusted(margin, margin, -margin, -margin);
        const int arrow = theme().scaled(kChevron) + kFieldPadding;
        switch (subControl) {
        case SC_ComboBoxArrow:
            return visualRect(option->direction, option->rect,
                              QRect(box.right() + 1 - arrow, box.top(), arrow, box.height()));
        case SC_ComboBoxEditField:
            return visualRect(option->direction, option->rect,
                              box.adjusted(kFieldPadding, 0, -arrow, 0));
        case SC_ComboBoxListBoxPopup:
            return box;
        default:
            return option->rect;
        }
    }
    return QProxyStyle::subControlRect(control, option, subControl, widget);
}

QSize WatchroomStyle::sizeFromContents(ContentsType type, const QStyleOption *option,
                                       const QSize &size, const QWidget *widget) const
{
    const int margin = focusMargin(theme());
    switch (type) {
    case CT_LineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
            frame && frame->lineWidth > 0)
            return {size.width() + 2 * (margin + kFieldPadding),
                    theme().scaled(kFieldHeight) + 2 * margin};
        break;
    case CT_ComboBox:
        return {size.width() + 2 * (margin + kFieldPadding) + theme().scaled(kChevron),
                theme().scaled(kFieldHeight) + 2 * margin};
    case CT_CheckBox: {
        const QSize natural = QProxyStyle::sizeFromContents(type, option, size, widget);
        return {natural.width() + margin, qMax(natural.height(), theme().scaled(28))};
    }
    case CT_MenuItem: {
        const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
        if (item && item->menuItemType == QStyleOptionMenuItem::Separator)
            return {size.width(), 9};
        return {size.width() + 2 * kMenuPadding + theme().scaled(40),
                theme().scaled(kMenuItemHeight)};
    }
    default:
        break;
    }
    return QProxyStyle::sizeFromContents(type, option, size, widget);
}

void WatchroomStyle::drawField(const QStyleOption *option, QPainter *painter,
                               const QWidget *widget) const
{
    const ThemeColours &c = theme().colour;
    const int margin = focusMargin(theme());
    const QRect box = option->rect.adjusted(margin, margin, -margin, -margin);
    const bool wrong = widget && widget->property(kFieldError).toBool();
    const QColor edge = wrong ? theme().tone(ToneRole::Critical).border : c.lineStrong;
    paintBox(*painter, box, radius::kControl, c.canvas, edge, wrong ? 2 : 1);
    if (option->state & State_HasFocus)
        paintFocusRing(*painter, box, radius::kControl, theme());
}

void WatchroomStyle::drawCheckBox(const QStyleOption *option, QPainter *painter) const
{
    const ThemeColours &c = theme().colour;
    const bool on = option->state & State_On;
    const QRect box = option->rect.adjusted(1, 1, -1, -1);
    if (option->state & State_HasFocus)
        paintBox(*painter, option->rect, radius::kChip + 1, Qt::transparent, c.focus, 2);
    paintBox(*painter, box.adjusted(1, 1, -1, -1), radius::kChip - 1, on ? c.ink : c.canvas,
             on ? c.ink : c.lineStrong);
    if (on)
        paintIcon(*painter, box.adjusted(2, 2, -2, -2), u"check"_s, c.onInk);
}

void WatchroomStyle::drawScrollBar(const QStyleOptionComplex *option, QPainter *painter) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (!bar || bar->maximum <= bar->minimum)
        return;
    const QRect handle = subControlRect(CC_ScrollBar, option, SC_ScrollBarSlider, nullptr);
    const bool near = option->state & (State_MouseOver | State_Sunken);
    const QColor colour = near ? theme().colour.lineStrong
                               : mixed(theme().colour.line, theme().colour.lineStrong, 0.45);
    const int inset = near ? 1 : 2;
    const bool across = bar->orientation == Qt::Horizontal;
    const QRect thumb =
        across ? handle.adjusted(2, inset, -2, -inset) : handle.adjusted(inset, 2, -inset, -2);
    paintBox(*painter, thumb, qMin(thumb.width(), thumb.height()) / 2, colour);
}

void WatchroomStyle::drawComboBox(const QStyleOptionComplex *option, QPainter *painter,
                                  const QWidget *widget) const
{
    drawField(option, painter, widget);
    const QRect arrow = subControlRect(CC_ComboBox, option, SC_ComboBoxArrow, widget);
    const int side = theme().scaled(kChevron);
    QRect place(0, 0, side, side);
    place.moveCenter({arrow.center().x() - 2, arrow.center().y()});
    paintIcon(*painter, place, u"chevron-down"_s, theme().colour.text2);
}

void WatchroomStyle::drawMenuItem(const QStyleOption *option, QPainter *painter) const
{
    const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
    if (!item)
        return;
    const ThemeColours &c = theme().colour;
    painter->fillRect(item->rect, c.raised);
    if (item->menuItemType == QStyleOptionMenuItem::Separator) {
        painter->fillRect(item->rect.x() + kMenuPadding, item->rect.center().y(),
                          item->rect.width() - 2 * kMenuPadding, 1, c.line);
        return;
    }
    const bool enabled = item->state & State_Enabled;
    if ((item->state & State_Selected) && enabled)
        paintBox(*painter, item->rect, radius::kChip, c.hover);

    const int side = theme().scaled(16);
    const QRect inner = item->rect.adjusted(8, 0, -8, 0);
    const QRect iconRect = visualRect(
        item->direction, inner, {inner.x(), inner.y() + (inner.height() - side) / 2, side, side});
    if (item->checkType != QStyleOptionMenuItem::NotCheckable && item->checked)
        paintIcon(*painter, iconRect, u"check"_s, c.text);
    else if (!item->icon.isNull())
        item->icon.paint(painter, iconRect);

    const QStringList parts = QString(item->text).remove(u'&').split(u'\t');
    const QRect textRect = visualRect(item->direction, inner, inner.adjusted(side + 8, 0, 0, 0));
    const QColor ink = enabled ? c.text : c.disabled;
    paintLine(*painter, textRect, parts.value(0), theme().font(TextRole::Small), ink);
    if (parts.size() > 1)
        paintLine(*painter, textRect, parts.value(1), theme().font(TextRole::Meta), c.text3,
                  Qt::AlignTrailing | Qt::AlignVCenter);
    if (item->menuItemType == QStyleOptionMenuItem::SubMenu)
        paintIcon(*painter,
                  visualRect(item->direction, inner,
                             {inner.right() + 1 - side, iconRect.y(), side, side}),
                  item->direction == Qt::RightToLeft ? u"chevron-left"_s : u"chevron-right"_s,
                  c.text3);
}

} // namespace watchroom
