// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/formats/DataForm.h"

#include "app/base/PlainText.h"
#include "integrations/formats/DataFormInputs.h"
#include "integrations/formats/DataFormTexts.h"

namespace watchroom {

Result<DataForm> formFromDataForm(const QByteArray &xml)
{
    const Result<DataFormDocument> document = readDataForm(xml);
    if (!document)
        return std::unexpected(document.error());
    if (document->type != u"form")
        return failure(ErrorCode::InvalidArgument,
                       DataFormTexts::tr("This form asks for nothing."));

    DataForm result;
    Losses losses; // a form has no origin to keep them in
    QStringList texts = document->instructions;
    for (const DataFormField &field : document->fields) {
        if (isFixed(field))
            texts += plainText(field.values.join(u' '));
        else if (isHidden(field))
            result.hidden.insert(field.name, field.values);
        else if (!field.name.isEmpty())
            result.form.inputs.push_back(inputOfField(field, losses));
    }
    result.form.title = document->title;
    result.form.text = texts.join(u'\n');
    result.form.submit = DataFormTexts::tr("Send answers");
    return result;
}

} // namespace watchroom
