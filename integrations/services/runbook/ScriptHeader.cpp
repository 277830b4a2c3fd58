// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/services/runbook/ScriptHeader.h"

#include "app/base/PlainText.h"
#include "integrations/services/runbook/HeaderLines.h"
#include "integrations/services/runbook/ParameterHeader.h"
#include "integrations/services/runbook/Placeholders.h"
#include "integrations/services/runbook/ScriptHeaderTexts.h"

#include <QHash>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace watchroom {

namespace {

constexpr size_t kMaximumParameters = 20;
constexpr Milliseconds kMaximumTimeout = std::chrono::hours(24);

/// Reads one header, line by line; remembers where each key stood, so that a mistake found at the
/// end still names its line.
class HeaderReader
{
public:
    explicit HeaderReader(const QString &file) { m_script.file = file; }

    Result<void> read(const HeaderEntry &entry);
    Result<Script> finish();

private:
    using Reader = Result<void> (HeaderReader::*)(const QString &value);
    static const QHash<QString, Reader> &readers();

    Result<void> readVersion(const QString &value);
    Result<void> readTitle(const QString &value);
    Result<void> readSummary(const QString &value);
    Result<void> readEffect(const QString &value);
    Result<void> readConfirm(const QString &value);
    Result<void> readConfirmText(const QString &value);
    Result<void> readTypeToConfirm(const QString &value);
    Result<void> readTimeout(const QString &value);
    Result<void> readWho(const QString &value);
    Result<void> readIcon(const QString &value);
    Result<void> readDone(const QString &value);
    Result<void> readParameter(const HeaderEntry &param);

    Result<void> finishParameter();
    Result<void> checkPlaceholders(const QString &key, const QString &text) const;

    std::unexpected<Error> mistake(const QString &sentence) const
    {
        return headerMistake(m_script.file, m_line, sentence);
    }

