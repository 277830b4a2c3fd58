// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/chat/xmpp/xml/XmlElement.h"
#include "integrations/chat/xmpp/xml/XmlScanner.h"

#include <QByteArray>
#include <QXmlStreamNamespaceDeclaration>

#include <variant>
#include <vector>

namespace watchroom::xmpp {

/// The other end began its stream; `header` has its attributes.
struct StreamOpened
{
    XmlElement header;

    bool operator==(const StreamOpened &) const = default;
};

/// A stanza over a limit, left out. The other fields as far as they could be read.
struct UnreadableStanza
{
    QString why; ///< A sentence.
    QString name;
    QString from;
    QString id;

    bool operator==(const UnreadableStanza &) const = default;
};

/// The other end closed its stream in good order.
struct StreamClosed
{
    bool operator==(const StreamClosed &) const = default;
};

/// What came is no XMPP; nothing more is read of this stream.
struct StreamBroken
{
    QString why; ///< For a log.

    bool operator==(const StreamBroken &) const = default;
};

/// An XmlElement is a whole stanza, or what is sent in place of one during sign-in.
using StreamItem =
    std::variant<StreamOpened, XmlElement, UnreadableStanza, StreamClosed, StreamBroken>;

/// Bytes from a server in, whole checked stanzas out: the only door for what comes from outside.
/// Pure, without input or output of its own.
///
/// It first finds where a stanza ends (XmlScanner), holding at most as much as the limits allow,
/// and only then parses it as a document of its own. So a character that two reads share stays
/// whole, a stanza over a limit is left out without harm to those behind it, and no parser ever
/// sees a document type, a thousand attributes or a text without end. What is not well-formed, or
/// not UTF-8, breaks the stream.
class StreamGuard
{
public:
    explicit StreamGuard(const XmlLimits &limits = {});

    /// What is complete with these next bytes of a TCP connection. The stream's header may be
    /// preceded by an XML declaration.
    std::vector<StreamItem> take(QByteArrayView bytes);
    /// What one WebSocket message holds: exactly one stanza, <open/> or <close/> (RFC 7395).
    std::vector<StreamItem> takeFrame(QByteArrayView frame);

    /// A new stream begins on the same connection, after TLS or SASL: all that was held is dropped.
    void restart();

private:
    enum class Place { BeforeStream, Declaration, BetweenStanzas, Item, Ended };

    void take(char c);
    void takeDeclaration(char c);
    void takeOfItem(char c);
    void openStream();
    void finishStanza();
    void breakStream(const QString &why);

    XmlLimits m_limits;
    XmlScanner m_scanner;
    Place m_place = Place::BeforeStream;
    /// What has begun; of a stanza over a limit only its start tag.
    QByteArray m_held;
    QXmlStreamNamespaceDeclarations m_namespaces; ///< Of the stream's header.
    std::vector<StreamItem> m_items;              ///< Complete, not yet handed out.
};

} // namespace watchroom::xmpp
