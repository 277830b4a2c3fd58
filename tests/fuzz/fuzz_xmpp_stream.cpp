// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FuzzCheck.h"

#include "integrations/chat/xmpp/stream/SenderChecks.h"
#include "integrations/chat/xmpp/stream/StreamGuard.h"
#include "integrations/chat/xmpp/xml/XmlParser.h"

using namespace watchroom;
using namespace watchroom::xmpp;

namespace {

const QByteArray kHeader = "<stream:stream xmlns='jabber:client' "
                           "xmlns:stream='http://etherx.jabber.org/streams' version='1.0'>";

/// Small, so that the fuzzer reaches them.
constexpr XmlLimits kLimits{.bytes = 512, .depth = 8, .elements = 16, .attributes = 8, .text = 128};

/// Read in pieces of the lengths that `lengths` says, over and over.
std::vector<StreamItem> inPieces(const QByteArray &bytes, const QByteArray &lengths)
{
    StreamGuard guard(kLimits);
    std::vector<StreamItem> items;
    qsizetype at = 0;
    for (qsizetype i = 0; at < bytes.size(); ++i) {
        const qsizetype length =
            lengths.isEmpty() ? 1 : 1 + qsizetype(uchar(lengths[i % lengths.size()]) % 32);
        for (StreamItem &item : guard.take(QByteArrayView(bytes).sliced(at).left(length)))
            items.push_back(std::move(item));
        at += length;
    }
    return items;
}

void checkStanza(const XmlElement &stanza)
{
    SenderChecks checks;
    checks.setSelf(*Jid::parse(u"ana@home.example/desk"));
    checks.objection(stanza);
    // What got in can go out, and means the same.
    constexpr int kMany = 1 << 30;
    const XmlLimits none{kMany, kMany, kMany, kMany, kMany};
    const Result<XmlElement> again = parseElement(stanza.toXml(), none);
    check(again && *again == stanza);
}

} // namespace

/// The first byte says how many of the next are lengths of reads; the rest comes from a server. How
/// it is cut into reads changes nothing, and what gets in is XML that can be written again.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0)
        return 0;
    const QByteArray all = bytesOf(data + 1, size - 1);
    const QByteArray lengths = all.left(data[0] % 8);
    const QByteArray bytes = all.sliced(lengths.size());
    for (const QByteArray &stream : {bytes, kHeader + bytes}) {
        const std::vector<StreamItem> items = StreamGuard(kLimits).take(stream);
        check(items == inPieces(stream, lengths));
        for (const StreamItem &item : items) {
            if (const auto *stanza = std::get_if<XmlElement>(&item))
                checkStanza(*stanza);
        }
    }
    check(StreamGuard(kLimits).takeFrame(bytes).size() == 1);
    return 0;
}
