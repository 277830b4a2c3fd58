// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/model/LinkPolicy.h"

#include <QTest>

using namespace watchroom;
using namespace Qt::StringLiterals;

class LinkPolicyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goodAddressesMayBeOpened_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("opened");
        const auto row = [](const QString &address, const QString &opened) {
            QTest::addRow("%s", qPrintable(address)) << address << opened;
        };
        row(u"https://example.org"_s, u"https://example.org"_s);
        row(u"HTTPS://Example.ORG/Path"_s, u"https://example.org/Path"_s);
        row(u"  http://localhost:3000/d?x=1#top  "_s, u"http://localhost:3000/d?x=1#top"_s);
        row(u"https://[::1]:8443/"_s, u"https://[::1]:8443/"_s);
        row(u"https://10.0.0.1/"_s, u"https://10.0.0.1/"_s);
        row(u"https://exämple.org/ü"_s, u"https://xn--exmple-cua.org/%C3%BC"_s);
        row(u"https://logs.example/q?line=a%0Ab"_s, u"https://logs.example/q?line=a%0Ab"_s);
        row(u"mailto:ops@example.org"_s, u"mailto:ops@example.org"_s);
        row(u"mailto:ops@example.org?subject=Disk%20full"_s,
            u"mailto:ops@example.org?subject=Disk%20full"_s);
        row(u"xmpp:room@chat.example.org?join"_s, u"xmpp:room@chat.example.org?join"_s);
        row(u"matrix:r/ops:example.org"_s, u"matrix:r/ops:example.org"_s);
    }

    void goodAddressesMayBeOpened()
    {
        QFETCH(QString, address);
        QFETCH(QString, opened);
        QCOMPARE(allowedLink(address), opened);
        QCOMPARE(allowedLink(opened), opened);
    }

    void aLookAlikeShowsItself()
    {
        // The first letter is Cyrillic.
        QVERIFY(allowedLink(u"https://\u0430pple.com/"_s).startsWith(u"https://xn--"));
    }

    void otherAddressesMayNot_data()
    {
        QTest::addColumn<QString>("address");
        const QStringList addresses{
            u""_s,
            u" "_s,
            u"example.org"_s,
            u"/etc/passwd"_s,
            u"//example.org/a"_s,
            u"#top"_s,
            u"javascript:alert(1)"_s,
            u"JavaScript:alert(1)"_s,
            u"java\nscript:alert(1)"_s,
            u"\u0001javascript:alert(1)"_s,
            u"vbscript:x"_s,
            u"data:text/html,<script>"_s,
            u"file:///etc/passwd"_s,
            u"file://server/share"_s,
            u"smb://server/share"_s,
            u"ftp://example.org/"_s,
            u"ssh://example.org"_s,
            u"sftp://example.org"_s,
            u"tel:123"_s,
            u"about:blank"_s,
            u"blob:https://example.org/x"_s,
            u"view-source:https://example.org"_s,
            u"ms-msdt:/id"_s,
            u"steam://run/1"_s,
            u"apt:hello"_s,
            u"vscode://file/etc/passwd"_s,
            u"http:"_s,
            u"http://"_s,
            u"https:///path"_s,
            u"https:example.org"_s,
            u"https:\\\\example.org"_s,
            u"https://bank.example@evil.example/"_s,
            u"https://user:word@example.org"_s,
            u"https://@example.org"_s,
            u"https://exa mple.org"_s,
            u"https://example.org/\u202Egpj"_s,
            u"https://exa\u200Bmple.org"_s,
            u"https://example.org/\r\nHost: evil"_s,
            u"https://good.example\\@evil.example"_s,
            u"https://example.org:99999/"_s,
            u"https://[::1"_s,
            u"https://%00.example"_s,
            u"mailto:"_s,
            u"mailto://user@/x"_s,
            u"xmpp://user@host/room"_s,
            u"mailto:a@example.org?attach=/etc/passwd"_s,
            u"mailto:a@example.org?Attachment=/etc/passwd"_s,
            u"mailto:a@example.org?%61ttach=/etc/passwd"_s,
            u"mailto:a@example.org%0D%0ABcc:b@example.org"_s,
            u"xmpp:"_s,
            u"matrix:"_s,
        };
        for (const QString &address : addresses)
            QTest::addRow("%s", qPrintable(address)) << address;
        QTest::newRow("too long") << u"https://example.org/"_s + QString(2048, u'a');
        QTest::newRow("too long once encoded") << u"https://example.org/"_s + QString(1500, u'ü');
    }

    void otherAddressesMayNot()
    {
        QFETCH(QString, address);
        QCOMPARE(allowedLink(address), QString());
    }

    void aTextThatNamesAnotherHostMisleads_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("address");
        QTest::addColumn<bool>("misleads");
        const auto row = [](const QString &text, const QString &address, bool misleads) {
            QTest::addRow("%s for %s", qPrintable(text), qPrintable(address))
                << text << address << misleads;
        };
        const QString here = u"https://www.example.org/a"_s;
        row(u"the report"_s, here, false);
        row(u"example.org"_s, here, false);
        row(u"www.example.org"_s, u"https://example.org"_s, false);
        row(u"https://example.org/something/else"_s, here, false);
        row(u"Example.ORG:443"_s, here, false);
        row(u"bank.example"_s, here, true);
        row(u" https://bank.example/login "_s, here, true);
        row(u"http:bank.example"_s, here, true);
        row(u"example.org.evil.example"_s, here, true);
        row(u"user@bank.example"_s, here, true);
        row(u"https://example.org@bank.example"_s, here, true);
        row(u"bank\u3002example"_s, here, true);
        row(u"10.0.0.1"_s, here, true);
        row(u"exämple.org"_s, u"https://xn--exmple-cua.org/"_s, false);
        row(u"\u0430pple.com"_s, u"https://apple.com/"_s, true);
        row(u"ops@example.org"_s, u"mailto:ops@example.org"_s, false);
        row(u"ops@example.org"_s, u"mailto:thief@evil.example"_s, true);
        row(u"room@chat.example.org"_s, u"xmpp:room@chat.example.org?join"_s, false);
    }

    void aTextThatNamesAnotherHostMisleads()
    {
        QFETCH(QString, text);
        QFETCH(QString, address);
        QFETCH(bool, misleads);
        QCOMPARE(linkTextMisleads(text, address), misleads);
    }

    void aHostileTextCostsLittle()
    {
        linkTextMisleads(QString(100'000, u'a'), u"https://example.org"_s);
        linkTextMisleads(u"a."_s.repeated(50'000) + u'!', u"https://example.org"_s);
        linkTextMisleads(u"a@"_s.repeated(50'000), u"https://example.org"_s);
        linkTextMisleads(u"a:"_s.repeated(50'000), u"https://example.org"_s);
    }
};

QTEST_GUILESS_MAIN(LinkPolicyTest)
#include "LinkPolicyTest.moc"
