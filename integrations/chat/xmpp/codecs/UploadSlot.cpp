// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/codecs/UploadSlot.h"

#include "integrations/chat/xmpp/codecs/Elements.h"
#include "integrations/chat/xmpp/codecs/Namespaces.h"

namespace watchroom::xmpp {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLongestAddress = 4096;
constexpr qsizetype kLongestHeader = 8192;

std::optional<QUrl> readAddress(const QString &text)
{
    const QUrl address(text, QUrl::StrictMode);
    if (text.size() > kLongestAddress || !address.isValid() || address.scheme() != u"https" ||
        address.host().isEmpty() || !address.userInfo().isEmpty())
        return std::nullopt;
    return address;
}

std::vector<UploadSlot::Header> readHeaders(const XmlElement &put)
{
    constexpr QStringView kAllowed[]{u"authorization", u"cookie", u"expires"};
    std::vector<UploadSlot::Header> headers;
    for (const XmlElement *child : put.elements(u"header", ns::kUpload)) {
        const QString name = child->attribute(u"name");
        QString value = child->text();
        value.removeIf([](QChar c) { return c < u' ' || c == u'\x7F'; });
        const auto isName = [&](QStringView word) {
            return name.compare(word, Qt::CaseInsensitive) == 0;
        };
        const auto isKnown = [&](const UploadSlot::Header &header) {
            return header.name.compare(name.toLatin1(), Qt::CaseInsensitive) == 0;
        };
        if (std::ranges::any_of(kAllowed, isName) && value.size() <= kLongestHeader &&
            std::ranges::none_of(headers, isKnown))
            headers.push_back({name.toLatin1(), value.toUtf8()});
    }
    return headers;
}

bool isWithin(const QUrl &address, const QString &host)
{
    return !host.isEmpty() && (address.host() == host || address.host().endsWith(u'.' + host));
}

} // namespace

std::optional<UploadRequest> readUploadRequest(const XmlElement &iq)
{
    const XmlElement &request = iq.child(u"request", ns::kUpload);
    bool isSize = false;
    const qint64 size = request.attribute(u"size").toLongLong(&isSize);
    if (request.attribute(u"filename").isEmpty() || !isSize || size <= 0)
        return std::nullopt;
    return UploadRequest{request.attribute(u"filename"), size, request.attribute(u"content-type")};
}

XmlElement writeUploadRequest(const UploadRequest &request)
{
    return element(u"request", ns::kUpload)
        .set(u"filename"_s, request.name)
        .set(u"size"_s, QString::number(request.size))
        .setOptional(u"content-type"_s, request.mediaType);
}

std::optional<UploadSlot> readUploadSlot(const XmlElement &iq)
{
    const XmlElement &slot = iq.child(u"slot", ns::kUpload);
    const XmlElement &put = slot.child(u"put", ns::kUpload);
    const std::optional<QUrl> to = readAddress(put.attribute(u"url"));
    const std::optional<QUrl> from = readAddress(slot.child(u"get", ns::kUpload).attribute(u"url"));
    if (!to || !from)
        return std::nullopt;
    return UploadSlot{*to, *from, readHeaders(put)};
}

XmlElement writeUploadSlot(const UploadSlot &slot)
{
    XmlElement put =
        element(u"put", ns::kUpload).set(u"url"_s, slot.put.toString(QUrl::FullyEncoded));
    for (const UploadSlot::Header &header : slot.headers)
        put.add(textElement(u"header", ns::kUpload, QString::fromUtf8(header.value))
                    .set(u"name"_s, QString::fromLatin1(header.name)));
    return element(u"slot", ns::kUpload)
        .add(std::move(put))
        .add(element(u"get", ns::kUpload).set(u"url"_s, slot.get.toString(QUrl::FullyEncoded)));
}

bool staysWithin(const UploadSlot &slot, const QStringList &hosts)
{
    return staysWithin(slot.put, hosts) && staysWithin(slot.get, hosts);
}

bool staysWithin(const QUrl &address, const QStringList &hosts)
{
    return std::ranges::any_of(hosts, [&](const QString &host) { return isWithin(address, host); });
}

std::optional<qint64> uploadLimit(const DiscoInfo &service)
{
    bool isNumber = false;
    const qint64 limit = service.value(ns::kUpload, u"max-file-size"_s).toLongLong(&isNumber);
    return isNumber && limit > 0 ? std::optional(limit) : std::nullopt;
}

} // namespace watchroom::xmpp
