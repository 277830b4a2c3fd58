// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/net/NetworkPictureFetcher.h"
#include "tests/support/TaskResult.h"
#include "tests/support/TestCertificates.h"
#include "tests/support/TestWebServer.h"

#include <QCryptographicHash>
#include <QDir>
#include <QTemporaryDir>

using namespace watchroom;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Manner = TestWebServer::Manner;

namespace {

const QByteArray kPicture = "\x89PNG\r\n\x1A\n and more";

/// A fetcher that may ask this one computer, by this one number.
class Fetcher
{
public:
    Fetcher()
        : m_fetcher(m_folder.path())
    {
        m_fetcher.policy().allow(QHostAddress(QHostAddress::LocalHost), 32);
    }

    Result<QString> get(const QUrl &address) { return waitFor(m_fetcher.fetch(address)); }
    NetworkPictureFetcher *operator->() { return &m_fetcher; }
    QString path(const QString &name) const { return m_folder.filePath(name); }

private:
    QTemporaryDir m_folder;
    NetworkPictureFetcher m_fetcher;
};

QString codeOf(const Result<QString> &outcome)
{
    static const QHash<ErrorCode, QString> kNames{
        {ErrorCode::InvalidArgument, u"address"_s}, {ErrorCode::PermissionDenied, u"private"_s},
        {ErrorCode::Unavailable, u"unavailable"_s}, {ErrorCode::NotFound, u"not there"_s},
        {ErrorCode::TimedOut, u"too slow"_s},       {ErrorCode::ResourceExhausted, u"too much"_s},
        {ErrorCode::Unsupported, u"no picture"_s},
    };
    if (outcome)
        return u"picture"_s;
    return outcome.error().summary.isEmpty() ? u"without a word"_s
                                             : kNames.value(outcome.error().code, u"other"_s);
}

} // namespace

class PictureFetcherTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPictureComesAndIsKeptByItsHash()
    {
        TestWebServer server;
        server.answer(u"/p.png"_s, {.body = kPicture});
        Fetcher fetcher;
        const auto sha256 = fetcher.get(server.url(u"/p.png"_s));
        QVERIFY2(sha256, qPrintable(codeOf(sha256)));
        QCOMPARE(*sha256,
                 QString::fromLatin1(
                     QCryptographicHash::hash(kPicture, QCryptographicHash::Sha256).toHex()));
        QFile file(fetcher.path(*sha256));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), kPicture);

        QCOMPARE(fetcher.get(server.url(u"/p.png"_s)), *sha256);
        QCOMPARE(server.requests().size(), 1); // the second came from the folder
    }

    void theServerLearnsNothingButWhatIsAskedFor()
    {
        TestWebServer server;
        server.answer(u"/p.png"_s, {.body = kPicture, .headers = {"Set-Cookie: a=b"}});
        Fetcher fetcher;
        QVERIFY(fetcher.get(server.url(u"/p.png"_s)));
        QFile::remove(fetcher.path(u"addresses"_s));
        const QByteArray head = server.requests().constFirst().head.toLower();
        QVERIFY(head.contains("host: 127.0.0.1:" + QByteArray::number(server.serverPort())));
        QVERIFY(!head.contains("cookie"));
        QVERIFY(!head.contains("referer"));
        QVERIFY(!head.contains("authorization"));
    }

    void onlyPicturesAreTaken_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("outcome");
        QTest::newRow("PNG") << kPicture << u"picture"_s;
        QTest::newRow("JPEG") << QByteArray("\xFF\xD8\xFF\xE0") << u"picture"_s;
        QTest::newRow("GIF") << QByteArray("GIF89a") << u"picture"_s;
        QTest::newRow("WebP") << QByteArray("RIFF\x10\0\0\0WEBPVP8 ", 16) << u"picture"_s;
        QTest::newRow("HTML") << QByteArray("<html>") << u"no picture"_s;
        QTest::newRow("SVG") << QByteArray("<svg xmlns='http://www.w3.org/2000/svg'/>")
                             << u"no picture"_s;
        QTest::newRow("sound") << QByteArray("RIFF\x10\0\0\0WAVEfmt ", 16) << u"no picture"_s;
        QTest::newRow("nothing") << QByteArray() << u"no picture"_s;
        QTest::newRow("4 MB and a byte")
            << kPicture + QByteArray(4 * 1024 * 1024, 'x') << u"too much"_s;
    }
    void onlyPicturesAreTaken()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, outcome);
        TestWebServer server;
        server.answer(u"/p"_s, {.body = bytes, .headers = {"Content-Type: image/png"}});
        Fetcher fetcher;
        QCOMPARE(codeOf(fetcher.get(server.url(u"/p"_s))), outcome);
    }

    void badServersEnd_data()
    {
        QTest::addColumn<Manner>("manner");
        QTest::addColumn<QString>("outcome");
        QTest::newRow("silent") << Manner::Silent << u"too slow"_s;
        QTest::newRow("endless") << Manner::Endless << u"too much"_s;
        QTest::newRow("slow") << Manner::ByteByByte << u"too slow"_s;
        QTest::newRow("rude") << Manner::Rude << u"unavailable"_s;
        QTest::newRow("cut") << Manner::Cut << u"unavailable"_s;
    }
    void badServersEnd()
    {
        QFETCH(Manner, manner);
        QFETCH(QString, outcome);
        TestWebServer server;
        server.answer(u"/p"_s, {.body = kPicture + QByteArray(4096, 'x'), .manner = manner});
        Fetcher fetcher;
        fetcher->setTimeout(manner == Manner::Endless ? 10s : 1s);
        QCOMPARE(codeOf(fetcher.get(server.url(u"/p"_s))), outcome);
    }

    void redirectsAreCheckedAgain()
    {
        TestWebServer server;
        TestWebServer canary; // its address is one that may be asked; the others may not
        server.answer(u"/p"_s, {.body = kPicture});
        server.answer(u"/once"_s, {.status = 302, .headers = {"Location: /p"}});
        server.answer(u"/thrice"_s, {.status = 307, .headers = {"Location: /twice"}});
        server.answer(u"/twice"_s, {.status = 301, .headers = {"Location: /once"}});
        server.answer(u"/round"_s, {.status = 302, .headers = {"Location: /round"}});
        server.answer(u"/file"_s, {.status = 302, .headers = {"Location: file:///etc/passwd"}});
        server.answer(u"/named"_s, {.status = 302, .headers = {"Location: http://u:p@127.0.0.1/"}});
        Fetcher fetcher;
        QCOMPARE(codeOf(fetcher.get(server.url(u"/once"_s))), u"picture"_s);
        QCOMPARE(codeOf(fetcher.get(server.url(u"/thrice"_s))), u"picture"_s);
        QCOMPARE(codeOf(fetcher.get(server.url(u"/round"_s))), u"unavailable"_s);
        QCOMPARE(codeOf(fetcher.get(server.url(u"/file"_s))), u"address"_s);
        QCOMPARE(codeOf(fetcher.get(server.url(u"/named"_s))), u"address"_s);

        const QByteArray port = QByteArray::number(canary.serverPort());
        for (const QByteArray &inside :
             {"http://127.0.0.2:" + port, "http://[::1]:" + port,
              "http://[::ffff:127.0.0.1]:" + port, QByteArray("http://169.254.169.254/latest")}) {
            server.answer(u"/in"_s, {.status = 302, .headers = {"Location: " + inside}});
            QCOMPARE(codeOf(fetcher.get(server.url(u"/in"_s))), u"private"_s);
        }
        QCOMPARE(canary.requests().size(), 0);
    }

    void nothingInsideIsEverAsked_data()
    {
        QTest::addColumn<QString>("host");
        for (const char *host : {"localhost",
                                 "LOCALHOST",
                                 "localhost.",
                                 "127.0.0.1",
                                 "127.1",
                                 "127.0.1",
                                 "127.0.0.2",
                                 "127.255.255.254",
                                 "0x7f.1",
                                 "0x7f000001",
                                 "0x7F.0.0.1",
                                 "0x7f.0x0.0x0.0x1",
                                 "0177.0.0.1",
                                 "0177.1",
                                 "017700000001",
                                 "2130706433",
                                 "127.0.0.01",
                                 "127.000.000.001",
                                 "0",
                                 "0.0.0.0",
                                 "0x0",
                                 "00000000000",
                                 "[::1]",
                                 "[0:0:0:0:0:0:0:1]",
                                 "[0000:0000:0000:0000:0000:0000:0000:0001]",
                                 "[::]",
                                 "[::ffff:127.0.0.1]",
                                 "[::ffff:7f00:1]",
                                 "[::127.0.0.1]",
                                 "[::ffff:0:127.0.0.1]",
                                 "[64:ff9b::7f00:1]",
                                 "[64:ff9b::127.0.0.1]",
                                 "[64:ff9b:1::7f00:1]",
                                 "[2002:7f00:1::]",
                                 "[2001:0:7f00:1::]",
                                 "[fe80::1]",
                                 "[fe80::1%lo]",
                                 "[fc00::1]",
                                 "[fd12:3456::1]",
                                 "[fec0::1]",
                                 "[ff02::1]",
                                 "[2001:db8::1]",
                                 "[100::1]",
                                 "10.0.0.1",
                                 "10.1",
                                 "167772161",
                                 "172.16.0.1",
                                 "172.31.255.255",
                                 "192.168.0.1",
                                 "192.168.1",
                                 "0xC0A80001",
                                 "169.254.169.254",
                                 "0xA9FEA9FE",
                                 "2852039166",
                                 "100.64.0.1",
                                 "192.0.0.1",
                                 "198.18.0.1",
                                 "203.0.113.1",
                                 "224.0.0.1",
                                 "255.255.255.255",
                                 "240.0.0.1",
                                 "①②⑦.⓪.⓪.①",
                                 "127。0。0。1",
                                 "１２７.0.0.1",
                                 "127.0.0.1%00.example.org"})
            QTest::newRow(host) << QString::fromUtf8(host);
    }
    void nothingInsideIsEverAsked()
    {
        QFETCH(QString, host);
        TestWebServer canary;
        canary.answer(u"/"_s, {.body = kPicture});
        QTemporaryDir folder;
        NetworkPictureFetcher fetcher(folder.path());
        const QUrl address(u"http://%1:%2/"_s.arg(host).arg(canary.serverPort()));
        const auto outcome = waitFor(fetcher.fetch(address));
        QVERIFY(!outcome);
        QVERIFY2(codeOf(outcome) == u"private" || codeOf(outcome) == u"address" ||
                     codeOf(outcome) == u"unavailable",
                 qPrintable(codeOf(outcome)));
        QCOMPARE(canary.requests().size(), 0);
    }

    void otherSchemesAreNoAddresses_data()
    {
        QTest::addColumn<QString>("address");
        for (const char *address : {"file:///etc/passwd", "ftp://127.0.0.1/p", "data:image/png,a",
                                    "http:///p", "", "qrc:/p", "http://u@127.0.0.1/p"})
            QTest::newRow(address) << QString::fromUtf8(address);
    }
    void otherSchemesAreNoAddresses()
    {
        QFETCH(QString, address);
        Fetcher fetcher;
        QCOMPARE(codeOf(fetcher.get(QUrl(address))), u"address"_s);
    }

    void oneAddressIsAskedOnceHoweverOftenItIsWanted()
    {
        TestWebServer server;
        server.answer(u"/p"_s, {.body = kPicture});
        Fetcher fetcher;
        auto first = fetcher->fetch(server.url(u"/p"_s));
        auto second = fetcher->fetch(server.url(u"/p"_s));
        QVERIFY(waitFor(std::move(first)));
        QVERIFY(waitFor(std::move(second)));
        QCOMPARE(server.requests().size(), 1);
    }

    void fourAtOnceAndAHundredWaiting()
    {
        TestWebServer server;
        Fetcher fetcher;
        fetcher->setTimeout(1s);
        std::vector<Task<QString>> tasks;
        for (int i = 0; i < 104; ++i) {
            const QString path = u"/%1"_s.arg(i);
            server.answer(path, {.manner = i < 4 ? Manner::Silent : Manner::Polite});
            tasks.push_back(fetcher->fetch(server.url(path)));
        }
        QCOMPARE(codeOf(fetcher.get(server.url(u"/more"_s))), u"too much"_s);
        QTRY_COMPARE(server.requests().size(), 4); // the others wait for these
        QCOMPARE(codeOf(waitFor(std::move(tasks.front()))), u"too slow"_s);
        QTRY_COMPARE(server.requests().size(), 104);
    }

    void aPictureThatIsGoneIsSaid()
    {
        TestWebServer server;
        Fetcher fetcher;
        QCOMPARE(codeOf(fetcher.get(server.url(u"/nowhere"_s))), u"not there"_s);
        QCOMPARE(codeOf(fetcher.get(QUrl(u"http://127.0.0.1:1/p"_s))), u"unavailable"_s);
    }

    /// The connection goes to a number; the certificate is still that of the name.
    void theCertificateIsThatOfTheName()
    {
        TestCertificates certificates;
        const auto get = [&](const QString &names) {
            TestWebServer server;
            server.useTls(certificates.server({.names = names}));
            server.answer(u"/p"_s, {.body = kPicture});
            Fetcher fetcher;
            fetcher->policy().allow(QHostAddress(QHostAddress::LocalHostIPv6), 128);
            fetcher->setCertificateAuthorities({certificates.authority()});
            return codeOf(fetcher.get(QUrl(u"https://localhost:%1/p"_s.arg(server.serverPort()))));
        };
        QCOMPARE(get(u"DNS:localhost"_s), u"picture"_s);
        QCOMPARE(get(u"IP:127.0.0.1"_s), u"private"_s); // refused, as a wrong certificate is
    }

    void theFolderStaysSmall()
    {
        QTemporaryDir folder;
        PictureCache cache(folder.path(), 10 * 1024);
        for (int i = 0; i < 20; ++i)
            QVERIFY(!cache.keep(u"a%1"_s.arg(i), QByteArray(1024, char('a' + i))).isEmpty());
        QCOMPARE_LE(QDir(folder.path()).entryList(QDir::Files).size(), 10);
        QVERIFY(cache.find(u"never kept"_s).isEmpty());
        QVERIFY(!cache.find(u"a19"_s).isEmpty());
    }

    void whatIsAllowedExpresslyIsAllowed()
    {
        AddressPolicy policy;
        const QHostAddress inside(u"10.1.2.3"_s);
        QVERIFY(!policy.allows(inside));
        policy.allow(QHostAddress(u"10.1.0.0"_s), 16);
        QVERIFY(policy.allows(inside));
        QVERIFY(!policy.allows(QHostAddress(u"10.2.0.1"_s)));
        for (const QString &outside : {u"9.9.9.9"_s, u"172.32.0.1"_s, u"2606:4700::1"_s})
            QVERIFY2(policy.allows(QHostAddress(outside)), qPrintable(outside));
        QVERIFY(!policy.allowsAll({QHostAddress(u"9.9.9.9"_s), QHostAddress(u"127.0.0.1"_s)}));
        QVERIFY(!policy.allowsAll({}));
    }
};

QTEST_GUILESS_MAIN(PictureFetcherTest)
#include "PictureFetcherTest.moc"
