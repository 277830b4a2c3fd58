// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/RegisterDialog.h"

#include "ui/cards/FormView.h"
#include "ui/kit/ErrorLine.h"
#include "ui/kit/PlainLabel.h"

#include <QVBoxLayout>

namespace watchroom {

using namespace Qt::StringLiterals;

namespace {

const QString kServerInput = u"server"_s;
constexpr int kLongestServer = 253;

int nextRegistration()
{
    static int number = 0;
    return ++number;
}

} // namespace

RegisterDialog::RegisterDialog(ThemeHost *themes, QWidget *over)
    : PagedDialog(themes, over, tr("Make a new account"))
{
}

void RegisterDialog::openServerPage()
{
    QWidget *page = startPage(tr("Make a new account"),
                              tr("On a server that lets anybody have one. Most companies make the "
                                 "accounts themselves: then ask there."));
    m_form = addForm(page, {{.id = kServerInput,
                             .label = tr("Server"),
                             .placeholder = u"example.org"_s,
                             .required = true,
                             .pattern = u"\\s*[^@\\s/]+\\s*"_s,
                             .error = tr("Type its name only, like example.org."),
                             .maximumLength = kLongestServer}});
    connect(addFooterButton(Button::Kind::Secondary, tr("Cancel")), &Button::clicked, this,
            &Dialog::close);
    m_verb = addFooterButton(Button::Kind::Primary, tr("Ask the server"));
    connect(m_verb, &Button::clicked, this, &RegisterDialog::askServer);
    connect(m_form, &FormView::submitted, this, &RegisterDialog::askServer);
    open();
    m_form->focusFirst();
}

FormView *RegisterDialog::addForm(QWidget *page, const std::vector<Input> &questions)
{
    auto *form = new FormView(themes(), questions);
    m_words =
        new PlainLabel(themes(), TextRole::Small, &ThemeColours::text2, PlainLabel::Lines::Wrapped);
    m_words->hide();
    page->layout()->addWidget(form);
    m_error = new ErrorLine(themes());
    page->layout()->addWidget(m_words);
    page->layout()->addWidget(m_error);
    return form;
}

void RegisterDialog::askServer()
{
    if (!m_verb->isAvailable() || !m_form->validate())
        return;
    m_number = nextRegistration();
    m_server = m_form->values().value(kServerInput).trimmed();
    setWaiting(tr("Asking %1…").arg(m_server));
    Q_EMIT intent(
        AskToRegister{.number = m_number, .kind = u"xmpp"_s, .server = m_server, .settings = {}});
}

void RegisterDialog::setAnswer(int number, const Form &form, const QString &address,
                               const QString &problem)
{
    if (number != m_number)
        return;
    if (!problem.isEmpty()) {
        showProblem(problem);
    } else if (!address.isEmpty()) {
        const QString password = m_form->values().value(u"password"_s);
        close();
        Q_EMIT made(address, password);
    } else if (!m_isAsked) {
        showForm(form);
    }
}

void RegisterDialog::showForm(const Form &form)
{
    m_isAsked = true;
    m_form = addForm(startPage(tr("A new account on %1").arg(m_server), form.text), form.inputs);
    connect(addFooterButton(Button::Kind::Secondary, tr("Cancel")), &Button::clicked, this,
            &Dialog::close);
    m_verb = addFooterButton(Button::Kind::Primary, tr("Make the account"));
    connect(m_verb, &Button::clicked, this, &RegisterDialog::send);
    connect(m_form, &FormView::submitted, this, &RegisterDialog::send);
    m_form->focusFirst();
}

void RegisterDialog::send()
{
    if (!m_verb->isAvailable() || !m_form->validate())
        return;
    setWaiting(tr("%1 makes the account…").arg(m_server));
    Q_EMIT intent(SendRegistration{m_number, m_form->values()});
}

void RegisterDialog::setWaiting(const QString &words)
{
    m_verb->setUnavailable(words);
    m_error->setText({});
    m_words->setPlainText(words);
    m_words->setVisible(!words.isEmpty());
}

void RegisterDialog::showProblem(const QString &problem)
{
    setWaiting({});
    m_error->setText(problem);
}

} // namespace watchroom
