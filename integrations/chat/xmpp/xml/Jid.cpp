// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/xml/Jid.h"

#include <QHashFunctions>
#include <QHostAddress>
#include <QList>

#include <unicode/uidna.h>

#include <algorithm>
#include <memory>
#include <string_view>

namespace watchroom::xmpp {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMaximumBytes = 1023;

bool hasGoodLength(QStringView part)
{
    return !part.isEmpty() && part.toUtf8().size() <= kMaximumBytes;
}

bool isPlain(QStringView text, auto &&allowed)
{
    return std::ranges::all_of(text, [&](QChar c) { return c < u'\x7f' && allowed(c.unicode()); });
}

// ---- Local part: PRECIS UsernameCaseMapped (RFC 8265, 3.3) without the characters of RFC
// 7622, 3.3.1

constexpr std::u16string_view kNotInLocal = u"\"&'/:<>@";

constexpr bool isPlainLocal(char16_t c)
{
    return c > u' ' && c < u'\x7f' && !kNotInLocal.contains(c);
}

QString withoutWidth(QStringView text)
{
    QString mapped;
    for (const char32_t c : text.toUcs4()) {
        const QChar::Decomposition tag = QChar::decompositionTag(c);
        if (tag == QChar::Wide || tag == QChar::Narrow)
            mapped += QChar::decomposition(c);
        else
            mapped += QChar::fromUcs4(c);
    }
    return mapped;
}

/// The IdentifierClass (RFC 8264, 4.2): letters, digits and marks, of ASCII also the rest.
bool isLocalCharacter(char32_t c)
{
    if (c < 0x80)
        return isPlainLocal(char16_t(c));
    const QString alone = QString::fromUcs4(&c, 1);
    return (QChar::isLetter(c) || QChar::isMark(c) ||
            QChar::category(c) == QChar::Number_DecimalDigit) &&
           alone == alone.normalized(QString::NormalizationForm_KC);
}

std::optional<QString> preparedLocal(QStringView text)
{
    if (isPlain(text, [](char16_t c) { return isPlainLocal(c) && !(c >= u'A' && c <= u'Z'); }))
        return hasGoodLength(text) ? std::optional(text.toString()) : std::nullopt;
    const QString local = withoutWidth(text).toLower().normalized(QString::NormalizationForm_C);
    if (!hasGoodLength(local) || !std::ranges::all_of(local.toUcs4(), isLocalCharacter))
        return std::nullopt;
    return local;
}

// ---- Domain: U-labels in lower case (RFC 7622, 3.2), or an address of IPv6 in brackets

constexpr bool isPlainDomain(char16_t c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-' || c == u'.' ||
           c == u'_';
}

bool hasEmptyLabel(QStringView domain)
{
    return domain.startsWith(u'.') || domain.contains(u".."_s);
}

std::optional<QString> internationalDomain(QStringView text)
{
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UIDNA, decltype(&uidna_close)> idna(
        uidna_openUTS46(UIDNA_NONTRANSITIONAL_TO_UNICODE | UIDNA_CHECK_BIDI | UIDNA_CHECK_CONTEXTJ,
                        &status),
        &uidna_close);
    UIDNAInfo info = UIDNA_INFO_INITIALIZER;
    QString domain(2 * kMaximumBytes, Qt::Uninitialized);
    const int32_t length = uidna_nameToUnicode(
        idna.get(), reinterpret_cast<const UChar *>(text.utf16()), int32_t(text.size()),
        reinterpret_cast<UChar *>(domain.data()), int32_t(domain.size()), &info, &status);
    if (U_FAILURE(status) || info.errors != 0)
        return std::nullopt;
    domain.truncate(length);
    const bool known = std::ranges::all_of(
        domain, [](QChar c) { return c.unicode() >= 0x80 || isPlainDomain(c.unicode()); });
    return known ? std::optional(domain) : std::nullopt;
}

std::optional<QString> preparedDomain(QStringView text)
{
    if (text.endsWith(u'.'))
        text.chop(1);
    if (text.isEmpty() || text.size() > kMaximumBytes || hasEmptyLabel(text))
        return std::nullopt;
    if (text.startsWith(u'[')) {
        const bool closed = text.endsWith(u']');
        const QHostAddress address(closed ? text.sliced(1).chopped(1).toString() : QString());
        const bool good = address.protocol() == QHostAddress::IPv6Protocol;
        return good ? std::optional(u'[' + address.toString() + u']') : std::nullopt;
    }
    if (isPlain(text, isPlainDomain) && !text.contains("xn--"_L1))
        return text.toString();
    const std::optional<QString> domain = internationalDomain(text);
    return domain && hasGoodLength(*domain) ? domain : std::nullopt;
}

// ---- Resource: PRECIS OpaqueString (RFC 8265, 4.2), but with the invisible characters that it
// refuses: servers let them through in nicknames, and who has one must stay addressable. The
// screen shows them.

bool isResourceCharacter(char32_t c)
{
    const QChar::Category category = QChar::category(c);
    return category != QChar::Other_Control && category != QChar::Other_Surrogate &&
           !QChar::isNonCharacter(c);
}

std::optional<QString> preparedResource(QStringView text)
{
    if (isPlain(text, [](char16_t c) { return c >= u' '; }))
        return hasGoodLength(text) ? std::optional(text.toString()) : std::nullopt;
    QString resource = text.toString();
    for (QChar &c : resource) {
        if (c.category() == QChar::Separator_Space)
            c = u' ';
    }
    resource = resource.normalized(QString::NormalizationForm_C);
    if (!hasGoodLength(resource) || !resource.isValidUtf16() ||
        !std::ranges::all_of(resource.toUcs4(), isResourceCharacter))
        return std::nullopt;
    return resource;
}

} // namespace

std::optional<Jid> Jid::parse(QStringView text)
{
    Jid jid;
    if (const qsizetype slash = text.indexOf(u'/'); slash >= 0) {
        const std::optional<QString> resource = preparedResource(text.sliced(slash + 1));
        if (!resource)
            return std::nullopt;
        jid.m_resource = *resource;
        text.truncate(slash);
    }
    if (const qsizetype at = text.indexOf(u'@'); at >= 0) {
        const std::optional<QString> local = preparedLocal(text.first(at));
        if (!local)
            return std::nullopt;
        jid.m_local = *local;
        text = text.sliced(at + 1);
    }
    const std::optional<QString> domain = preparedDomain(text);
    if (!domain)
        return std::nullopt;
    jid.m_domain = *domain;
    return jid;
}

Jid Jid::bare() const
{
    Jid bare = *this;
    bare.m_resource.clear();
    return bare;
}

std::optional<Jid> Jid::withResource(QStringView resource) const
{
    const std::optional<QString> prepared = preparedResource(resource);
    if (!prepared || isEmpty())
        return std::nullopt;
    Jid jid = *this;
    jid.m_resource = *prepared;
    return jid;
}

QString Jid::toString() const
{
    QString text;
    if (!m_local.isEmpty())
        text = m_local + u'@';
    text += m_domain;
    if (!m_resource.isEmpty())
        text += u'/' + m_resource;
    return text;
}

size_t qHash(const Jid &jid, size_t seed)
{
    return qHashMulti(seed, jid.local(), jid.domain(), jid.resource());
}

} // namespace watchroom::xmpp