    Script m_script;
    std::optional<ParameterHeader> m_parameter; ///< The one whose lines are being read.
    int m_line = 0;                             ///< Of the entry at hand.
    QHash<QString, int> m_lines;                ///< Where each key stood.
};

const QHash<QString, HeaderReader::Reader> &HeaderReader::readers()
{
    static const QHash<QString, Reader> readers{
        {u"watchroom"_s, &HeaderReader::readVersion},
        {u"title"_s, &HeaderReader::readTitle},
        {u"summary"_s, &HeaderReader::readSummary},
        {u"effect"_s, &HeaderReader::readEffect},
        {u"confirm"_s, &HeaderReader::readConfirm},
        {u"confirm-text"_s, &HeaderReader::readConfirmText},
        {u"type-to-confirm"_s, &HeaderReader::readTypeToConfirm},
        {u"timeout"_s, &HeaderReader::readTimeout},
        {u"who"_s, &HeaderReader::readWho},
        {u"icon"_s, &HeaderReader::readIcon},
        {u"done"_s, &HeaderReader::readDone},
    };
    return readers;
}

Result<void> HeaderReader::read(const HeaderEntry &entry)
{
    static const QStringList parameterKeys = ParameterHeader::keys();
    m_line = entry.line;
    const bool ofParameter = parameterKeys.contains(entry.key);
    const bool known = ofParameter || entry.key == u"param" || readers().contains(entry.key);
    if (!known) {
        return mistake(ScriptHeaderTexts::tr("“%1” is not known.").arg(entry.key) +
                       headerSuggestion(entry.key, readers().keys() + parameterKeys +
                                                       QStringList{u"param"_s}));
    }
    if (entry.value.isEmpty())
        return mistake(ScriptHeaderTexts::tr("Something is missing after “%1:”.").arg(entry.key));
    if (entry.key == u"param")
        return finishParameter().and_then([&] { return readParameter(entry); });
    if (ofParameter) {
        if (!m_parameter)
            return mistake(
                ScriptHeaderTexts::tr("“%1” describes a parameter. Write “param: name” above it.")
                    .arg(entry.key));
        return m_parameter->read(entry);
    }
    if (m_lines.contains(entry.key)) {
        return mistake(
            ScriptHeaderTexts::tr("“%1” stands here a second time; the first is in line %2.")
                .arg(entry.key)
                .arg(m_lines.value(entry.key)));
    }
    m_lines.insert(entry.key, entry.line);
    return (this->*readers().value(entry.key))(entry.value);
}

Result<void> HeaderReader::readVersion(const QString &value)
{
    if (value != u"1")
        return mistake(
            ScriptHeaderTexts::tr("This Watchroom reads version 1 of the description, not “%1”.")
                .arg(value));
    return {};
}

Result<void> HeaderReader::readTitle(const QString &value)
{
    m_script.title = plainText(value, 100);
    return {};
}

Result<void> HeaderReader::readSummary(const QString &value)
{
    m_script.summary = plainText(value, 500);
    return {};
}

Result<void> HeaderReader::readEffect(const QString &value)
{
    static const QHash<QString, Effect> effects{
        {u"read"_s, Effect::Read}, {u"change"_s, Effect::Change}, {u"danger"_s, Effect::Danger}};
    const auto effect = effects.constFind(value.toLower());
    if (effect == effects.cend())
        return mistake(
            ScriptHeaderTexts::tr("The effect is “read”, “change” or “danger”, not “%1”.")
                .arg(value));
    m_script.effect = *effect;
    return {};
}

Result<void> HeaderReader::readConfirm(const QString &value)
{
    m_script.confirm = plainText(value, 200);
    return {};
}

Result<void> HeaderReader::readConfirmText(const QString &value)
{
    m_script.confirmText = plainText(value, 500);
    return {};
}

Result<void> HeaderReader::readTypeToConfirm(const QString &value)
{
    m_script.typeToConfirm = plainText(value, 100);
    return {};
}

Result<void> HeaderReader::readTimeout(const QString &value)
{
    static const QRegularExpression expression(
        uR"(^(\d{1,6})\s*(s|sec|seconds?|m|min|minutes?|h|hours?)$)"_s,
        QRegularExpression::CaseInsensitiveOption);
    const auto match = expression.match(value);
    if (!match.hasMatch())
        return mistake(
            ScriptHeaderTexts::tr("Write the timeout as “30 s”, “5 min” or “2 h”, not “%1”.")
                .arg(value));
    const qint64 count = match.captured(1).toLongLong();
    const QChar unit = match.captured(2).at(0).toLower();
    const Seconds seconds(count * (unit == u's' ? 1 : unit == u'm' ? 60 : 3600));
    if (seconds.count() == 0 || seconds > kMaximumTimeout)
        return mistake(ScriptHeaderTexts::tr("Choose a timeout from 1 s to 24 h."));
    m_script.timeout = seconds;
    return {};
}

Result<void> HeaderReader::readWho(const QString &value)
{
    m_script.who = headerList(value);
    if (m_script.who.isEmpty())
        return mistake(ScriptHeaderTexts::tr("Write names with commas between them."));
    return {};
}

Result<void> HeaderReader::readIcon(const QString &value)
{
    static const QRegularExpression name(uR"(^[a-z][a-z0-9-]{0,39}$)"_s);
    if (!name.match(value).hasMatch())
        return mistake(
            ScriptHeaderTexts::tr("“%1” cannot be an icon's name; “restart” or “server” can.")
                .arg(value));
    m_script.icon = value;
    return {};
}

Result<void> HeaderReader::readDone(const QString &value)
{
    m_script.done = plainText(value, 200);
    return {};
}

Result<void> HeaderReader::readParameter(const HeaderEntry &param)
{
    static const QRegularExpression name(uR"(^[A-Za-z][A-Za-z0-9_-]{0,39}$)"_s);
    if (!name.match(param.value).hasMatch())
        return mistake(
            ScriptHeaderTexts::tr("A parameter's name has letters, digits and “_” only, not “%1”.")
                .arg(param.value));
    const QString variable = environmentName(param.value);
    if (variable == environmentName(u"person"_s))
        return mistake(ScriptHeaderTexts::tr(
            "“person” is there already: it is who pressed the button. Choose another "
            "name."));
    for (const Parameter &other : m_script.parameters) {
        if (environmentName(other.id) == variable)
            return mistake(
                ScriptHeaderTexts::tr("There is a parameter “%1” already.").arg(other.id));
    }
    if (m_script.parameters.size() == kMaximumParameters)
        return mistake(ScriptHeaderTexts::tr("A script can ask for 20 parameters at most."));
    m_parameter.emplace(m_script.file, param);
    return {};
}

Result<void> HeaderReader::finishParameter()
{
    if (!m_parameter)
        return {};
    return m_parameter->finish().transform([this](Parameter parameter) {
        m_script.parameters.push_back(std::move(parameter));
        m_parameter.reset();
    });
}

Result<void> HeaderReader::checkPlaceholders(const QString &key, const QString &text) const
{
    QStringList known;
    for (const Parameter &parameter : m_script.parameters)
        known += parameter.id;
    for (const QString &name : placeholders(text)) {
        if (!known.contains(name))
            return headerMistake(m_script.file, m_lines.value(key),
                                 ScriptHeaderTexts::tr("There is no parameter “%1”.").arg(name) +
                                     headerSuggestion(name, known));
    }
    return {};
}

Result<Script> HeaderReader::finish()
{
    if (const auto done = finishParameter(); !done)
        return std::unexpected(done.error());
    if (m_script.title.isEmpty())
        return headerMistake(
            m_script.file, m_lines.value(u"watchroom"_s),
            ScriptHeaderTexts::tr("Write a line “title:” below: what the button says."));
    const std::initializer_list<std::pair<QString, QString>> texts{
        {u"confirm"_s, m_script.confirm},
        {u"confirm-text"_s, m_script.confirmText},
        {u"type-to-confirm"_s, m_script.typeToConfirm},
        {u"done"_s, m_script.done}};
    for (const auto &[key, text] : texts) {
        if (const auto done = checkPlaceholders(key, text); !done)
            return std::unexpected(done.error());
    }
    return m_script;
}

} // namespace

Result<Script> parseScriptHeader(const QString &file, const QByteArray &head)
{
    const QString name = plainText(file, 200);
    const Result<std::vector<HeaderEntry>> entries = headerEntries(name, head);
    if (!entries)
        return std::unexpected(entries.error());
    if (entries->empty())
        return failure(
            ErrorCode::NotFound,
            ScriptHeaderTexts::tr("%1 is not a button yet: say what it does in its first lines.")
                .arg(name));
    if (!head.startsWith("#!"))
        return headerMistake(
            name, 1,
            ScriptHeaderTexts::tr(
                "Name the program that runs this script here, for example “#!/bin/sh”."));

    HeaderReader reader(name);
    for (const HeaderEntry &entry : *entries) {
        if (const auto done = reader.read(entry); !done)
            return std::unexpected(done.error());
    }
    return reader.finish();
}

QString environmentName(const QString &parameter)
{
    return u"WATCHROOM_"_s + parameter.toUpper().replace(u'-', u'_');
}

} // namespace watchroom
