// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/chat/xmpp/xml/XmlElement.h"

#include <QByteArray>

namespace watchroom::xmpp {

/// An element as it is written, as if it stood in a stream: its namespace is jabber:client unless
/// it says otherwise. White space at the edges of texts and the order of attributes, which are
/// there for the reader, are gone.
XmlElement xml(const QByteArray &text);

/// How an element looks without these: for comparing.
QByteArray canonical(const XmlElement &element);
QByteArray canonical(const QByteArray &text);

/// A message with these elements in it.
XmlElement message(const QByteArray &elements);

} // namespace watchroom::xmpp
