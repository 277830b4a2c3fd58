// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/api/Host.h"
#include "integrations/chat/xmpp/ArchiveState.h"
#include "integrations/chat/xmpp/stream/StanzaChannel.h"

#include <QObject>

#include <deque>

namespace watchroom::xmpp {

/// A message as an archive keeps it.
struct ArchivedMessage
{
    QString id; ///< The archive's.
    Timestamp time;
    XmlElement message;
};

/// Where an archived message goes.
struct ArchivePlace
{
    /// Of each room the message that the next older one goes in front of. Whoever takes a message
    /// writes it in here.
    QMap<QString, QString> &next;
    bool isHistory = false; ///< From before the archive was first read here.
};

/// Reads one archive (XEP-0313) so that nothing of it is missing and nothing comes twice: the
/// newest page first, then every gap from its newer end, a page at a time, each stored before the
/// next.
///
/// What is stored is remembered as ranges; after every loss of the stream, a resumed one included,
/// it is asked what came after the last stored message. What arrives live continues the newest
/// range only after that (rooms), or never (the own archive, which also keeps what other devices
/// sent): see heard().
class ArchiveSync final : public QObject
{
    Q_OBJECT

public:
    /// Publishes an archived message; called for those that are new, the newest first.
    using Take = std::function<void(const ArchivedMessage &, const ArchivePlace &)>;

    /// Whether what arrives live is all that the archive gets.
    enum class Live { IsComplete, HasHoles };

    /// An empty archive means the account's own. The state is kept under `key` in the storage.
    ArchiveSync(const Jid &archive, Live live, QString key, StanzaChannel &channel, Host &host,
                Take take, QObject *parent = nullptr);

    ArchiveState &state() { return m_state; }
    /// The newest page is there, though more may be missing between it and what was stored earlier.
    bool isCaughtUp() const { return m_caughtUp; }
    /// There is no such archive, or it does not answer.
    bool isSilent() const { return m_silent; }

    /// Begins, when the archive can be asked.
    void begin();
    /// Ends, when it cannot be asked any more.
    void end();
    /// Asks for what is new; soon, when a question is under way.
    void catchUp();
    /// The same in a while; several times in that while are one.
    void catchUpLater();

    /// What came live and was taken. `message` is empty when it was none to be shown.
    void heard(const QString &archiveId, const RoomId &room, const MessageId &message);
    /// Takes a result of the query that is under way; of any other it is dropped.
    void takeResult(const XmlElement &message);

Q_SIGNALS:
    /// Nothing is missing any more between what was stored earlier and what the archive had when it
    /// was asked; or it does not answer.
    void caughtUp();

private:
    enum class Ask { Newest, After, Before };
    struct Query
    {
        QString id;
        Ask ask = Ask::Newest;
        std::vector<ArchivedMessage> results;
    };
    struct Heard
    {
        QString archiveId;
        RoomId room;
        MessageId message;
    };

    void next();
    void ask(Ask what);
    void answered(const QString &queryId, const Result<XmlElement> &answer);
    void refused(const Query &query, const Error &error);
    void takeNewest(const Query &query, bool isWhole);
    void takeAfter(const Query &query, bool isLast);
    void takeBefore(Query query, bool isLast);
    /// Hands the messages on, the newest first.
    void hand(const std::vector<ArchivedMessage> &page, QMap<QString, QString> &next,
              bool isHistory);
    /// In front of what arrived live meanwhile, and is newer than this page.
    QMap<QString, QString> firstsBehind(const std::vector<ArchivedMessage> &page);
    void nowCaughtUp();
    void tellWhenWhole();
    void continueRange(const Heard &heard);
    /// Goes on when what was handed on is stored, and the range with it.
    void saveAndGoOn();
    void save();
    void saveLater();
    /// The range whose older end is looked at next; nothing when there is no gap.
    std::optional<size_t> rangeWithGap() const;

    Jid m_archive;
    Live m_live;
    QString m_key;
    StanzaChannel &m_channel;
    Host &m_host;
    Take m_take;
    ArchiveState m_state;
    std::optional<Query> m_query;
    /// What arrived live and is not in a range yet.
    std::deque<Heard> m_heard;
    bool m_open = false;
    bool m_caughtUp = false;
    bool m_silent = false;
    bool m_isStoring = false;
    bool m_tooFarBehind = false; ///< More than a page came since; begin with the newest.
    bool m_askAgain = false;     ///< Something came after the question was asked.
    bool m_isContinuous = false; ///< What is heard belongs to the newest range.
    bool m_willSave = false;
    bool m_willCatchUp = false;
};

} // namespace watchroom::xmpp
