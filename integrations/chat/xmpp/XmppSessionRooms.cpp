// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// XmppSession: going into rooms, making them, and what changes in them.

#include "app/base/PlainText.h"
#include "integrations/chat/xmpp/XmppSession.h"
#include "integrations/chat/xmpp/codecs/MessageText.h"
#include "integrations/chat/xmpp/codecs/Stanza.h"

#include <QUuid>

namespace watchroom::xmpp {

using namespace Qt::StringLiterals;

namespace {

/// How long it is waited before a room is entered again: twice as long each time ...
constexpr Milliseconds kFirstPause(250);
constexpr Milliseconds kLongestPause = Seconds(64);
/// ... unless one has been in for so long.
constexpr Milliseconds kStayed = Seconds(120);

bool wantsPassword(const Error &error)
{
    return error.detail.startsWith("not-authorized"_L1);
}

} // namespace

XmppSession::Place &XmppSession::place(const Jid &room)
{
    Place &there = m_places[room];
    if (!there.attendance)
        makePlace(room, there);
    return there;
}

void XmppSession::makePlace(const Jid &room, Place &place)
{
    place.attendance = std::make_unique<RoomAttendance>(room, *m_channel);
    place.archive = std::make_unique<ArchiveSync>(
        room, ArchiveSync::Live::IsComplete, u"archive/"_s + room.toString(), *m_channel, m_host,
        [this, room](const ArchivedMessage &message, const ArchivePlace &where) {
            m_intake.takeArchived(room, message, where);
        });
    RoomAttendance *attendance = place.attendance.get();
    attendance->setPresence(m_presence);
    connect(attendance, &RoomAttendance::entered, this,
            [this, room](bool isNew) { entered(room, isNew); });
    connect(attendance, &RoomAttendance::refused, this,
            [this, room](const Error &error) { refused(room, error); });
    connect(attendance, &RoomAttendance::expelled, this, [this, room](const QString &why) {
        m_sender.close(room);
        m_sender.refuse(room, {ErrorCode::PermissionDenied, why, {}, false});
        archive(room).end();
        note(room, why);
    });
    connect(attendance, &RoomAttendance::interrupted, this, [this, room] { interrupted(room); });
    connect(attendance, &RoomAttendance::nicknameTaken, this,
            [this, room, attendance](const QString &wanted) {
                note(room, tr("Somebody here is called “%1” already, so you are “%2” here.")
                               .arg(wanted, attendance->nickname()));
            });
    connect(attendance, &RoomAttendance::described, this, [this, room] { takeName(room); });
    connect(attendance, &RoomAttendance::attendantsChanged, this,
            [this, room] { attendantsChanged(room); });
    connect(place.archive.get(), &ArchiveSync::caughtUp, this, [this, room] {
        m_intake.settleChanges(archive(room).state());
        m_sender.open(room);
    });
}

void XmppSession::enterAll()
{
    for (const BookedRoom &room : m_book.rooms()) {
        if (!room.isDirect)
            goIn(room.address);
    }
    if (!std::exchange(m_isOnline, true))
        Q_EMIT onlineChanged();
}

Task<bool> XmppSession::enter(const Jid &room)
{
    Place &there = place(room);
    there.arrival.emplace();
    Task<bool> task = there.arrival->task();
    goIn(room);
    return task;
}

void XmppSession::goIn(const Jid &room)
{
    place(room).attendance->enter(m_name, m_book.passwordOf(room));
}

void XmppSession::entered(const Jid &room, bool isNew)
{
    Place &there = place(room);
    if (const auto arrival = std::exchange(there.arrival, std::nullopt)) {
        arrival->finish(isNew);
        return;
    }
    if (!isNew) {
        isIn(room);
        return;
    }
    there.attendance->leave(); // and so it is not made
    const QString why = tr("This room does not exist any more.");
    m_sender.refuse(room, {ErrorCode::NotFound, why, {}, false});
    note(room, why);
}

void XmppSession::refused(const Jid &room, const Error &error)
{
    Place &there = place(room);
    if (const auto arrival = std::exchange(there.arrival, std::nullopt)) {
        arrival->finish(std::unexpected(error));
        return;
    }
    m_sender.refuse(room, error);
    note(room, wantsPassword(error)
                   ? tr("This room wants a password now. Join it again to type it.")
                   : tr("You could not enter this room. %1").arg(error.summary));
}

void XmppSession::interrupted(const Jid &room)
{
    m_sender.close(room);
    archive(room).end();
    Place &there = place(room);
    const Milliseconds now = m_host.clock().monotonic();
    const bool hasStayed = now - there.lostAt > there.pause + kStayed;
    there.pause = there.pause == Milliseconds(0) || hasStayed
                      ? kFirstPause
                      : std::min(2 * there.pause, kLongestPause);
    there.lostAt = now;
    m_host.clock().callLater(there.pause, &m_context, [this, room] {
        RoomAttendance *lost = attendance(room);
        if (lost && m_channel->isReady() && lost->state() == RoomAttendance::State::Out)
            goIn(room);
    });
}

void XmppSession::isIn(const Jid &room)
{
    Place &there = place(room);
    takeName(room);
    m_glances.look(room);
    if (there.attendance->features().hasArchive)
        there.archive->begin();
    else
        m_sender.open(room);
}

Task<Jid> XmppSession::create(const QString &name)
{
    const TaskSource<Jid> made;
    m_settings.newAddress(name).then(&m_context, [this, name, made](const Result<Jid> &address) {
        if (!address) {
            made.finish(std::unexpected(address.error()));
            return;
        }
        enter(*address).then(&m_context, [this, name, made,
                                          room = *address](const Result<bool> &isNew) {
            if (!isNew)
                made.finish(std::unexpected(isNew.error()));
            else if (!*isNew)
                made.finish(failure(ErrorCode::AlreadyExists, tr("There is such a room already.")));
            else
                settleNewRoom(room, name, made);
        });
    });
    return made.task();
}

void XmppSession::settleNewRoom(const Jid &room, const QString &name, const TaskSource<Jid> &made)
{
    m_settings.settle(room, name)
        .then(&m_context, [this, room, name, made](const Result<void> &settled) {
            RoomAttendance *there = attendance(room);
            if (!settled || !there) {
                if (there)
                    there->leave();
                made.finish(std::unexpected(settled ? Error{ErrorCode::Cancelled, {}, {}, false}
                                                    : settled.error()));
                return;
            }
            // What it can do is known only now that it has its settings.
            connect(
                there, &RoomAttendance::described, this,
                [this, room, name, made] {
                    if (auto kept = m_book.put({.address = room, .name = name}); !kept) {
                        made.finish(std::unexpected(kept.error()));
                        return;
                    }
                    m_book.share(room);
                    isIn(room);
                    made.finish(room);
                },
                Qt::SingleShotConnection);
            there->describe();
        });
}

Task<Jid> XmppSession::join(const Jid &room, const QString &password)
{
    const TaskSource<Jid> joined;
    if (m_book.find(room) && attendance(room) &&
        attendance(room)->state() == RoomAttendance::State::In)
        return Task<Jid>::finished(room);
    if (!password.isEmpty())
        m_book.setPassword(room, password);
    const bool hasPassword = !m_book.passwordOf(room).isEmpty();
    enter(room).then(&m_context, [this, room, hasPassword, joined](const Result<bool> &isNew) {
        if (!isNew || *isNew) {
            place(room).attendance->leave();
            if (!isNew && wantsPassword(isNew.error())) {
                m_book.setPassword(room, {});
                Q_EMIT passwordWanted(room, hasPassword);
                joined.finish(failure(ErrorCode::Cancelled, {}));
                return;
            }
            joined.finish(isNew ? failure(ErrorCode::NotFound, tr("There is no such room."))
                                : std::unexpected(isNew.error()));
            return;
        }
        if (!m_book.find(room)) {
            const QString name = place(room).attendance->features().name;
            if (auto kept =
                    m_book.put({.address = room, .name = name.isEmpty() ? room.local() : name});
                !kept) {
                joined.finish(std::unexpected(kept.error()));
                return;
            }
        }
        m_book.share(room);
        isIn(room);
        joined.finish(room);
    });
    return joined.task();
}

Task<void> XmppSession::rename(const Jid &room, const QString &name)
{
    const TaskSource<void> done;
    m_settings.rename(room, name)
        .then(&m_context, [this, room, name, done](const Result<void> &changed) {
            const BookedRoom *known = m_book.find(room);
            if (!changed || !known) {
                done.finish(changed);
                return;
            }
            BookedRoom renamed = *known;
            renamed.name = name;
            done.finish(m_book.put(renamed));
            m_book.share(room);
        });
    return done.task();
}

void XmppSession::takeName(const Jid &room)
{
    const BookedRoom *known = m_book.find(room);
    const RoomAttendance *there = attendance(room);
    if (!known || !there || there->features().name.isEmpty())
        return;
    BookedRoom named = *known;
    named.name = there->features().name;
    (void)m_book.put(named);
}

Task<void> XmppSession::setTopic(const Jid &room, const QString &topic)
{
    const QString id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    XmlElement message = writeMessage({.to = room, .id = id, .type = u"groupchat"_s});
    m_topics.push_back({room, id, topic, {}});
    Task<void> task = m_topics.back().done.task();
    m_channel->send(message.add(writeSubject(topic)));
    return task;
}

void XmppSession::topicChanged(const Jid &room, const QString &messageId, const QString &topic)
{
    if (const BookedRoom *known = m_book.find(room)) {
        BookedRoom changed = *known;
        changed.topic = topic;
        (void)m_book.put(changed);
    }
    std::vector<TaskSource<void>> done;
    std::erase_if(m_topics, [&](const TopicChange &each) {
        // Some rooms tell of it under an id of their own.
        const bool isIt = each.room == room && (each.id == messageId || each.topic == topic);
        if (isIt)
            done.push_back(each.done);
        return isIt;
    });
    for (const TaskSource<void> &each : done)
        each.finish({});
}

Task<void> XmppSession::leave(const Jid &room)
{
    m_sender.refuse(room, {ErrorCode::NotFound, tr("You have left this room."), {}, false});
    return m_book.remove(room);
}

void XmppSession::dropPlace(const Jid &room)
{
    const auto there = m_places.find(room);
    if (there == m_places.end())
        return;
    there->second.attendance->disconnect(this);
    there->second.attendance->leave();
    m_sender.close(room);
    m_places.erase(there);
}

void XmppSession::note(const Jid &room, const QString &text)
{
    if (m_book.find(room))
        m_host.publish(NotePosted{
            .room = m_book.idOf(room), .text = text, .icon = {}, .at = m_host.clock().now()});
}

} // namespace watchroom::xmpp
