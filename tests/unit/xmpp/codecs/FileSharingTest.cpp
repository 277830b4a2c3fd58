// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/codecs/FileSharing.h"

#include "tests/support/TestProgram.h"
#include "tests/unit/xmpp/codecs/XmlText.h"

#include <QTest>

using namespace watchroom;
using namespace watchroom::xmpp;
using namespace Qt::StringLiterals;

namespace {

QByteArray shared(const QByteArray &facts, const QByteArray &address)
{
    return "<file-sharing xmlns='urn:xmpp:sfs:0' disposition='inline'><file "
           "xmlns='urn:xmpp:file:metadata:0'>" +
           facts +
           "</file><sources><url-data xmlns='http://jabber.org/protocol/url-data' target='" +
           address + "'/></sources></file-sharing>";
}

} // namespace

class FileSharingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// XEP-0447, section 3.
    void aFileHasItsFacts()
    {
        const QByteArray text =
            shared("<media-type>image/jpeg</media-type><name>summit.jpg</name><size>3032449</size>"
                   "<hash xmlns='urn:xmpp:hashes:2' algo='sha-256'>qxI=</hash>"
                   "<width>4096</width><height>2160</height>",
                   "https://download.montague.lit/4a771ac1/summit.jpg");
        const auto files = readSharedFiles(message(text));
        QCOMPARE(files.size(), 1u);
        Attachment file = files.front();
        QCOMPARE(file.name, u"summit.jpg"_s);
        QCOMPARE(file.mediaType, u"image/jpeg"_s);
        QCOMPARE(file.size, 3032449);
        QCOMPARE(file.width, 4096);
        QCOMPARE(file.height, 2160);
        QCOMPARE(file.address, u"https://download.montague.lit/4a771ac1/summit.jpg"_s);
        QVERIFY(file.sha256.isEmpty()); // What somebody says of bytes that are not here.
        file.sha256 = u"ab12"_s;
        QCOMPARE(canonical(writeSharedFile(file)), canonical(text));
    }

    void onlyWhatCanBeFetchedSafelyIsAFile_data()
    {
        QTest::addColumn<QByteArray>("address");
        QTest::newRow("without a lock") << "http://files.example/1/a.png"_ba;
        QTest::newRow("a file of one's own") << "file:///etc/passwd"_ba;
        QTest::newRow("a script") << "javascript:alert(1)"_ba;
        QTest::newRow("nothing") << ""_ba;
    }

    void onlyWhatCanBeFetchedSafelyIsAFile()
    {
        QFETCH(const QByteArray, address);
        QVERIFY(readSharedFiles(message(shared("<name>a.png</name>", address))).empty());
    }

    void namesLeadNowhere_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QString>("shown");
        QTest::newRow("a path") << "../../.bashrc"_ba << u"bashrc"_s;
        QTest::newRow("another path") << "C:\\evil\\run.exe"_ba << u"run.exe"_s;
        QTest::newRow("none") << ""_ba << u"a.png"_s;
        QTest::newRow("dots alone") << ".."_ba << u"a.png"_s;
    }

    void namesLeadNowhere()
    {
        QFETCH(const QByteArray, name);
        QFETCH(const QString, shown);
        const auto files = readSharedFiles(
            message(shared("<name>" + name + "</name>", "https://files.example/1/a.png")));
        QCOMPARE(files.front().name, shown);
    }

    void thereIsAnEndToThem()
    {
        const QByteArray one = shared("", "https://files.example/1/a.png");
        QCOMPARE(readSharedFiles(message(one.repeated(50))).size(), kMostSharedFiles);
    }
};

TEST_OF_PROGRAM(FileSharingTest)
#include "FileSharingTest.moc"
