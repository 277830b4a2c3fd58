// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/ServiceForm.h"

#include "ui/cards/FormView.h"
#include "ui/kit/Button.h"
#include "ui/kit/ErrorLine.h"
#include "ui/kit/PlainLabel.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace watchroom {

ServiceForm::ServiceForm(ThemeHost *themes, QWidget *over, const ServiceKind &kind,
                         const InstanceId &instance, const FormValues &values)
    : Dialog(themes, over, kind.settings.title.isEmpty() ? kind.name : kind.settings.title)
    , m_plugin(kind.plugin)
    , m_instance(instance)
    , m_form(new FormView(themes, kind.settings.inputs, values))
    , m_problem(new ErrorLine(themes))
    , m_verb(new Button(themes, Button::Kind::Primary,
                        kind.settings.submit.isEmpty() ? tr("Watch it") : kind.settings.submit))
{
    if (!kind.settings.text.isEmpty()) {
        auto *text = new PlainLabel(themes, TextRole::Small, &ThemeColours::text2,
                                    PlainLabel::Lines::Wrapped);
        text->setPlainText(kind.settings.text);
        content()->addWidget(text);
    }
    content()->addWidget(m_form);
    content()->addWidget(m_problem);
    auto *cancel = new Button(themes, Button::Kind::Secondary, tr("Cancel"));
    connect(cancel, &Button::clicked, this, &Dialog::close);
    connect(m_verb, &Button::clicked, this, &ServiceForm::submit);
    connect(m_form, &FormView::submitted, this, &ServiceForm::submit);
    connect(m_form, &FormView::changed, this, [this] { m_problem->setText({}); });
    footer()->addWidget(cancel);
    footer()->addWidget(m_verb);
}

void ServiceForm::submit()
{
    if (!m_verb->isEnabled() || !m_form->validate())
        return;
    m_verb->setEnabled(false); // until the answer is there
    Q_EMIT submitted(m_instance, m_plugin, m_form->values());
}

void ServiceForm::setOutcome(const QString &problem)
{
    m_verb->setEnabled(true);
    if (problem.isEmpty())
        close();
    else
        m_problem->setText(problem);
}

} // namespace watchroom
