// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/codecs/Avatar.h"
#include "integrations/chat/xmpp/codecs/VCard.h"
#include "tests/support/TestProgram.h"
#include "tests/unit/xmpp/codecs/XmlText.h"

#include <QTest>

using namespace watchroom;
using namespace watchroom::xmpp;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kHash = "111f4b3c50d7b0df729d299bc6f8e9ef9066971f";

std::optional<AvatarInfo> readInfo(const QByteArray &inner)
{
    return readAvatarInfo(xml("<item id='" + kHash +
                              "'><metadata xmlns='urn:xmpp:avatar:metadata'>" + inner +
                              "</metadata></item>"));
}

} // namespace

class AvatarTest : public QObject
{
    Q_OBJECT

    const AvatarPicture m_picture{.bytes = "picture", .mediaType = {}};

private Q_SLOTS:
    /// XEP-0084, section 4.2.
    void aPictureIsAnnounced()
    {
        const QByteArray text =
            "<info bytes='12345' height='64' id='" + kHash + "' type='image/png' width='64'/>";
        const AvatarInfo info{QString::fromLatin1(kHash), 12345, u"image/png"_s, 64, 64};
        QCOMPARE(readInfo(text), info);
        QCOMPARE(canonical(writeAvatarInfo(info)),
                 canonical("<metadata xmlns='urn:xmpp:avatar:metadata'>" + text + "</metadata>"));
    }

    void picturesWeDoNotFetchAreSkipped_data()
    {
        QTest::addColumn<QByteArray>("text");
        const QByteArray id = "id='" + kHash + "' ";
        QTest::newRow("elsewhere")
            << "<info " + id +
                   "type='image/png' bytes='1' url='http://avatars.example.org/a.png'/>";
        QTest::newRow("too large") << "<info " + id + "type='image/png' bytes='99999999'/>";
        QTest::newRow("a drawing") << "<info " + id + "type='image/svg+xml' bytes='1'/>";
        QTest::newRow("no hash") << "<info id='../../a' type='image/png' bytes='1'/>"_ba;
        QTest::newRow("no size") << "<info " + id + "type='image/png'/>";
    }

    void picturesWeDoNotFetchAreSkipped()
    {
        QFETCH(QByteArray, text);
        QCOMPARE(readInfo(text), std::nullopt);
        const auto next = readInfo(text + "<info id='" + kHash + "' type='image/gif' bytes='2'/>");
        QVERIFY(next);
        QCOMPARE(next->mediaType, u"image/gif"_s);
    }

    void aPictureIsTakenAway()
    {
        QVERIFY(takesAvatarAway(xml("<item><metadata xmlns='urn:xmpp:avatar:metadata'/></item>")));
        QVERIFY(!takesAvatarAway(xml("<item/>")));
        QCOMPARE(readInfo(""), std::nullopt);
    }

    /// Section 4.1.
    void thePictureComes()
    {
        XmlElement item = xml("<item/>").add(writeAvatarPicture(m_picture));
        item.set(u"id"_s, m_picture.sha1());
        QCOMPARE(m_picture.sha1(), u"0e66b49d04a43c19bcb2e13a53aff5d174f610fc"_s);
        QCOMPARE(readAvatarPicture(item), m_picture);
        item.set(u"id"_s, QString::fromLatin1(kHash));
        QCOMPARE(readAvatarPicture(item), std::nullopt);
    }

    void whatIsNotBase64IsNoPicture()
    {
        for (const QByteArray text : {"", "####", "cGlj dHVyZQ=", "cGljdHVyZQ==x"})
            QCOMPARE(readAvatarPicture(xml("<item id='" + m_picture.sha1().toLatin1() +
                                           "'><data xmlns='urn:xmpp:avatar:data'>" + text +
                                           "</data></item>")),
                     std::nullopt);
    }

    /// XEP-0054, section 3; XEP-0153, section 3.
    void aCardHasOneToo()
    {
        const QByteArray text = "<vCard xmlns='vcard-temp'><FN>Juliet Capulet</FN>"
                                "<NICKNAME>jules</NICKNAME><PHOTO><TYPE>image/jpeg</TYPE>"
                                "<BINVAL>cGljdHVyZQ==</BINVAL></PHOTO></vCard>";
        const VCard card{u"jules"_s, u"Juliet Capulet"_s,
                         AvatarPicture{"picture", u"image/jpeg"_s}};
        QCOMPARE(readVCard(xml("<iq>" + text + "</iq>")), card);
        QCOMPARE(canonical(writeVCard(card)), canonical(text));
        QCOMPARE(readVCard(xml("<iq><vCard xmlns='vcard-temp'><PHOTO><BINVAL>#</BINVAL></PHOTO>"
                               "</vCard></iq>")),
                 VCard());
        QCOMPARE(readVCard(xml("<iq/>")), std::nullopt);
        QVERIFY(readVCard(xml("<iq/>").add(writeVCardQuery())));
    }

    void presenceSaysWhichItIs()
    {
        const QByteArray text = "<x xmlns='vcard-temp:x:update'><photo>" + kHash + "</photo></x>";
        const auto presence = [](const QByteArray &inner) {
            return xml("<presence>" + inner + "</presence>");
        };
        QCOMPARE(readPhotoHash(presence(text)), QString::fromLatin1(kHash));
        QCOMPARE(canonical(writePhotoHash(QString::fromLatin1(kHash))), canonical(text));
        QCOMPARE(readPhotoHash(presence("<x xmlns='vcard-temp:x:update'><photo/></x>")), QString());
        QCOMPARE(readPhotoHash(presence("<x xmlns='vcard-temp:x:update'/>")), std::nullopt);
    }
};

TEST_OF_PROGRAM(AvatarTest)
#include "AvatarTest.moc"
