// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/formats/template/Functions.h"
#include "integrations/formats/template/TemplateTexts.h"

#include "app/model/JsonReader.h"

#include <QUrl>

namespace watchroom::templating {

using namespace Qt::StringLiterals;
using nlohmann::json;

namespace {

constexpr qsizetype kLongestText = 256 * 1024;

/// Puts texts together, lists with lists.
Value concatenated(Arguments &args)
{
    bool areLists = args.count() > 0;
    for (size_t i = 0; i < args.count(); ++i)
        areLists = areLists && (args[i].is_array() || args[i].is_null());
    if (areLists && args[0].is_array()) {
        json::array_t all;
        for (size_t i = 0; i < args.count(); ++i)
            all.insert(all.end(), args[i].begin(), args[i].end());
        return made(std::move(all));
    }
    QString text;
    for (size_t i = 0; i < args.count(); ++i)
        text += wordsOf(args[i]);
    return made(text);
}

Value length(Arguments &args)
{
    return made(json(args.text(0).size()));
}

Value count(Arguments &args)
{
    return made(json(args[0].is_string() ? args.text(0).size() : qsizetype(args[0].size())));
}

Value substring(Arguments &args)
{
    const QString text = args.text(0);
    const qint64 from = args.whole(1);
    const qint64 length = args.count() > 2 ? args.whole(2) : text.size() - from;
    if (from < 0 || length < 0 || from > text.size() || length > text.size() - from) {
        args.report(TemplateTexts::tr("“%1” is not that long.").arg(text));
        return args.value(args.count());
    }
    return made(text.sliced(from, length));
}

json placeOf(const json::array_t &items, const json &wanted, bool fromTheEnd)
{
    const auto equal = [&](const json &item) { return areEqual(item, wanted); };
    if (fromTheEnd) {
        const auto found = std::find_if(items.rbegin(), items.rend(), equal);
        return items.rend() - found - 1;
    }
    const auto found = std::ranges::find_if(items, equal);
    return found == items.end() ? -1 : int(found - items.begin());
}

Value indexOf(Arguments &args)
{
    return made(args[0].is_array() ? placeOf(args.list(0), args[1], false)
                                   : json(args.text(0).indexOf(args.text(1))));
}

Value lastIndexOf(Arguments &args)
{
    return made(args[0].is_array() ? placeOf(args.list(0), args[1], true)
                                   : json(args.text(0).lastIndexOf(args.text(1))));
}

Value replaced(Arguments &args, Qt::CaseSensitivity sensitivity)
{
    QString text = args.text(0);
    const QString before = args.text(1);
    const QString after = args.text(2);
    if (before.isEmpty())
        return made(text);
    const qint64 growth = text.count(before, sensitivity) * (after.size() - before.size());
    if (text.size() + growth > kLongestText || !args.pay(std::max(growth, qint64(0)) / 16)) {
        args.report(TemplateTexts::tr("This text grows too long."));
        return args.value(args.count());
    }
    return made(text.replace(before, after, sensitivity));
}

Value replace(Arguments &args)
{
    return replaced(args, Qt::CaseSensitive);
}
Value replaceIgnoreCase(Arguments &args)
{
    return replaced(args, Qt::CaseInsensitive);
}

Value split(Arguments &args)
{
    const QString separator = args.text(1);
    json::array_t parts;
    for (const QString &part : separator.isEmpty()
                                   ? args.text(0).split(QString(), Qt::SkipEmptyParts)
                                   : args.text(0).split(separator))
        parts.push_back(part.toStdString());
    args.pay(qint64(parts.size()));
    return made(std::move(parts));
}

/// join(list, ', ', ' and ') has another separator before the last one of three or more.
Value join(Arguments &args)
{
    const json::array_t &items = args.list(0);
    const QString separator = args.text(1);
    const QString lastSeparator =
        items.size() < 3 || args.count() < 3 ? args.text(args.count() - 1) : args.text(2);
    QString text;
    for (size_t i = 0; i < items.size() && text.size() <= kLongestText; ++i) {
        if (i > 0)
            text += i + 1 == items.size() ? lastSeparator : separator;
        text += wordsOf(items[i]);
    }
    if (text.size() > kLongestText)
        args.report(TemplateTexts::tr("This text grows too long."));
    args.pay(text.size() / 16);
    return made(text);
}

Value upper(Arguments &args)
{
    return made(args.text(0).toUpper());
}
Value lower(Arguments &args)
{
    return made(args.text(0).toLower());
}
Value trimmed(Arguments &args)
{
    return made(args.text(0).trimmed());
}
Value startsWith(Arguments &args)
{
    return made(args.text(0).startsWith(args.text(1)));
}
Value endsWith(Arguments &args)
{
    return made(args.text(0).endsWith(args.text(1)));
}
Value lineEnd(Arguments &)
{
    return made(u"\n"_s);
}

/// A text in a text, an element in a list, a field in an object.
Value contains(Arguments &args)
{
    if (const auto *items = args[0].get_ptr<const json::array_t *>())
        return made(
            std::ranges::any_of(*items, [&](const json &item) { return areEqual(item, args[1]); }));
    if (args[0].is_object())
        return made(fieldOf(args[0], args.text(1).toStdString()) != nullptr);
    return made(args[0].is_string() && args[1].is_string() && args.text(0).contains(args.text(1)));
}

Value sentenceCase(Arguments &args)
{
    const QString text = args.text(0).toLower();
    return made(text.left(1).toUpper() + text.mid(1));
}

Value titleCase(Arguments &args)
{
    QString text = args.text(0).toLower();
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (i == 0 || text[i - 1].isSpace())
            text[i] = text[i].toUpper();
    }
    return made(text);
}

Value countWords(Arguments &args)
{
    const QString text = args.text(0).simplified();
    return made(json(text.isEmpty() ? 0 : text.count(u' ') + 1));
}

/// 1st, 2nd, 11th.
Value ordinal(Arguments &args)
{
    const qint64 number = args.whole(0);
    const qint64 tens = number % 100;
    const QString digits = QString::number(number);
    if (number <= 0)
        return made(digits);
    if (tens < 11 || tens > 13) {
        if (number % 10 == 1)
            return made(digits + "st"_L1);
        if (number % 10 == 2)
            return made(digits + "nd"_L1);
        if (number % 10 == 3)
            return made(digits + "rd"_L1);
    }
    return made(digits + "th"_L1);
}

Value string(Arguments &args)
{
    return made(wordsOf(args[0]));
}

Value fromJson(Arguments &args)
{
    const Result<json> value = parseJson(args.text(0).toUtf8(), {kLongestText, 32});
    if (!value) {
        args.report(value.error().summary);
        return args.value(args.count());
    }
    args.pay(args.text(0).size() / 2);
    return made(*value);
}

Value toJson(Arguments &args)
{
    return made(
        QString::fromStdString(args[0].dump(-1, ' ', false, json::error_handler_t::replace)));
}

Value base64(Arguments &args)
{
    return made(QString::fromLatin1(args.text(0).toUtf8().toBase64()));
}

Value base64ToString(Arguments &args)
{
    return made(QString::fromUtf8(QByteArray::fromBase64(args.text(0).toUtf8())));
}

Value uriComponent(Arguments &args)
{
    return made(QString::fromLatin1(QUrl::toPercentEncoding(args.text(0), "!*'()")));
}

Value uriComponentToString(Arguments &args)
{
    return made(QUrl::fromPercentEncoding(args.text(0).toUtf8()));
}

QUrl addressOf(Arguments &args)
{
    const QUrl address(args.text(0), QUrl::StrictMode);
    if (!address.isValid() || address.isRelative())
        args.report(TemplateTexts::tr("“%1” is not an address.").arg(args.text(0)));
    return address;
}

Value uriHost(Arguments &args)
{
    return made(addressOf(args).host());
}
Value uriScheme(Arguments &args)
{
    return made(addressOf(args).scheme());
}
Value uriPath(Arguments &args)
{
    return made(addressOf(args).path(QUrl::FullyEncoded));
}

Value uriPort(Arguments &args)
{
    const QUrl address = addressOf(args);
    return made(json(address.port(address.scheme() == "https"_L1 ? 443 : 80)));
}

Value uriQuery(Arguments &args)
{
    const QUrl address = addressOf(args);
    return made(address.hasQuery() ? u'?' + address.query(QUrl::FullyEncoded) : QString());
}

Value uriPathAndQuery(Arguments &args)
{
    const QUrl address = addressOf(args);
    const QString path = address.path(QUrl::FullyEncoded);
    return made(address.hasQuery() ? path + u'?' + address.query(QUrl::FullyEncoded) : path);
}

} // namespace

