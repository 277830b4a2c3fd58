// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "integrations/chat/xmpp/xml/XmlElement.h"

#include <QString>

#include <deque>
#include <optional>
#include <vector>

namespace watchroom::xmpp {

/// What each end of a stream knows to have arrived at the other (XEP-0198): who counts what. Pure.
///
/// Three counts of what came from the server: handed out to those above, confirmed by them as
/// stored, and acknowledged to the server. Only what is confirmed is acknowledged. What is resumed
/// goes on behind what was handed out: those above still have it and will store it, or else find it
/// in the archive.
class StreamManagement
{
public:
    /// Of a stream that the server keeps for a while after it broke.
    bool isEnabled() const { return m_isEnabled; }
    bool canResume() const { return !m_id.isEmpty(); }

    static XmlElement enable();
    /// The server said <enabled/>: counting begins on both ends.
    void enabled(const XmlElement &element);
    XmlElement resume() const;
    /// The server said <resumed/>. What it did not get, to be sent again in this order.
    Result<std::vector<XmlElement>> resumed(const XmlElement &element);
    /// The stream cannot go on; all counts are gone.
    void reset();

    /// A stanza goes out; it is kept until the server has it.
    void sent(const XmlElement &stanza);
    /// A stanza came in and goes to those above.
    void handedOut() { ++m_handed; }
    /// A stanza came in that nobody above has to store: an answer, or one that was left out. It is
    /// confirmed with those before it.
    void handledHere();
    /// All that was handed out is stored: the <a/> to send, if it says anything new.
    std::optional<XmlElement> confirmStored();
    /// The answer to the server's <r/>.
    XmlElement answer();
    static XmlElement request();
    /// The server said <a/>. An Error where it claims to have more than was sent.
    Result<void> acknowledged(const XmlElement &element);

    /// How many stanzas are under way.
    size_t unacknowledged() const { return m_sent.size(); }

private:
    Result<void> drop(const QString &upTo);

    bool m_isEnabled = false;
    QString m_id;
    std::deque<XmlElement> m_sent; ///< Under way, oldest first.
    quint32 m_arrived = 0; ///< Sent ones that the server has; wraps around, as all three below.
    quint32 m_handed = 0;
    quint32 m_confirmed = 0;
    quint32 m_answered = 0;
};

} // namespace watchroom::xmpp
