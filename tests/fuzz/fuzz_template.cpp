// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FuzzCheck.h"

#include "app/model/JsonReader.h"
#include "integrations/formats/template/TemplateExpander.h"

using namespace watchroom;
using nlohmann::json;

namespace {

std::string written(const json &value)
{
    return value.dump(-1, ' ', false, json::error_handler_t::replace);
}

} // namespace

/// Any template with any data ends soon: as JSON, the same every time, or as a sentence. The data
/// follow the template after an empty line; what is not JSON is an expression.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    const QByteArray input = bytesOf(bytes, size);
    const qsizetype gap = input.indexOf("\n\n");
    const QByteArray card = input.left(gap);
    const QByteArray data = gap < 0 ? QByteArray() : input.mid(gap + 2);

    const json text = "${" + QString::fromUtf8(card).toStdString() + "}";
    const TemplateData filling{
        .data = parseJson(data).value_or(json::parse(R"({"a": [1, {"b": "c"}]})"))};
    const TemplateLimits limits{.work = 50'000, .output = 5'000};
    const auto result = expandTemplate(parseJson(card).value_or(text), filling, limits);
    if (!result) {
        check(!result.error().summary.isEmpty());
        return 0;
    }
    check(result->findings.size() <= 50);
    const auto again = expandTemplate(parseJson(card).value_or(text), filling, limits);
    check(again && written(again->value) == written(result->value));
    return 0;
}
