// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/codecs/Hats.h"
#include "tests/support/TestProgram.h"
#include "tests/unit/xmpp/codecs/XmlText.h"

#include <QTest>

using namespace watchroom;
using namespace watchroom::xmpp;
using namespace Qt::StringLiterals;

namespace {

QByteArray hats(const QByteArray &inner)
{
    return "<hats xmlns='urn:xmpp:hats:0'>" + inner + "</hats>";
}

} // namespace

class HatsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// XEP-0317, section 3.1.
    void severalMayBeWorn()
    {
        const QByteArray text =
            hats("<hat title='Host' uri='http://schemas.example.com/hats#host'/>"
                 "<hat title='Presenter' uri='http://schemas.example.com/hats#presenter'/>");
        const Hats worn{{{u"http://schemas.example.com/hats#host"_s, u"Host"_s},
                         {u"http://schemas.example.com/hats#presenter"_s, u"Presenter"_s}}};
        QCOMPARE(readHats(message(text)), worn);
        QCOMPARE(canonical(writeHats(worn)), canonical(text));
    }

    void whatIsNoHatIsLeftOut()
    {
        QCOMPARE(readHats(message("")), Hats());
        QCOMPARE(
            readHats(message(hats("<hat title='a'/><hat uri='b'/><hat/><cap uri='b' title='a'/>"))),
            Hats());
        QCOMPARE(readHats(message(hats("<hat uri='b' title='On &#x202E;call'/>"))),
                 (Hats{{{u"b"_s, u"On call"_s}}}));
    }

    void thereIsAnEndToThem()
    {
        QCOMPARE(readHats(message(hats(QByteArray("<hat uri='a' title='b'/>").repeated(99))))
                     .hats.size(),
                 Hats::kMaximumCount);
    }
};

TEST_OF_PROGRAM(HatsTest)
#include "HatsTest.moc"
