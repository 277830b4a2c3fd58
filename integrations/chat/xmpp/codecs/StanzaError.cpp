// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/codecs/StanzaError.h"

#include "app/base/PlainText.h"
#include "integrations/chat/xmpp/codecs/Elements.h"
#include "integrations/chat/xmpp/codecs/Namespaces.h"

#include <QCoreApplication>

namespace watchroom::xmpp {

using namespace Qt::StringLiterals;

namespace {

struct StanzaErrorTexts
{
    Q_DECLARE_TR_FUNCTIONS(StanzaError)
};

constexpr Word<StanzaErrorType> kTypes[]{
    {StanzaErrorType::Auth, u"auth"},         {StanzaErrorType::Cancel, u"cancel"},
    {StanzaErrorType::Continue, u"continue"}, {StanzaErrorType::Modify, u"modify"},
    {StanzaErrorType::Wait, u"wait"},
};

constexpr Word<ErrorCode> kConditions[]{
    {ErrorCode::InvalidArgument, u"bad-request"},
    {ErrorCode::InvalidArgument, u"jid-malformed"},
    {ErrorCode::InvalidArgument, u"not-acceptable"},
    {ErrorCode::Conflict, u"conflict"},
    {ErrorCode::Unsupported, u"feature-not-implemented"},
    {ErrorCode::PermissionDenied, u"forbidden"},
    {ErrorCode::PermissionDenied, u"not-allowed"},
    {ErrorCode::PermissionDenied, u"not-authorized"},
    {ErrorCode::PermissionDenied, u"payment-required"},
    {ErrorCode::PermissionDenied, u"policy-violation"},
    {ErrorCode::PermissionDenied, u"registration-required"},
    {ErrorCode::PermissionDenied, u"subscription-required"},
    {ErrorCode::NotFound, u"gone"},
    {ErrorCode::NotFound, u"item-not-found"},
    {ErrorCode::ResourceExhausted, u"resource-constraint"},
    {ErrorCode::TimedOut, u"remote-server-timeout"},
};

QString summaryOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::InvalidArgument:
        return StanzaErrorTexts::tr("The other side did not understand this request.");
    case ErrorCode::Conflict:
        return StanzaErrorTexts::tr("This is taken already, or somebody changed it meanwhile.");
    case ErrorCode::Unsupported:
        return StanzaErrorTexts::tr("The other side cannot do this.");
    case ErrorCode::PermissionDenied:
        return StanzaErrorTexts::tr(
            "You are not allowed to do this here. Ask somebody who runs this place.");
    case ErrorCode::NotFound:
        return StanzaErrorTexts::tr("This does not exist any more.");
    case ErrorCode::ResourceExhausted:
        return StanzaErrorTexts::tr(
            "The server is too busy, or something is full. Try again later.");
    case ErrorCode::TimedOut:
        return StanzaErrorTexts::tr("Another server did not answer. Try again later.");
    default:
        return StanzaErrorTexts::tr("The other side is not available now. Try again later.");
    }
}

/// The two names of an <error/>: of its condition and of the extension's own.
void readConditions(const XmlElement &errorElement, StanzaError &error)
{
    for (const XmlElement *child : errorElement.elements()) {
        if (child->ns() != ns::kStanzaErrors) {
            error.specific = child->name();
            error.specificNs = child->ns();
        } else if (child->name() != u"text") {
            error.condition = child->name();
        }
    }
}

} // namespace

std::optional<StanzaError> readStanzaError(const XmlElement &stanza)
{
    if (stanza.attribute(u"type") != u"error")
        return std::nullopt;
    const XmlElement &errorElement = stanza.child(u"error", ns::kClient);
    StanzaError error{
        .type = valueOf(kTypes, errorElement.attribute(u"type")).value_or(StanzaErrorType::Cancel),
        .text = plainText(errorElement.textOf(u"text", ns::kStanzaErrors)),
        .by = Jid::parse(errorElement.attribute(u"by")).value_or(Jid()),
    };
    readConditions(errorElement, error);
    return error;
}

XmlElement writeStanzaError(const StanzaError &error)
{
    XmlElement errorElement = element(u"error", ns::kClient);
    errorElement.setOptional(u"by"_s, error.by.toString())
        .set(u"type"_s, wordOf(kTypes, error.type))
        .add(element(error.condition, ns::kStanzaErrors));
    if (!error.text.isEmpty())
        errorElement.add(textElement(u"text", ns::kStanzaErrors, error.text));
    if (!error.specific.isEmpty())
        errorElement.add(element(error.specific, error.specificNs));
    return errorElement;
}

Error plainError(const StanzaError &error)
{
    const ErrorCode code = valueOf(kConditions, error.condition).value_or(ErrorCode::Unavailable);
    QStringList detail{error.condition};
    if (!error.specific.isEmpty())
        detail += error.specific;
    if (!error.text.isEmpty())
        detail += error.text;
    return Error{.code = code,
                 .summary = summaryOf(code),
                 .detail = plainText(detail.join(u": "_s)),
                 .retryable = error.type == StanzaErrorType::Wait};
}

} // namespace watchroom::xmpp
