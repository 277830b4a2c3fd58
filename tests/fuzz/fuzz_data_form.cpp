// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FormatCheck.h"

#include "integrations/formats/DataForm.h"

using namespace watchroom;

/// Any bytes are a data form, or a sentence says why not; its answers are XML that we read.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes = bytesOf(data, size);
    checkConversion(CardFormat::DataForm, bytes);
    const Result<DataForm> form = formFromDataForm(bytes);
    if (!form) {
        check(!form.error().summary.isEmpty());
        return 0;
    }
    const FormValues values = initialValues(form->form.inputs);
    validationMessages(form->form.inputs, values);
    check(cardFromDataForm({.bytes = dataFormSubmit(*form, values)}).has_value());
    return 0;
}
