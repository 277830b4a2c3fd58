// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The pictures of people: whose are believed, and how few questions they cost.

#include "integrations/chat/xmpp/people/Faces.h"
#include "app/base/PictureFormat.h"
#include "integrations/chat/xmpp/codecs/Namespaces.h"
#include "integrations/chat/xmpp/people/FaceFolder.h"
#include "tests/support/TaskResult.h"
#include "tests/support/TestProgram.h"
#include "tests/unit/xmpp/FakeServer.h"

#include <QDir>

using namespace watchroom;
using namespace watchroom::xmpp;
using namespace Qt::StringLiterals;

namespace {

const PersonId kBenId(u"ben@home.example"_s);

/// Not a picture that could be shown, but it begins like one; each number makes another.
AvatarPicture pictureNumber(int number)
{
    return {.bytes = "\x89PNG\r\n\x1A\n" + QByteArray::number(number), .mediaType = u"image/png"_s};
}

QString base64(const AvatarPicture &picture)
{
    return QString::fromLatin1(picture.bytes.toBase64());
}

XmlElement vCardWith(const AvatarPicture &picture)
{
    return stanza(
        u"<iq type='result'><vCard xmlns='vcard-temp'><PHOTO><TYPE>image/png</TYPE><BINVAL>%1"
        "</BINVAL></PHOTO></vCard></iq>"_s.arg(base64(picture)));
}

XmlElement itemWith(const AvatarPicture &picture, const QString &id)
{
    return stanza(u"<iq type='result'><pubsub xmlns='http://jabber.org/protocol/pubsub'><items "
                  "node='urn:xmpp:avatar:data'><item id='%1'><data "
                  "xmlns='urn:xmpp:avatar:data'>%2</data></item></items></pubsub></iq>"_s.arg(
                      id, base64(picture)));
}

QString newsOf(const QString &from, const QString &metadata)
{
    return u"<message from='%1' to='ana@home.example'><event "
           "xmlns='http://jabber.org/protocol/pubsub#event'><items "
           "node='urn:xmpp:avatar:metadata'><item id='x'><metadata "
           "xmlns='urn:xmpp:avatar:metadata'>%2</metadata></item></items></event></message>"_s.arg(
               from, metadata);
}

QString infoOf(const AvatarPicture &picture, qint64 bytes = 0)
{
    return u"<info id='%1' type='image/png' bytes='%2'/>"_s.arg(picture.sha1())
        .arg(bytes > 0 ? bytes : qint64(picture.bytes.size()));
}

} // namespace

class FacesTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<FakeHost> m_host;
    std::unique_ptr<FakeServer> m_server;
    std::unique_ptr<XmppBackend> m_backend;
    std::vector<FakeChannel::Question> m_asked; ///< For pictures, unanswered.

    void start()
    {
        m_backend = m_server->makeBackend(*m_host);
        m_backend->start();
    }

    FakeChannel &channel() { return m_server->channel(); }

    /// The questions for pictures nobody has answered, with whom they ask.
    QStringList asked()
    {
        std::erase_if(channel().questions(), [this](const FakeChannel::Question &each) {
            const XmlElement &items =
                each.iq.child(u"pubsub", ns::kPubSub).child(u"items", ns::kPubSub);
            const bool isIt =
                each.iq.has(u"vCard", ns::kVCard) || items.attribute(u"node") == ns::kAvatarData;
            if (isIt)
                m_asked.push_back(each);
            return isIt;
        });
        QStringList whom;
        for (const FakeChannel::Question &each : m_asked)
            whom += each.iq.attribute(u"to");
        return whom;
    }

    /// Answers the first of them.
    void answer(const Result<XmlElement> &with)
    {
        QVERIFY(!asked().isEmpty());
        const FakeChannel::Question first = m_asked.front();
        m_asked.erase(m_asked.begin());
        first.answer.finish(with);
    }

    void wantBen() { m_backend->wantPictures(m_server->roomId(), {kBenId}); }
    void benEntersWith(const QString &photo)
    {
        m_server->enters(u"Ben"_s,
                         {.id = u"occ-ben"_s, .address = u"ben@home.example"_s, .photo = photo});
    }

    /// What is shown of somebody now: the bytes; nothing when it is their initials.
    QByteArray faceOf(const PersonId &person) const
    {
        QString file;
        for (const PersonPictured &each : m_host->all<PersonPictured>()) {
            if (each.person == person)
                file = each.file;
        }
        QFile picture(file);
        return picture.open(QIODevice::ReadOnly) ? picture.readAll() : QByteArray();
    }

