// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/ServiceChooser.h"

#include "ui/kit/Button.h"
#include "ui/kit/IconButton.h"
#include "ui/kit/Icons.h"
#include "ui/kit/PlainLabel.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace watchroom {

namespace {

constexpr int kWidth = 560;
constexpr int kIcon = 20;

/// An icon of a fixed place in a row.
class RowIcon final : public QWidget
{
public:
    RowIcon(ThemeHost *themes, const QString &name)
        : m_themes(themes)
        , m_name(name)
    {
        setFixedSize(kIcon, kIcon);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        paintIcon(painter, rect(), m_name, m_themes->theme()->colour.text2);
    }

private:
    ThemeHost *m_themes;
    QString m_name;
};

PlainLabel *heading(ThemeHost *themes, const QString &text)
{
    auto *label = new PlainLabel(themes, TextRole::Caption, &ThemeColours::text2);
    label->setPlainText(text);
    return label;
}

/// Icon, a name above a line of text, and room for buttons at the right.
QHBoxLayout *fillRow(QWidget *row, ThemeHost *themes, const QString &icon, const QString &name,
                     const QString &line, bool isProblem)
{
    auto *title = new PlainLabel(themes, TextRole::Button);
    title->setPlainText(name);
    auto *note =
        new PlainLabel(themes, TextRole::Meta, &ThemeColours::text2, PlainLabel::Lines::Wrapped);
    note->setPlainText(line);
    note->setVisible(!line.isEmpty());
    if (isProblem)
        note->setTone(ToneRole::Critical);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(title);
    words->addWidget(note);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 6, 0, 6);
    layout->setSpacing(12);
    layout->addWidget(new RowIcon(themes, icon), 0, Qt::AlignTop);
    layout->addLayout(words, 1);
    return layout;
}

} // namespace

ServiceChooser::ServiceChooser(ThemeHost *themes, QWidget *over,
                               const std::vector<ServiceSummary> &services,
                               const std::vector<ServiceKind> &kinds)
    : Dialog(themes, over, tr("Watch something"))
{
    setWidth(kWidth);
    if (!services.empty()) {
        content()->addWidget(heading(themes, tr("Watched now")));
        for (const ServiceSummary &service : services)
            content()->addWidget(serviceRow(service));
        content()->addSpacing(12);
    }
    content()->addWidget(heading(themes, tr("Add")));
    for (const ServiceKind &kind : kinds) {
        const bool isThere = std::ranges::any_of(
            services, [&](const ServiceSummary &each) { return each.plugin == kind.plugin; });
        if (kind.several || !isThere)
            content()->addWidget(kindRow(kind));
    }
    auto *done = new Button(themes, Button::Kind::Secondary, tr("Close"));
    connect(done, &Button::clicked, this, &Dialog::close);
    footer()->addWidget(done);
}

QWidget *ServiceChooser::serviceRow(const ServiceSummary &service)
{
    auto *row = new QWidget;
    auto *layout = fillRow(row, themes(), service.icon, service.name, service.problem,
                           !service.problem.isEmpty());
    auto *change = new Button(themes(), Button::Kind::Secondary, tr("Change…"));
    change->setAccessibleName(tr("Change %1").arg(service.name));
    auto *remove =
        new IconButton(themes(), QStringLiteral("trash"), tr("Stop watching %1").arg(service.name));
    connect(change, &Button::clicked, this, [this, service] { Q_EMIT changeRequested(service); });
    connect(remove, &IconButton::clicked, this,
            [this, service] { Q_EMIT removeRequested(service); });
    layout->addWidget(change);
    layout->addWidget(remove);
    return row;
}

QWidget *ServiceChooser::kindRow(const ServiceKind &kind)
{
    auto *row = new QWidget;
    auto *layout = fillRow(row, themes(), kind.icon, kind.name, kind.description, false);
    auto *add = new Button(themes(), Button::Kind::Secondary, tr("Add…"));
    add->setAccessibleName(tr("Add %1").arg(kind.name));
    connect(add, &Button::clicked, this, [this, kind] { Q_EMIT addRequested(kind); });
    layout->addWidget(add);
    return row;
}

} // namespace watchroom
