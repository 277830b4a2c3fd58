// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/codecs/DataQuestions.h"

#include "integrations/chat/xmpp/codecs/Namespaces.h"
#include "integrations/chat/xmpp/xml/XmlParser.h"

namespace watchroom::xmpp {

using namespace Qt::StringLiterals;

Result<DataForm> readQuestions(const XmlElement &parent)
{
    return formFromDataForm(parent.child(u"x", ns::kDataForms).toXml());
}

XmlElement writeAnswers(const DataForm &form, const FormValues &values)
{
    return parseElement(dataFormSubmit(form, values)).value_or(XmlElement());
}

} // namespace watchroom::xmpp
