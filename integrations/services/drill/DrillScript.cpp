// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/services/drill/DrillScript.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <array>
#include <utility>

static void initialiseDrillScripts()
{
    Q_INIT_RESOURCE(drill); // We are a static library: nothing else keeps the scripts in.
}

namespace watchroom::drill {

using namespace Qt::StringLiterals;

namespace {

template <typename T>
using Names = std::initializer_list<std::pair<QLatin1StringView, T>>;

constexpr Names<Condition> kConditions = {
    {"alerting"_L1, Condition::Alerting},
    {"incident"_L1, Condition::Incident},
    {"acknowledged"_L1, Condition::Acknowledged},
    {"acknowledgedByYou"_L1, Condition::AcknowledgedByYou},
    {"statusUpdated"_L1, Condition::StatusUpdated},
    {"statusUpdatedByYou"_L1, Condition::StatusUpdatedByYou},
    {"rollingBack"_L1, Condition::RollingBack},
    {"rollingBackByYou"_L1, Condition::RollingBackByYou},
    {"stopped"_L1, Condition::Stopped},
    {"stoppedByYou"_L1, Condition::StoppedByYou},
    {"rolledBack"_L1, Condition::RolledBack},
    {"rolledBackByYou"_L1, Condition::RolledBackByYou},
    {"recovered"_L1, Condition::Recovered},
};

constexpr Names<Presence> kPresences = {
    {"available"_L1, Presence::Available},
    {"away"_L1, Presence::Away},
    {"busy"_L1, Presence::Busy},
    {"offline"_L1, Presence::Offline},
};

const QStringList kCards{u"release"_s, u"alerts"_s, u"incident"_s};
const QStringList kActions{u"release"_s, u"acknowledge"_s, u"roll-back"_s, u"add-responder"_s,
                           u"update-status"_s};
const QStringList kGlances{u"open-incidents"_s, u"errors"_s, u"latency"_s,  u"deploy-window"_s,
                           u"on-call"_s,        u"site"_s,   u"visitors"_s, u"apdex"_s};

/// Reads one object. The first thing that is wrong is remembered with its place; later reads then
/// only hand back defaults, so that a reader is a plain list of keys.
class Reader
{
public:
    Reader(const QJsonObject &object, QString place, QString &problem)
        : m_object(object)
        , m_place(std::move(place))
        , m_problem(problem)
    {
    }

    /// Every key that was not asked for is a mistake, most often a misspelt one.
    ~Reader()
    {
        for (const QString &key : m_object.keys()) {
            if (!m_asked.contains(key))
                wrong(key, u"there is no such key"_s);
        }
    }
    Q_DISABLE_COPY_MOVE(Reader)

    void wrong(const QString &key, const QString &what)
    {
        if (m_problem.isEmpty())
            m_problem = at(key) + u": "_s + what;
    }

    QString at(const QString &key) const { return m_place.isEmpty() ? key : m_place + u'.' + key; }
    QString &problem() { return m_problem; }

    QJsonValue value(const QString &key)
    {
        m_asked.append(key);
        return m_object.value(key);
    }

    /// A text, or a list of lines.
    QString text(const QString &key, bool required = true)
    {
        const QJsonValue found = value(key);
        if (found.isArray())
            return texts(key).join(u'\n');
        if (!found.isString() && (required || !found.isUndefined()))
            wrong(key, u"a text is expected"_s);
        else if (required && found.toString().isEmpty())
            wrong(key, u"it is empty"_s);
        return found.toString();
    }

    QStringList texts(const QString &key)
    {
        QStringList all;
        for (const QJsonValue &entry : array(key)) {
            if (!entry.isString())
                wrong(key, u"a list of texts is expected"_s);
            all.append(entry.toString());
        }
        return all;
    }

    QString oneOf(const QString &key, const QStringList &known)
    {
        const QString name = text(key);
        if (!known.contains(name))
            wrong(key, u"\"%1\" is not one of %2"_s.arg(name, known.join(u", "_s)));
        return name;
    }

    double number(const QString &key, double lowest, double highest, double otherwise)
    {
        const QJsonValue found = value(key);
        const double number = found.toDouble(otherwise);
        if ((!found.isDouble() && !found.isUndefined()) || number < lowest || number > highest)
            wrong(key, u"a number from %1 to %2 is expected"_s.arg(lowest).arg(highest));
        return number;
    }

    int whole(const QString &key, int lowest, int highest, int otherwise)
    {
        const double found = number(key, lowest, highest, otherwise);
        if (found != int(found))
            wrong(key, u"a whole number is expected"_s);
        return int(found);
    }

