// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/services/drill/Practice.h"

#include <cmath>

namespace watchroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int kAnHour = 3600;

QString line(const MessageReceived &event)
{
    return u"%1: %2"_s.arg(event.message.senderName, event.message.markdown);
}
QString line(const CardPublished &event)
{
    return u"card %1.%2: %3"_s.arg(event.card.id.value)
        .arg(event.card.revision)
        .arg(event.card.state.text);
}
QString line(const GlancePublished &event)
{
    return u"glance %1: %2 %3"_s.arg(event.glance.id.value, event.glance.state.text,
                                     event.glance.valueText);
}
QString line(const PersonChanged &event)
{
    return u"person %1: %2"_s.arg(event.person.name).arg(int(event.person.presence));
}
QString line(const InvocationReported &event)
{
    return u"press %1: %2"_s.arg(event.invocation.title).arg(event.invocation.state.index());
}
QString line(const NotePosted &event)
{
    return u"note: "_s + event.text;
}
template <typename Other>
QString line(const Other &)
{
    return u"something else"_s;
}

} // namespace

Practice::Practice(double speed, const QString &until)
    : m_settings{{u"speed"_s, QString::number(speed)}, {u"script"_s, u"checkout"_s}}
    , m_speed(speed)
{
    if (!until.isEmpty())
        m_settings.insert(u"until"_s, until);
    m_started = m_host.clock().monotonic();
    open();
}

void Practice::open()
{
    m_service = std::make_unique<DrillService>(m_host);
    if (!m_service->configure(m_settings))
        qFatal("The practice refuses its settings.");
    m_service->start();
}

void Practice::playTo(int second)
{
    const Milliseconds due(std::llround(second * 1000 / m_speed));
    m_host.manualClock().advance(
        std::max(Milliseconds(0), due - (m_host.clock().monotonic() - m_started)));
}

void Practice::playToTheEnd()
{
    playTo(kAnHour);
}

bool Practice::isOver()
{
    return m_host.manualClock().waiting() == 0;
}

Practice::Press Practice::press(const QString &action, const FormValues &arguments)
{
    return invoke(action, arguments, {});
}

Practice::Press Practice::undo(const QString &action)
{
    return invoke(action, {}, InvocationKey(u"earlier"_s));
}

Practice::Press Practice::invoke(const QString &action, const FormValues &arguments,
                                 const InvocationKey &undoes)
{
    const Invocation invocation{.key = InvocationKey(u"mine-%1"_s.arg(++m_presses)),
                                .action = {.instance = m_host.instance(),
                                           .room = m_host.room(),
                                           .card = CardId(u"incident"_s),
                                           .action = ActionId(action)},
                                .by = PersonId(u"jonas"_s),
                                .byName = u"Jonas Ekdahl"_s,
                                .arguments = arguments,
                                .pressed = m_host.clock().now(),
                                .undoes = undoes};
    return std::make_unique<TaskResult<InvocationOutcome>>(m_service->invoke(invocation));
}

void Practice::restart()
{
    m_service.reset();
    m_host.takeEvents();
    open();
}

QStringList Practice::messages() const
{
    QStringList words;
    for (const auto &event : m_host.all<MessageReceived>())
        words.append(event.message.markdown);
    return words;
}

QString Practice::closingWords() const
{
    return messages().isEmpty() ? QString() : messages().last();
}

QStringList Practice::transcript() const
{
    QStringList lines;
    for (const Event &event : m_host.events())
        lines.append(std::visit([](const auto &content) { return line(content); }, event));
    return lines;
}

Invocation Practice::colleagues(const QString &action) const
{
    Invocation last;
    for (const auto &event : m_host.all<InvocationReported>()) {
        if (event.invocation.action.action.value == action)
            last = event.invocation;
    }
    return last;
}

QString Practice::badge(const QString &card) const
{
    const auto found = m_host.card(card);
    return found ? found->state.text : QString();
}

std::optional<Timestamp> timeOf(const Event &event)
{
    if (const auto *message = std::get_if<MessageReceived>(&event))
        return message->message.sent;
    if (const auto *note = std::get_if<NotePosted>(&event))
        return note->at;
    if (const auto *glance = std::get_if<GlancePublished>(&event))
        return glance->glance.updatedAt;
    if (const auto *press = std::get_if<InvocationReported>(&event))
        return press->invocation.ended.value_or(press->invocation.pressed);
    return std::nullopt;
}

} // namespace watchroom
