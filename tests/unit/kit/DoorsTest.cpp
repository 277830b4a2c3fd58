// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/LinkOpener.h"
#include "ui/kit/PictureDecoder.h"

#include <QBuffer>
#include <QDesktopServices>
#include <QPainter>
#include <QSignalSpy>
#include <QTest>
#include <QUrl>

using namespace watchroom;
using namespace Qt::StringLiterals;

namespace {

QByteArray encoded(const QSize &size, const char *format)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::darkCyan);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format);
    return bytes;
}

/// A PNG whose header promises `side` by `side` pixels and whose data are a few bytes.
QByteArray pngThatClaims(quint32 side)
{
    QByteArray bytes = encoded({1, 1}, "png");
    for (int i = 0; i < 4; ++i) {
        const char byte = char(side >> (24 - 8 * i));
        bytes[16 + i] = byte;
        bytes[20 + i] = byte;
    }
    quint32 crc = 0xFFFFFFFF; // of the IHDR chunk, so that the header is believed
    for (int i = 12; i < 29; ++i) {
        crc ^= quint8(bytes.at(i));
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc & 1) ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
    }
    crc ^= 0xFFFFFFFF;
    for (int i = 0; i < 4; ++i)
        bytes[29 + i] = char(crc >> (24 - 8 * i));
    return bytes;
}

} // namespace

/// The two doors of the program that strangers knock at: addresses and pictures.
class DoorsTest : public QObject
{
    Q_OBJECT

public:
    Q_INVOKABLE void opened(const QUrl &url) { m_opened += url; }

private Q_SLOTS:
    void init() { m_opened.clear(); }
    void goodAddressesAreOpened();
    void otherAddressesStayClosed_data();
    void otherAddressesStayClosed();
    void picturesAreScaledDown();
    void smallPicturesKeepTheirSize();
    void otherFormatsAreRefused_data();
    void otherFormatsAreRefused();
    void bombsAreRefused();
    void damagedPicturesAreErrors();
    void decodingAnswersLater();

private:
    QList<QUrl> m_opened;
};

void DoorsTest::goodAddressesAreOpened()
{
    QDesktopServices::setUrlHandler(u"https"_s, this, "opened");
    QVERIFY(LinkOpener::open(u"https://example.org/run/5?a=b"_s));
    QCOMPARE(m_opened, QList<QUrl>{QUrl(u"https://example.org/run/5?a=b"_s)});
    QDesktopServices::unsetUrlHandler(u"https"_s);
}

void DoorsTest::otherAddressesStayClosed_data()
{
    QTest::addColumn<QString>("address");
    QTest::newRow("file") << u"file:///etc/passwd"_s;
    QTest::newRow("script") << u"javascript:alert(1)"_s;
    QTest::newRow("data") << u"data:text/html,hello"_s;
    QTest::newRow("path") << u"/usr/bin/true"_s;
    QTest::newRow("no host") << u"https:///path"_s;
    QTest::newRow("user name") << u"https://bank.example@evil.example/"_s;
    QTest::newRow("control character") << u"https://example.org/\u0007"_s;
    QTest::newRow("direction override") << u"https://example.org/\u202Egpj"_s;
    QTest::newRow("too long") << u"https://example.org/"_s + QString(3000, u'a');
    QTest::newRow("other program") << u"ms-settings:network"_s;
    QTest::newRow("empty") << QString();
}

void DoorsTest::otherAddressesStayClosed()
{
    QFETCH(QString, address);
    for (const QString &scheme :
         {u"file"_s, u"javascript"_s, u"data"_s, u"https"_s, u"ms-settings"_s})
        QDesktopServices::setUrlHandler(scheme, this, "opened");
    QVERIFY(!LinkOpener::open(address));
    QVERIFY(m_opened.isEmpty());
    for (const QString &scheme :
         {u"file"_s, u"javascript"_s, u"data"_s, u"https"_s, u"ms-settings"_s})
        QDesktopServices::unsetUrlHandler(scheme);
}

void DoorsTest::picturesAreScaledDown()
{
    for (const char *format : {"png", "jpeg"}) {
        const auto picture = PictureDecoder::decodeNow(encoded({800, 400}, format), {200, 200});
        QVERIFY(picture.has_value());
        QCOMPARE(picture->size, QSize(800, 400));
        QCOMPARE(picture->image.size(), QSize(200, 100));
        QVERIFY(!picture->animated);
    }
}

void DoorsTest::smallPicturesKeepTheirSize()
{
    const auto picture = PictureDecoder::decodeNow(encoded({20, 10}, "png"), {200, 200});
    QVERIFY(picture.has_value());
    QCOMPARE(picture->image.size(), QSize(20, 10));
}

void DoorsTest::otherFormatsAreRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("text") << QByteArray("hello");
    QTest::newRow("svg") << QByteArray("<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
    QTest::newRow("bmp") << encoded({4, 4}, "bmp");
    QTest::newRow("ppm") << encoded({4, 4}, "ppm");
    QTest::newRow("xpm") << encoded({4, 4}, "xpm");
}

void DoorsTest::otherFormatsAreRefused()
{
    QFETCH(QByteArray, bytes);
    const auto picture = PictureDecoder::decodeNow(bytes, {100, 100});
    QVERIFY(!picture.has_value());
    QCOMPARE(picture.error().code, ErrorCode::Unsupported);
}

void DoorsTest::bombsAreRefused()
{
    const auto picture = PictureDecoder::decodeNow(pngThatClaims(40'000), {100, 100});
    QVERIFY(!picture.has_value());
    QCOMPARE(picture.error().code, ErrorCode::ResourceExhausted);
}

void DoorsTest::damagedPicturesAreErrors()
{
    const QByteArray whole = encoded({300, 300}, "jpeg");
    QVERIFY(!PictureDecoder::decodeNow(QByteArray("\x89PNG\r\n\x1A\n", 8), {9, 9}).has_value());
    QVERIFY(!PictureDecoder::decodeNow(whole.first(20), {9, 9}).has_value());
    QVERIFY(!PictureDecoder::decodeNow("RIFF", {9, 9}).has_value());
}

void DoorsTest::decodingAnswersLater()
{
    bool answered = false;
    PictureDecoder::decode(encoded({80, 40}, "png"), {40, 40}, this,
                           [&](const Result<Picture> &picture) {
                               QVERIFY(picture.has_value());
                               QCOMPARE(QThread::currentThread(), thread());
                               answered = true;
                           });
    QTRY_VERIFY(answered);

    auto *gone = new QObject;
    bool called = false;
    PictureDecoder::decode(encoded({80, 40}, "png"), {40, 40}, gone,
                           [&](const Result<Picture> &) { called = true; });
    delete gone;
    answered = false;
    PictureDecoder::decode("x", {1, 1}, this, [&](const Result<Picture> &) { answered = true; });
    QTRY_VERIFY(answered);
    QVERIFY(!called);
}

QTEST_MAIN(DoorsTest)
#include "DoorsTest.moc"