std::span<const Function> textFunctions()
{
    static constexpr Function functions[] = {
        {"concat", 0, kAnyNumber, concatenated},
        {"&", 2, 2, concatenated},
        {"length", 1, 1, length},
        {"count", 1, 1, count},
        {"substring", 2, 3, substring},
        {"indexOf", 2, 2, indexOf},
        {"lastIndexOf", 2, 2, lastIndexOf},
        {"replace", 3, 3, replace},
        {"replaceIgnoreCase", 3, 3, replaceIgnoreCase},
        {"split", 1, 2, split},
        {"join", 2, 3, join},
        {"toUpper", 1, 2, upper},
        {"toLower", 1, 2, lower},
        {"trim", 1, 1, trimmed},
        {"startsWith", 2, 2, startsWith},
        {"endsWith", 2, 2, endsWith},
        {"contains", 2, 2, contains, Function::Kind::OfAnything},
        {"sentenceCase", 1, 2, sentenceCase},
        {"titleCase", 1, 2, titleCase},
        {"countWord", 1, 1, countWords},
        {"addOrdinal", 1, 1, ordinal},
        {"eol", 0, 0, lineEnd},
        {"string", 1, 2, string},
        {"json", 1, 1, fromJson},
        {"jsonStringify", 1, 1, toJson},
        {"base64", 1, 1, base64},
        {"base64ToString", 1, 1, base64ToString},
        {"uriComponent", 1, 1, uriComponent},
        {"uriComponentToString", 1, 1, uriComponentToString},
        {"uriHost", 1, 1, uriHost},
        {"uriPath", 1, 1, uriPath},
        {"uriPathAndQuery", 1, 1, uriPathAndQuery},
        {"uriPort", 1, 1, uriPort},
        {"uriQuery", 1, 1, uriQuery},
        {"uriScheme", 1, 1, uriScheme},
    };
    return functions;
}

} // namespace watchroom::templating
