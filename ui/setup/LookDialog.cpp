// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/LookDialog.h"

#include "ui/cards/FormView.h"
#include "ui/kit/Button.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace watchroom {

using namespace Qt::StringLiterals;

namespace {

std::vector<Input> questions()
{
    const auto tr = [](const char *text) { return LookDialog::tr(text); };
    return {
        Input{.id = u"name"_s,
              .label = tr("Your name"),
              .hint = tr("What the others in a room see."),
              .required = true,
              .maximumLength = 80,
              .choices = {}},
        Input{.id = u"theme"_s,
              .label = tr("Colours"),
              .kind = InputKind::Choice,
              .required = true,
              .choices = {{tr("As the desktop"), u"system"_s},
                          {tr("Light"), u"light"_s},
                          {tr("Dark"), u"dark"_s},
                          {tr("High contrast"), u"contrast"_s}}},
        Input{.id = u"density"_s,
              .label = tr("Density"),
              .kind = InputKind::Choice,
              .required = true,
              .choices = {{tr("Comfortable"), u"comfortable"_s}, {tr("Compact"), u"compact"_s}}},
        Input{.id = u"textSize"_s,
              .label = tr("Text size"),
              .kind = InputKind::Choice,
              .hint = tr("Ctrl and + or - change it too."),
              .required = true,
              .choices = {{u"80 %"_s, u"80"_s},
                          {u"90 %"_s, u"90"_s},
                          {u"100 %"_s, u"100"_s},
                          {u"110 %"_s, u"110"_s},
                          {u"125 %"_s, u"125"_s},
                          {u"150 %"_s, u"150"_s},
                          {u"175 %"_s, u"175"_s},
                          {u"200 %"_s, u"200"_s}}},
    };
}

} // namespace

LookDialog::LookDialog(ThemeHost *themes, QWidget *over, const FormValues &values)
    : Dialog(themes, over, tr("Settings"))
    , m_form(new FormView(themes, questions(), values))
{
    content()->addWidget(m_form);
    auto *accounts = new Button(themes, Button::Kind::Quiet, tr("Accounts…"));
    connect(accounts, &Button::clicked, this, [this] {
        close();
        Q_EMIT accountsRequested();
    });
    footer()->addWidget(accounts);
    auto *done = new Button(themes, Button::Kind::Secondary, tr("Close"));
    connect(done, &Button::clicked, this, &Dialog::close);
    connect(m_form, &FormView::changed, this, [this] {
        if (m_form->problems().isEmpty())
            Q_EMIT changed(m_form->values());
    });
    footer()->addWidget(done);
}

} // namespace watchroom
