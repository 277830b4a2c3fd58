// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/chat/xmpp/stream/StanzaChannel.h"

#include <functional>
#include <vector>

namespace watchroom::xmpp {

/// A stream in the hand of a test: what is sent is remembered, what is asked is answered by the
/// first answerer that knows, or by the test itself, later.
class FakeChannel final : public StanzaChannel
{
public:
    using StanzaChannel::StanzaChannel;
    /// Nothing when it does not know.
    using Answerer = std::function<std::optional<Result<XmlElement>>(const XmlElement &iq)>;
    struct Question
    {
        XmlElement iq;
        TaskSource<XmlElement> answer;
    };

    Jid self() const override { return m_self; }
    bool isReady() const override { return m_isReady; }
    void send(const XmlElement &stanza) override;
    Task<XmlElement> request(XmlElement iq) override;
    Task<XmlElement> exchange(XmlElement iq, Milliseconds patience) override;
    void confirmStored() override { m_confirmed = m_received; }

    // Knobs.
    void addAnswerer(Answerer answerer) { m_answerers.push_back(std::move(answerer)); }
    /// Called with each stanza that is sent.
    void onSend(std::function<void(const XmlElement &)> reaction)
    {
        m_onSend = std::move(reaction);
    }
    void becomeReady(bool resumed = false);
    void lose(bool forGood = false);
    void receive(const XmlElement &stanza);
    /// A stanza as it is written, in the namespace of clients.
    void receive(const QString &xml);

    // What happened.
    const std::vector<XmlElement> &sent() const { return m_sent; }
    std::vector<XmlElement> takeSent() { return std::exchange(m_sent, {}); }
    /// Questions nobody has answered.
    std::vector<Question> &questions() { return m_questions; }
    int received() const { return m_received; }
    /// How many of them are said to be stored.
    int confirmed() const { return m_confirmed; }

private:
    Jid m_self = *Jid::parse(u"ana@home.example/desk");
    bool m_isReady = false;
    std::vector<Answerer> m_answerers;
    std::function<void(const XmlElement &)> m_onSend;
    std::vector<XmlElement> m_sent;
    std::vector<Question> m_questions;
    int m_received = 0;
    int m_confirmed = 0;
};

/// Reads a stanza as it is written; the test ends when it is none.
XmlElement stanza(const QString &xml);

} // namespace watchroom::xmpp
