// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"
#include "app/base/Task.h"
#include "app/model/Account.h"
#include "integrations/chat/xmpp/xml/Jid.h"
#include "integrations/chat/xmpp/xml/XmlElement.h"

#include <QObject>

namespace watchroom::xmpp {

/// A signed-in stream, as those see it who speak through it: stanzas in, stanzas out. What it took
/// to get there (addresses, TLS, SASL, resumption) stays below. Lives on the engine thread.
class StanzaChannel : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// The own address; full once the stream is ready.
    virtual Jid self() const = 0;
    virtual bool isReady() const = 0;

    /// Hands a stanza to the stream. While it is not ready, what is sent is dropped: those who must
    /// not lose it (the outbox) send again after ready(). What was under way when a stream broke is
    /// sent again by itself when the stream is resumed, and is given up when it is not.
    virtual void send(const XmlElement &stanza) = 0;

    /// Sends an <iq/> of type get or set under an id of its own; ends with the answering <iq/> of
    /// type result, or with an Error made of the stanza error, Unavailable when the stream ends
    /// first, Timeout after 30 s. Only an answer from the one who was asked counts.
    virtual Task<XmlElement> request(XmlElement iq) = 0;

    /// The same for what may take longer than 30 s to answer, where a refusal (type error) is an
    /// answer too and not an Error; and it keeps the id that it has, unless another request that
    /// waits has the same.
    virtual Task<XmlElement> exchange(XmlElement iq, Milliseconds patience) = 0;

    /// The stanzas handed out so far are stored: tells the server so (XEP-0198). Whoever handles
    /// stanzaReceived() calls it once the store has them; without it nothing is acknowledged.
    virtual void confirmStored() = 0;

    /// Somebody looks, or does not any more: asks more often whether the server is still there.
    virtual void setWatched(bool) {}

    /// Which answer of the person the last lost() is about.
    virtual SignInField concerns() const { return SignInField::Address; }
    /// How long it pauses before it looks again; 0 while it does not pause.
    virtual Milliseconds pause() const { return Milliseconds(0); }

Q_SIGNALS:
    /// Signed in and bound. `resumed`: the former stream goes on, so rooms are still joined and
    /// nothing was lost on the way; otherwise everything begins anew.
    void ready(bool resumed);
    /// On the way to be ready: what it is doing, in a few words.
    void progressed(const QString &step);
    /// Lost; it is being looked for again unless `error` is not retryable (wrong password).
    void lost(const watchroom::Error &error);
    /// Whole, checked by the guard, in order. Answers to request() are not among them.
    void stanzaReceived(const watchroom::xmpp::XmlElement &stanza);
    /// A stanza over a limit was left out; `from` as far as it was readable.
    void unreadableReceived(const QString &from, const QString &why);
};

} // namespace watchroom::xmpp