    Seconds seconds(const QString &key) { return Seconds(whole(key, 0, 3600, 0)); }

    bool toggle(const QString &key)
    {
        const QJsonValue found = value(key);
        if (!found.isBool() && !found.isUndefined())
            wrong(key, u"true or false is expected"_s);
        return found.toBool();
    }

    QJsonArray array(const QString &key)
    {
        const QJsonValue found = value(key);
        if (!found.isArray() && !found.isUndefined())
            wrong(key, u"a list is expected"_s);
        return found.toArray();
    }

    QJsonObject object(const QString &key)
    {
        const QJsonValue found = value(key);
        if (!found.isObject())
            wrong(key, u"an object is expected"_s);
        return found.toObject();
    }

    template <typename T>
    T named(const QString &key, const Names<T> &names, T otherwise)
    {
        if (!value(key).isUndefined())
            return find(key, text(key), names, otherwise);
        return otherwise;
    }

    Conditions conditions(const QString &key)
    {
        Conditions all;
        for (const QString &name : texts(key))
            all |= find(key, name, kConditions, Condition());
        return all;
    }

private:
    template <typename T>
    T find(const QString &key, const QString &name, const Names<T> &names, T otherwise)
    {
        for (const auto &[known, meaning] : names) {
            if (known == name)
                return meaning;
        }
        wrong(key, u"\"%1\" is not known"_s.arg(name));
        return otherwise;
    }

