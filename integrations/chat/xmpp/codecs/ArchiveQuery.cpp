// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/codecs/ArchiveQuery.h"

#include "integrations/chat/xmpp/codecs/Elements.h"
#include "integrations/chat/xmpp/codecs/FormFields.h"
#include "integrations/chat/xmpp/codecs/Namespaces.h"

namespace watchroom::xmpp {

using namespace Qt::StringLiterals;

std::optional<ArchiveQuery> readArchiveQuery(const XmlElement &iq)
{
    const XmlElement &query = iq.child(u"query", ns::kArchive);
    if (query.isNull())
        return std::nullopt;
    const FormFields fields = readFormFields(query, ns::kArchive).value_or(FormFields());
    return ArchiveQuery{query.attribute(u"queryid"),
                        Jid::parse(fields.value(u"with"_s)).value_or(Jid()),
                        readMoment(fields.value(u"start"_s)), readMoment(fields.value(u"end"_s)),
                        readPageRequest(query).value_or(PageRequest())};
}

XmlElement writeArchiveQuery(const ArchiveQuery &query)
{
    FormFields fields{.formType = ns::kArchive.toString()};
    if (!query.with.isEmpty())
        fields.values.insert(u"with"_s, {query.with.toString()});
    if (query.start)
        fields.values.insert(u"start"_s, {writeMoment(*query.start)});
    if (query.end)
        fields.values.insert(u"end"_s, {writeMoment(*query.end)});
    return element(u"query", ns::kArchive)
        .setOptional(u"queryid"_s, query.queryId)
        .add(writeFormFields(fields))
        .add(writePageRequest(query.page));
}

} // namespace watchroom::xmpp