private Q_SLOTS:
    void init()
    {
        m_host = std::make_unique<FakeHost>();
        m_server = std::make_unique<FakeServer>();
        m_server->pubSubKnowsOnly = {ns::kBookmarks.toString(), ns::kDisplayed.toString()};
        m_asked.clear();
    }

    void cleanup()
    {
        m_asked.clear();
        m_backend.reset();
        m_server.reset();
    }

    void whoIsSeenIsAskedForTheirPictureOnce()
    {
        const AvatarPicture picture = pictureNumber(1);
        start();
        benEntersWith(picture.sha1());
        QVERIFY(asked().isEmpty()); // nobody looks
        wantBen();
        wantBen();
        benEntersWith(picture.sha1());
        QCOMPARE(asked(), QStringList(u"ben@home.example"_s));
        answer(vCardWith(picture));
        QCOMPARE(faceOf(kBenId), picture.bytes);
        // Another one with the same picture costs no question.
        m_server->enters(
            u"Cleo"_s,
            {.id = u"occ-cleo"_s, .address = u"cleo@home.example"_s, .photo = picture.sha1()});
        m_backend->wantPictures(m_server->roomId(), {PersonId(u"cleo@home.example"_s)});
        QVERIFY(asked().isEmpty());
        QCOMPARE(faceOf(PersonId(u"cleo@home.example"_s)), picture.bytes);
    }

    void aPictureSurvivesTheEndOfTheProgram()
    {
        const AvatarPicture picture = pictureNumber(1);
        start();
        benEntersWith(picture.sha1());
        wantBen();
        answer(vCardWith(picture));
        m_host->manualClock().advance(Seconds(10));
        m_backend.reset();
        m_host->takeEvents();
        m_server->isReadyAtOnce = false;
        start();
        QCOMPARE(faceOf(kBenId), picture.bytes); // without a connection
        channel().becomeReady();
        QVERIFY(asked().isEmpty());
    }

    void aRoomThatHidesAddressesIsAskedItself()
    {
        m_server->roomFeatures.removeAll(u"muc_nonanonymous"_s);
        const AvatarPicture picture = pictureNumber(1);
        start();
        benEntersWith(picture.sha1());
        const PersonId ben = m_backend->members(m_server->roomId()).front().person.id;
        m_backend->wantPictures(m_server->roomId(), {ben});
        QCOMPARE(asked(), QStringList(FakeServer::room() + u"/Ben"_s));
        answer(vCardWith(picture));
        QCOMPARE(faceOf(ben), picture.bytes);
    }

    void onlyAFewAreAskedAtATime()
    {
        start();
        std::vector<PersonId> people;
        for (int i = 0; i < 500; ++i) {
            const QString address = u"p%1@home.example"_s.arg(i);
            people.push_back(PersonId(address));
            m_server->enters(
                u"P%1"_s.arg(i),
                {.id = u"occ-%1"_s.arg(i), .address = address, .photo = pictureNumber(i).sha1()});
        }
        QVERIFY(asked().isEmpty());
        m_backend->wantPictures(m_server->roomId(), people);
        QCOMPARE(asked().size(), Faces::kMaximumAtOnce);
        answer(std::unexpected(Error{ErrorCode::NotFound, {}, {}, false}));
        QCOMPARE(asked().size(), Faces::kMaximumAtOnce);
    }

    void whatIsNotThePictureIsLeftOut_data()
    {
        QTest::addColumn<XmlElement>("answer");
        QTest::newRow("another picture") << vCardWith(pictureNumber(2));
        QTest::newRow("no picture") << vCardWith({.bytes = "<svg/>", .mediaType = {}});
        QTest::newRow("nothing") << stanza(u"<iq type='result'><vCard xmlns='vcard-temp'/></iq>"_s);
        QTest::newRow("too large") << vCardWith(
            {.bytes = pictureNumber(1).bytes + QByteArray(AvatarPicture::kMaximumBytes, 'x'),
             .mediaType = {}});
        QTest::newRow("an item that lies") << itemWith(pictureNumber(2), pictureNumber(1).sha1());
        QTest::newRow("another item") << itemWith(pictureNumber(2), pictureNumber(2).sha1());
    }

    void whatIsNotThePictureIsLeftOut()
    {
        QFETCH(const XmlElement, answer);
        const QByteArray told = QTest::currentDataTag();
        const AvatarPicture svg{.bytes = "<svg/>", .mediaType = {}};
        const AvatarPicture large{.bytes = pictureNumber(1).bytes +
                                           QByteArray(AvatarPicture::kMaximumBytes, 'x'),
                                  .mediaType = {}};
        // The hash is right where something else is wrong.
        const QString sha1 = told == "no picture"  ? svg.sha1()
                             : told == "too large" ? large.sha1()
                                                   : pictureNumber(1).sha1();
        start();
        benEntersWith(sha1);
        wantBen();
        this->answer(answer);
        QVERIFY(faceOf(kBenId).isEmpty());
        // It is not asked for again ...
        benEntersWith(sha1);
        QVERIFY(asked().isEmpty());
        // ... but somebody else may have it.
        m_server->enters(u"Cleo"_s,
                         {.id = u"occ-cleo"_s, .address = u"cleo@home.example"_s, .photo = sha1});
        m_backend->wantPictures(m_server->roomId(), {PersonId(u"cleo@home.example"_s)});
        QCOMPARE(asked(), QStringList(u"cleo@home.example"_s));
    }

    void newsOfAPersonAreFetchedFromTheirNode()
    {
        const AvatarPicture picture = pictureNumber(1);
        start();
        wantBen();
        channel().receive(newsOf(u"ben@home.example"_s, infoOf(picture)));
        QCOMPARE(asked(), QStringList(u"ben@home.example"_s));
        QVERIFY(m_asked.front().iq.toXml().contains("urn:xmpp:avatar:data"));
        answer(itemWith(picture, picture.sha1()));
        QCOMPARE(faceOf(kBenId), picture.bytes);
        // They take it away.
        channel().receive(newsOf(u"ben@home.example"_s, {}));
        QVERIFY(faceOf(kBenId).isEmpty());
        QVERIFY(m_host->all<PersonPictured>().back().file.isEmpty());
        // No message was made of it.
        QVERIFY(m_host->all<MessageReceived>().empty());
    }

    void nobodySpeaksOfAnothersPicture_data()
    {
        QTest::addColumn<QString>("from");
        QTest::newRow("a program of theirs") << u"ben@home.example/evil"_s;
        QTest::newRow("an occupant") << FakeServer::room() + u"/Ben"_s;
        QTest::newRow("a room") << FakeServer::room();
        QTest::newRow("somebody else") << u"eve@evil.example"_s;
        QTest::newRow("a server") << u"home.example"_s;
    }

    void nobodySpeaksOfAnothersPicture()
    {
        QFETCH(const QString, from);
        start();
        benEntersWith({});
        wantBen();
        channel().receive(newsOf(from, infoOf(pictureNumber(1))));
        QVERIFY(asked().isEmpty());
        QVERIFY(faceOf(kBenId).isEmpty());
    }

    void whatIsAnnouncedAsTooLargeIsNotAskedFor()
    {
        start();
        wantBen();
        channel().receive(newsOf(u"ben@home.example"_s,
                                 infoOf(pictureNumber(1), AvatarPicture::kMaximumBytes + 1)));
        QVERIFY(asked().isEmpty());
    }

    void onesOwnPictureIsPublished()
    {
        const AvatarPicture picture = pictureNumber(7);
        m_server->accountFeatures += ns::kAvatarConversion.toString();
        start();
        channel().takeSent();
        QVERIFY(waitFor(m_backend->setOwnPicture(picture.bytes)));
        QCOMPARE(m_server->published().size(), 2u); // the picture, then its name
        QCOMPARE(m_server->published().at(0).attribute(u"node"), u"urn:xmpp:avatar:data"_s);
        QCOMPARE(m_server->published().at(1).attribute(u"node"), u"urn:xmpp:avatar:metadata"_s);
        QVERIFY(m_server->published().at(1).toXml().contains(picture.sha1().toUtf8()));
        QCOMPARE(faceOf(m_backend->self().id), picture.bytes);
        QVERIFY(asked().isEmpty()); // it is here, and the server makes the vCard
        // The server adds it to presence, so it gets one to all places.
        QCOMPARE(channel().takeSent().size(), 2u);

        QVERIFY(waitFor(m_backend->setOwnPicture({})));
        QVERIFY(faceOf(m_backend->self().id).isEmpty());
        QVERIFY(!m_server->published().back().toXml().contains("<info"));
    }

    void aServerThatDoesNotConvertGetsAVCardToo()
    {
        const AvatarPicture picture = pictureNumber(7);
        start();
        TaskResult<void> set(m_backend->setOwnPicture(picture.bytes));
        answer(stanza(u"<iq type='result'><vCard xmlns='vcard-temp'><FN>Ana</FN><BDAY>1990</BDAY>"
                      "<PHOTO><BINVAL>eA==</BINVAL></PHOTO></vCard></iq>"_s));
        QCOMPARE(asked().size(), 1);
        const QByteArray written = m_asked.front().iq.toXml();
        QVERIFY(written.contains("<BDAY>1990</BDAY>")); // what others have put there stays
        QCOMPARE(written.count("<PHOTO>"), 1);
        QVERIFY(written.contains(picture.bytes.toBase64()));
        channel().takeSent();
        answer(stanza(u"<iq type='result'/>"_s));
        QVERIFY(set.succeeded());
        for (const XmlElement &presence : channel().takeSent())
            QVERIFY(presence.toXml().contains("<photo>" + picture.sha1().toUtf8() + "</photo>"));
        // From the next start on, too.
        m_backend.reset();
        start();
        QVERIFY(std::ranges::any_of(channel().sent(), [&](const XmlElement &each) {
            return each.name() == "presence"_L1 && each.toXml().contains(picture.sha1().toUtf8());
        }));
    }

    void whatIsNoPictureForOthersIsRefused()
    {
        start();
        TaskResult<void> gif(m_backend->setOwnPicture("GIF89a"));
        QVERIFY(gif.failedAs(ErrorCode::InvalidArgument));
        TaskResult<void> large(m_backend->setOwnPicture(
            pictureNumber(1).bytes + QByteArray(AvatarPicture::kMaximumBytes, 'x')));
        QVERIFY(large.failedAs(ErrorCode::ResourceExhausted));
        QVERIFY(m_server->published().empty());
    }

    void theFolderKeepsWhatWasUsedLast()
    {
        QTemporaryDir folder;
        const auto hash = [](int number) { return pictureNumber(number).sha1(); };
        {
            FaceFolder faces(folder.path(), {.files = 3, .bytes = 1'000'000});
            for (int i = 0; i < 3; ++i)
                QVERIFY(faces.keep(hash(i), pictureNumber(i).bytes));
            QVERIFY(!faces.fileOf(hash(0)).isEmpty()); // used once more
            QVERIFY(faces.keep(hash(3), pictureNumber(3).bytes));
            QVERIFY(faces.fileOf(hash(1)).isEmpty());
            QVERIFY(!faces.fileOf(hash(0)).isEmpty());
        }
        FaceFolder again(folder.path());
        QVERIFY(!again.fileOf(hash(3)).isEmpty());
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 3);
        FaceFolder small(folder.path(), {.files = 100, .bytes = 40});
        QVERIFY(small.keep(hash(9), pictureNumber(9).bytes));
        qint64 bytes = 0;
        for (const QFileInfo &file : QDir(folder.path()).entryInfoList(QDir::Files))
            bytes += file.size();
        QVERIFY(bytes <= 40);
    }
};

TEST_OF_PROGRAM(FacesTest)
#include "FacesTest.moc"
