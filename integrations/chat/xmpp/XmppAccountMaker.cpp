// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/XmppAccountMaker.h"

#include "integrations/chat/xmpp/codecs/Captcha.h"
#include "integrations/chat/xmpp/codecs/DataQuestions.h"
#include "integrations/chat/xmpp/codecs/Namespaces.h"
#include "integrations/chat/xmpp/codecs/OutOfBand.h"
#include "integrations/chat/xmpp/codecs/Registration.h"
#include "integrations/chat/xmpp/codecs/Stanza.h"
#include "integrations/chat/xmpp/stream/RegistrationStream.h"

namespace watchroom {

using namespace Qt::StringLiterals;
using namespace xmpp;

namespace {

const QString kUsername = u"username"_s;
const QString kPassword = u"password"_s;
constexpr size_t kMaximumAccountQuestions = 50;

QString labelOf(const QString &field)
{
    if (field == kUsername)
        return XmppAccountMaker::tr("Name");
    if (field == kPassword)
        return XmppAccountMaker::tr("Password");
    if (field == "email"_L1)
        return XmppAccountMaker::tr("E-mail address");
    return field;
}

/// Of a server that names the fields only (section 14.1).
Form formOf(const Registration &registration)
{
    Form form{.title = {}, .text = registration.instructions, .submit = {}, .inputs = {}};
    for (const QString &field : registration.fields) {
        form.inputs.push_back(
            {.id = field,
             .label = labelOf(field),
             .kind = field == kPassword ? InputKind::Secret : InputKind::Text,
             .hint = field == kUsername
                         ? XmppAccountMaker::tr("What stands in front of the @ of your address.")
                         : QString(),
             .required = true});
    }
    return form;
}

Error plainRefusal(const Error &error)
{
    switch (error.code) {
    case ErrorCode::Conflict:
    case ErrorCode::AlreadyExists:
        return {error.code,
                XmppAccountMaker::tr("Somebody has this name already. Choose another one."),
                error.detail, false};
    default:
        return {error.code,
                XmppAccountMaker::tr("The server made no account. %1").arg(error.summary),
                error.detail, error.retryable};
    }
}

Error noRegistration()
{
    return {ErrorCode::Unsupported,
            XmppAccountMaker::tr("This server makes no accounts from here. Ask whoever runs it."),
            {},
            false};
}

Error onlyInBrowser(const QString &page)
{
    return {ErrorCode::Unsupported,
            page.isEmpty()
                ? XmppAccountMaker::tr("This server makes accounts on its web page only.")
                : XmppAccountMaker::tr("This server makes accounts on its web page only. Open %1 "
                                       "in a browser, then sign in here.")
                      .arg(page),
            {},
            false};
}

} // namespace

XmppAccountMaker::XmppAccountMaker(std::unique_ptr<Clock> clock,
                                   const Result<SessionOptions> &options)
    : m_clock(std::move(clock))
    , m_options(options)
{
}

XmppAccountMaker::~XmppAccountMaker() = default;

Task<Form> XmppAccountMaker::ask()
{
    if (!m_options)
        return Task<Form>::finished(std::unexpected(m_options.error()));
    m_asking = {};
    m_stream = std::make_unique<RegistrationStream>(*m_clock, *m_options);
    connect(m_stream.get(), &RegistrationStream::ready, this, &XmppAccountMaker::askServer);
    connect(m_stream.get(), &RegistrationStream::failed, this,
            [this](const Error &error) { m_asking.finish(std::unexpected(error)); });
    m_stream->start();
    return m_asking.task();
}

void XmppAccountMaker::askServer()
{
    XmlElement iq = writeIq({.to = *Jid::parse(m_options->address.domain()), .type = u"get"_s});
    m_stream->request(iq.add(writeRegistrationQuery()))
        .then(this, [this](const Result<XmlElement> &answer) {
            if (answer)
                takeQuestions(*answer);
            else
                m_asking.finish(std::unexpected(noRegistration()));
        });
}

void XmppAccountMaker::takeQuestions(const XmlElement &answer)
{
    const auto registration = readRegistration(answer);
    const XmlElement &query = answer.child(u"query", ns::kRegister);
    if (!registration || (registration->fields.isEmpty() && !registration->hasForm)) {
        const auto elsewhere = readOutOfBand(query);
        m_asking.finish(
            std::unexpected(elsewhere ? onlyInBrowser(elsewhere->address) : noRegistration()));
        return;
    }
    m_form.reset();
    if (!registration->hasForm) {
        m_asking.finish(formOf(*registration));
        return;
    }
    if (const auto captcha = readCaptcha(query)) {
        m_asking.finish(std::unexpected(onlyInBrowser(captcha->webPage)));
        return;
    }
    const Result<DataForm> form = readQuestions(query);
    if (!form || form->form.inputs.size() > kMaximumAccountQuestions) {
        m_asking.finish(failure(ErrorCode::ResourceExhausted,
                                tr("What this server asks cannot be shown. Ask whoever runs it.")));
        return;
    }
    m_form = *form;
    m_asking.finish(form->form);
}

Task<QString> XmppAccountMaker::send(const FormValues &answers)
{
    if (!m_stream)
        return Task<QString>::finished(std::unexpected(noRegistration()));
    const TaskSource<QString> made;
    const QString domain = m_options->address.domain();
    XmlElement iq = writeIq({.to = *Jid::parse(domain), .type = u"set"_s});
    iq.add(m_form ? writeRegistration(writeAnswers(*m_form, answers)) : writeRegistration(answers));
    m_stream->request(iq).then(
        this, [made, domain, name = answers.value(kUsername)](const Result<XmlElement> &answer) {
            if (answer)
                made.finish(QString(name.trimmed() + u'@' + domain));
            else
                made.finish(std::unexpected(plainRefusal(answer.error())));
        });
    return made.task();
}

} // namespace watchroom
