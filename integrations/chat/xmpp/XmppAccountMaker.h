// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/api/AccountMaker.h"
#include "integrations/chat/xmpp/stream/SessionOptions.h"
#include "integrations/formats/DataForm.h"

#include <memory>

namespace watchroom {

namespace xmpp {
class RegistrationStream;
class XmlElement;
} // namespace xmpp

/// Makes an account on an XMPP server that lets anybody do so (XEP-0077).
class XmppAccountMaker final : public AccountMaker
{
    Q_OBJECT

public:
    /// The address says the server only. Options that cannot be used are told by ask().
    XmppAccountMaker(std::unique_ptr<Clock> clock, const Result<xmpp::SessionOptions> &options);
    ~XmppAccountMaker() override;

    Task<Form> ask() override;
    Task<QString> send(const FormValues &answers) override;

private:
    void askServer();
    void takeQuestions(const xmpp::XmlElement &answer);

    std::unique_ptr<Clock> m_clock;
    Result<xmpp::SessionOptions> m_options;
    std::unique_ptr<xmpp::RegistrationStream> m_stream;
    std::optional<DataForm> m_form; ///< Where the server asks with one.
    TaskSource<Form> m_asking;
};

} // namespace watchroom