    QJsonObject m_object;
    QString m_place;
    QString &m_problem;
    QStringList m_asked;
};

ShopFacts readShop(Reader &&from)
{
    ShopFacts shop;
    shop.service = from.text(u"service"_s);
    shop.goodVersion = from.text(u"goodVersion"_s);
    shop.badVersion = from.text(u"badVersion"_s);
    shop.incidentTitle = from.text(u"incidentTitle"_s);
    shop.incidentText = from.text(u"incidentText"_s);
    shop.onCall = from.text(u"onCall"_s);
    shop.servers = from.whole(u"servers"_s, 1, 100, shop.servers);
    shop.secondsPerServer = from.whole(u"secondsPerServer"_s, 1, 120, shop.secondsPerServer);
    shop.releaseSecondsPerServer =
        from.whole(u"releaseSecondsPerServer"_s, 1, 120, shop.releaseSecondsPerServer);
    shop.usualErrorRate = from.number(u"usualErrorRate"_s, 0, 0.5, shop.usualErrorRate);
    shop.peakErrorRate = from.number(u"peakErrorRate"_s, 6, 90, shop.peakErrorRate);
    shop.usualLatency = from.number(u"usualLatency"_s, 0.1, 1, shop.usualLatency);
    shop.latencyPerPercent = from.number(u"latencyPerPercent"_s, 0, 10, shop.latencyPerPercent);
    shop.visitors = from.whole(u"visitors"_s, 1, 10'000'000, shop.visitors);
    shop.secondsPerAlert = from.whole(u"secondsPerAlert"_s, 1, 60, shop.secondsPerAlert);
    shop.maximumAlerts = from.whole(u"maximumAlerts"_s, 1, 1000, shop.maximumAlerts);
    shop.alertKinds = from.texts(u"alertKinds"_s);
    if (shop.alertKinds.isEmpty())
        from.wrong(u"alertKinds"_s, u"at least one is needed"_s);
    shop.seed = quint32(from.whole(u"seed"_s, 0, 1'000'000, int(shop.seed)));
    return shop;
}

Actor readActor(Reader &&from)
{
    return {.id = from.text(u"id"_s),
            .name = from.text(u"name"_s),
            .presence = from.named(u"presence"_s, kPresences, Presence::Available),
            .isMachine = from.toggle(u"machine"_s),
            .whenAdded = from.text(u"whenAdded"_s, false)};
}

FormValues readArguments(Reader &from)
{
    FormValues values;
    if (from.value(u"arguments"_s).isUndefined())
        return values;
    const QJsonObject given = from.object(u"arguments"_s);
    for (auto entry = given.begin(); entry != given.end(); ++entry)
        values.insert(entry.key(), entry.value().toString());
    return values;
}

void readContent(Reader &from, const QStringList &people, Step &step)
{
    const QString kind = from.text(u"do"_s);
    const auto who = [&] {
        const QString name = from.text(u"who"_s);
        if (!people.contains(name))
            from.wrong(u"who"_s, u"nobody is called \"%1\""_s.arg(name));
        return name;
    };
    if (kind == "message"_L1)
        step.content = SayStep{.id = from.text(u"id"_s, false),
                               .who = who(),
                               .markdown = from.text(u"text"_s),
                               .replyTo = from.text(u"replyTo"_s, false)};
    else if (kind == "note"_L1)
        step.content = NoteStep{from.text(u"text"_s), from.text(u"icon"_s, false)};
    else if (kind == "person"_L1)
        step.content =
            PersonStep{who(), from.named(u"presence"_s, kPresences, Presence::Available)};
    else if (kind == "card"_L1)
        step.content = CardStep{from.oneOf(u"card"_s, kCards)};
    else if (kind == "act"_L1)
        step.content = ActStep{who(), from.oneOf(u"action"_s, kActions), readArguments(from)};
    else if (kind == "end"_L1)
        step.content = EndStep{};
    else
        from.wrong(u"do"_s,
                   u"\"%1\" is not one of message, note, person, card, act, end"_s.arg(kind));
}

Step readStep(Reader &&from, const QStringList &people)
{
    Step step{.at = from.seconds(u"at"_s),
              .when = from.conditions(u"when"_s),
              .held = from.seconds(u"held"_s),
              .unless = from.conditions(u"unless"_s),
              .repeat = from.toggle(u"repeat"_s)};
    readContent(from, people, step);
    return step;
}

template <typename Read>
void readEach(Reader &from, const QString &key, Read read)
{
    int index = 0;
    for (const QJsonValue &entry : from.array(key)) {
        const QString name = u"%1[%2]"_s.arg(key).arg(index++);
        if (!entry.isObject())
            from.wrong(name, u"an object is expected"_s);
        read(Reader(entry.toObject(), from.at(name), from.problem()));
    }
}

/// Replies need a message before them, and without an end the story would go on for ever.
void checkSteps(Reader &from, const Script &script)
{
    QStringList said;
    bool ends = false;
    for (const Step &step : script.steps) {
        ends = ends || std::holds_alternative<EndStep>(step.content);
        const auto *say = std::get_if<SayStep>(&step.content);
        if (!say)
            continue;
        if (!say->replyTo.isEmpty() && !said.contains(say->replyTo))
            from.wrong(u"steps"_s, u"no earlier message is called \"%1\""_s.arg(say->replyTo));
        if (!say->id.isEmpty() && said.contains(say->id))
            from.wrong(u"steps"_s, u"two messages are called \"%1\""_s.arg(say->id));
        said.append(say->id);
    }
    if (!ends)
        from.wrong(u"steps"_s, u"none of them is the end"_s);
}

Script readScript(Reader &&from)
{
    Script script;
    script.name = from.text(u"name"_s);
    script.length = Seconds(from.whole(u"length"_s, 60, 3600, 600));
    script.shop = readShop(Reader(from.object(u"shop"_s), u"shop"_s, from.problem()));
    QStringList people;
    readEach(from, u"people"_s, [&](Reader &&entry) {
        script.people.push_back(readActor(std::move(entry)));
        if (people.contains(script.people.back().id))
            entry.wrong(u"id"_s, u"two people have this one"_s);
        people.append(script.people.back().id);
    });
    for (const QString &glance : from.texts(u"glances"_s)) {
        if (!kGlances.contains(glance))
            from.wrong(u"glances"_s,
                       u"\"%1\" is not one of %2"_s.arg(glance, kGlances.join(u", "_s)));
        script.glances.push_back(glance);
    }
    readEach(from, u"steps"_s,
             [&](Reader &&entry) { script.steps.push_back(readStep(std::move(entry), people)); });
    checkSteps(from, script);
    return script;
}

} // namespace

Result<Script> scriptFromJson(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError || !document.isObject()) {
        const QString where = u"byte %1: %2"_s.arg(error.offset).arg(error.errorString());
        return failure(ErrorCode::InvalidArgument, u"The practice script cannot be read."_s, where);
    }
    QString problem;
    Script script = readScript(Reader(document.object(), {}, problem));
    if (!problem.isEmpty())
        return failure(ErrorCode::InvalidArgument, u"The practice script cannot be used."_s,
                       problem);
    return script;
}

Result<Script> scriptNamed(const QString &name)
{
    static const QRegularExpression plainName(u"\\A[a-z][a-z0-9-]{0,40}\\z"_s);
    initialiseDrillScripts();
    QFile file(u":/drill/%1.json"_s.arg(name));
    if (!plainName.match(name).hasMatch() || !file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::NotFound, u"There is no practice story of this name."_s, name);
    return scriptFromJson(file.readAll());
}

} // namespace watchroom::drill
