// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// AT-SPI 2: https://gitlab.gnome.org/GNOME/at-spi2-core, xml/*.xml

#include "tests/live/AssistiveReader.h"

#include <QDBusArgument>
#include <QDBusInterface>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusReply>
#include <QDBusVariant>

using namespace Qt::StringLiterals;

namespace watchroom {

/// How AT-SPI names an object: whose it is, and where.
struct ObjectReference
{
    QString service;
    QDBusObjectPath path;
};

static QDBusArgument &operator<<(QDBusArgument &argument, const ObjectReference &reference)
{
    argument.beginStructure();
    argument << reference.service << reference.path;
    argument.endStructure();
    return argument;
}

static const QDBusArgument &operator>>(const QDBusArgument &argument, ObjectReference &reference)
{
    argument.beginStructure();
    argument >> reference.service >> reference.path;
    argument.endStructure();
    return argument;
}

} // namespace watchroom

Q_DECLARE_METATYPE(watchroom::ObjectReference)

namespace watchroom {

namespace {

const QString kAccessible = u"org.a11y.atspi.Accessible"_s;
const ScreenObject kRegistry{
    u"org.a11y.atspi.Registry"_s, u"/org/a11y/atspi/accessible/root"_s, {}, {}};
constexpr int kMaximumDepth = 30;
constexpr int kAnswerMs = 3000;

QDBusMessage callTo(const ScreenObject &object, const QString &interface, const QString &method)
{
    return QDBusMessage::createMethodCall(object.service, object.path, interface, method);
}

} // namespace

AssistiveReader::AssistiveReader()
    : m_bus(QString())
{
    qDBusRegisterMetaType<ObjectReference>();
    qDBusRegisterMetaType<QList<ObjectReference>>();
    qDBusRegisterMetaType<QList<uint>>();
    const QDBusReply<QString> address = QDBusConnection::sessionBus().call(
        QDBusMessage::createMethodCall(u"org.a11y.Bus"_s, u"/org/a11y/bus"_s, u"org.a11y.Bus"_s,
                                       u"GetAddress"_s),
        QDBus::Block, 10'000);
    if (!address.isValid()) {
        m_problem = address.error().message();
        return;
    }
    m_bus = QDBusConnection::connectToBus(address.value(), u"watchroom-test"_s);
    if (!m_bus.isConnected())
        m_problem = m_bus.lastError().message();
}

QVariant AssistiveReader::property(const ScreenObject &object, const QString &interface,
                                   const QString &name)
{
    QDBusMessage call = callTo(object, u"org.freedesktop.DBus.Properties"_s, u"Get"_s);
    call << interface << name;
    const QDBusReply<QDBusVariant> reply = m_bus.call(call, QDBus::Block, kAnswerMs);
    return reply.isValid() ? reply.value().variant() : QVariant();
}

std::vector<ScreenObject> AssistiveReader::children(const ScreenObject &object)
{
    const QDBusReply<QList<ObjectReference>> reply =
        m_bus.call(callTo(object, kAccessible, u"GetChildren"_s), QDBus::Block, kAnswerMs);
    std::vector<ScreenObject> result;
    if (!reply.isValid())
        return result;
    for (const ObjectReference &reference : reply.value()) {
        ScreenObject child{reference.service, reference.path.path(), {}, {}};
        child.name = property(child, kAccessible, u"Name"_s).toString();
        const QDBusReply<QString> role =
            m_bus.call(callTo(child, kAccessible, u"GetRoleName"_s), QDBus::Block, kAnswerMs);
        child.role = role.isValid() ? role.value() : QString();
        result.push_back(child);
    }
    return result;
}

bool AssistiveReader::isShowing(const ScreenObject &object)
{
    const QDBusReply<QList<uint>> states =
        m_bus.call(callTo(object, kAccessible, u"GetState"_s), QDBus::Block, kAnswerMs);
    constexpr uint kShowing = 1u << 25; // ATSPI_STATE_SHOWING
    return states.isValid() && !states.value().isEmpty() &&
           (states.value().first() & kShowing) != 0;
}

std::optional<ScreenObject> AssistiveReader::program(qint64 processId)
{
    for (const ScreenObject &each : children(kRegistry)) {
        QDBusMessage call = QDBusMessage::createMethodCall(
            u"org.freedesktop.DBus"_s, u"/org/freedesktop/DBus"_s, u"org.freedesktop.DBus"_s,
            u"GetConnectionUnixProcessID"_s);
        call << each.service;
        const QDBusReply<uint> owner = m_bus.call(call, QDBus::Block, kAnswerMs);
        if (owner.isValid() && owner.value() == processId)
            return each;
    }
    return std::nullopt;
}

void AssistiveReader::walk(const ScreenObject &from, int depth,
                           const std::function<bool(const ScreenObject &)> &visit, bool &stop)
{
    if (depth > kMaximumDepth)
        return;
    for (const ScreenObject &child : children(from)) {
        stop = stop || visit(child);
        if (stop)
            return;
        walk(child, depth + 1, visit, stop);
    }
}

std::optional<ScreenObject> AssistiveReader::find(qint64 processId, const Wanted &wanted)
{
    std::optional<ScreenObject> found;
    if (const auto root = program(processId)) {
        bool stop = false;
        walk(
            *root, 0,
            [&](const ScreenObject &object) {
                if (wanted(object) && isShowing(object))
                    found = object;
                return found.has_value();
            },
            stop);
    }
    return found;
}

QStringList AssistiveReader::names(qint64 processId, const Wanted &wanted)
{
    QStringList result;
    if (const auto root = program(processId)) {
        bool stop = false;
        walk(
            *root, 0,
            [&](const ScreenObject &object) {
                if (wanted(object))
                    result += object.name;
                return false;
            },
            stop);
    }
    return result;
}

bool AssistiveReader::press(const ScreenObject &object)
{
    QDBusMessage call = callTo(object, u"org.a11y.atspi.Action"_s, u"DoAction"_s);
    call << 0;
    const QDBusReply<bool> reply = m_bus.call(call, QDBus::Block, kAnswerMs);
    return reply.isValid() && reply.value();
}

} // namespace watchroom
