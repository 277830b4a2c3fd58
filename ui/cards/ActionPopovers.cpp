// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/ActionQuestions.h"

#include "app/base/Duration.h"
#include "app/base/PlainText.h"
#include "ui/cards/PreviewLines.h"
#include "ui/kit/Badge.h"
#include "ui/kit/Button.h"
#include "ui/kit/PlainLabel.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace watchroom {

using namespace Qt::StringLiterals;

namespace {

QString effectWords(Effect effect)
{
    switch (effect) {
    case Effect::Read:
        return PreviewPopover::tr("Changes nothing");
    case Effect::Change:
        return PreviewPopover::tr("Changes something");
    case Effect::Danger:
        return PreviewPopover::tr("May not be undone");
    }
    return {};
}

ToneRole effectTone(Effect effect)
{
    switch (effect) {
    case Effect::Read:
        return ToneRole::Neutral;
    case Effect::Change:
        return ToneRole::Info;
    case Effect::Danger:
        break;
    }
    return ToneRole::Attention;
}

/// A badge as a widget: the effect in the corner of the preview.
class BadgeLabel final : public QWidget
{
public:
    BadgeLabel(ThemeHost *themes, BadgeLook look)
        : m_themes(themes)
        , m_look(std::move(look))
    {
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
        setAccessibleName(m_look.text);
    }
    QSize sizeHint() const override { return badgeSize(m_look, *m_themes->theme()); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        paintBadge(painter, rect(), m_look, *m_themes->theme(), this);
    }

private:
    ThemeHost *m_themes;
    BadgeLook m_look;
};

PlainLabel *titleLabel(ThemeHost *themes, const QString &text)
{
    auto *label = new PlainLabel(themes, TextRole::Title);
    label->setPlainText(text);
    return label;
}

/// What is typed into the form, as it will be sent.
void addArguments(PreviewLines *lines, const ActionSpec &action, const FormValues &values)
{
    for (const Input &input : action.inputs) {
        const QString value = values.value(input.id);
        const bool isSecret = input.kind == InputKind::Secret && !value.isEmpty();
        lines->add(input.label, isSecret ? u"•••"_s : value);
    }
}

QString whoMay(const ActionSpec &action)
{
    return (action.roles + action.whoMay).join(u", "_s);
}

} // namespace

PreviewPopover::PreviewPopover(ThemeHost *themes, QWidget *over, const QRect &at,
                               const ActionSpec &action, const FormValues &values,
                               const QString &lastTime)
    : Popover(themes, over, at)
    , m_lines(new PreviewLines(themes))
{
    auto *head = new QHBoxLayout;
    head->addWidget(titleLabel(themes, tr("What will this do?")), 1);
    head->addWidget(
        new BadgeLabel(themes, {.text = effectWords(action.effect),
                                .tone = effectTone(action.effect),
                                .icon = action.effect == Effect::Read ? u"eye"_s : QString()}));
    content()->addLayout(head);

    m_lines->add(tr("Where"), action.target);
    m_lines->add(tr("What"), action.hint.isEmpty() ? action.title : action.hint);
    addArguments(m_lines, action, values);
    if (action.quorum > 1)
        m_lines->add(tr("Needs"), tr("%n different people", nullptr, action.quorum));
    m_lines->add(tr("Who may"), whoMay(action));
    if (action.undo)
        m_lines->add(tr("Undo"), tr("For %1 afterwards").arg(durationText(action.undo->within)));
    m_lines->add(tr("Last time"), lastTime.isEmpty() ? tr("Never here") : lastTime);
    content()->addWidget(m_lines);
    setAccessibleName(tr("What will this do?"));
}

FailurePopover::FailurePopover(ThemeHost *themes, QWidget *over, const QRect &at,
                               const ActionSpec &action, const Failed &failed)
    : Popover(themes, over, at)
{
    content()->addWidget(
        titleLabel(themes, tr("“%1” did not work").arg(plainText(action.title, 80))));
    auto *reason =
        new PlainLabel(themes, TextRole::Small, &ThemeColours::text, PlainLabel::Lines::Wrapped);
    reason->setPlainText(failed.reason);
    content()->addWidget(reason);
    if (!failed.details.isEmpty()) {
        auto *details = new PlainLabel(themes, TextRole::Meta, &ThemeColours::text2,
                                       PlainLabel::Lines::Wrapped);
        details->setPlainText(failed.details);
        content()->addWidget(details);
    }
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    row->addStretch();
    auto *aside = new Button(themes, Button::Kind::Secondary, tr("Put this aside"));
    auto *done = new Button(themes, Button::Kind::Primary, tr("Close"));
    aside->setObjectName(QStringLiteral("dismiss"));
    row->addWidget(aside);
    row->addWidget(done);
    content()->addLayout(row);
    connect(done, &Button::clicked, this, &FailurePopover::close);
    connect(aside, &Button::clicked, this, [this] {
        close();
        Q_EMIT dismissed();
    });
    setAccessibleName(tr("Details of the failure"));
}

} // namespace watchroom
