// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/chat/xmpp/RoomDirectory.h"
#include "integrations/chat/xmpp/codecs/Avatar.h"
#include "integrations/chat/xmpp/people/FaceFolder.h"

#include <QSet>

#include <map>

namespace watchroom::xmpp {

/// The pictures of people: heard of by news of their own nodes (XEP-0084) and by presence
/// (XEP-0153), fetched from where they were announced once somebody wants to see them, and only
/// then. A room with thousands of members costs nothing before they speak. What comes is a picture
/// with the hash that was announced, or it is left out. Publishes PersonPictured.
class Faces final : public QObject
{
    Q_OBJECT

public:
    static constexpr int kMaximumAtOnce = 4;            ///< Questions under way.
    static constexpr qsizetype kMaximumPeople = 20'000; ///< Of whom it is known what they announce.
    static constexpr qsizetype kMaximumWanted = 5'000;
    static constexpr qsizetype kMaximumRemembered = 500; ///< Over the end of the program.

    Faces(RoomDirectory &rooms, StanzaChannel &channel, Host &host, QObject *parent = nullptr);

    /// Publishes what was known at the last time.
    void load();
    /// The stream is gone: what was asked is asked again when it is announced again.
    void end();

    /// Whether a message was news of somebody's picture.
    bool takeNews(const XmlElement &message, const Jid &from);
    /// The presence of a person, or of an occupant whom the room's attendance knows already.
    void takePresence(const XmlElement &presence);
    /// These people are on the screen.
    void want(const std::vector<PersonId> &people);
    /// The person has set their own.
    void takeOwn(const AvatarPicture &picture);
    void removeOwn();

private:
    /// Where a picture is to be had.
    struct Source
    {
        enum class Kind { Node, VCard };
        Jid address;
        Kind kind = Kind::VCard;
        bool operator==(const Source &) const = default;
    };
    struct Announced
    {
        QString sha1; ///< Empty: they have none.
        Source source;
    };
    struct Wish
    {
        std::vector<Source> sources; ///< Not asked yet.
        bool isAsked = false;        ///< One is being asked.
    };

    PersonId self() const;
    void announce(const PersonId &person, const Announced &announced);
    void show(const PersonId &person);
    void publish(const PersonId &person, const QString &sha1);
    void wish(const QString &sha1, const Source &source);
    void askNext();
    Task<XmlElement> ask(const QString &sha1, const Source &source);
    void takeAnswer(const QString &sha1, const Source &source, const Result<XmlElement> &answer);
    void rememberLater();

    RoomDirectory &m_rooms;
    StanzaChannel &m_channel;
    Host &m_host;
    FaceFolder m_folder;
    QHash<PersonId, Announced> m_announced;
    QHash<PersonId, QString> m_shown; ///< Their hashes.
    QSet<PersonId> m_wanted;
    std::map<QString, Wish> m_wishes; ///< By hash.
    QSet<QString> m_refused;          ///< Hash and address, of what was not what it should be.
    int m_asked = 0;
    int m_stream = 0; ///< Answers of an earlier one count for nothing.
    bool m_isRemembering = false;
};

} // namespace watchroom::xmpp
