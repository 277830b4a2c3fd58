// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/codecs/Capabilities.h"
#include "tests/support/TestProgram.h"
#include "tests/unit/xmpp/codecs/XmlText.h"

#include <QTest>

using namespace watchroom;
using namespace watchroom::xmpp;
using namespace Qt::StringLiterals;

namespace {

/// XEP-0115, section 5.2.
DiscoInfo simple()
{
    return {.identities = {{u"client"_s, u"pc"_s, {}, u"Exodus 0.9.1"_s}},
            .features = {u"http://jabber.org/protocol/disco#info"_s,
                         u"http://jabber.org/protocol/disco#items"_s,
                         u"http://jabber.org/protocol/muc"_s,
                         u"http://jabber.org/protocol/caps"_s}};
}

/// Section 5.3.
DiscoInfo complex()
{
    return {.identities = {{u"client"_s, u"pc"_s, u"en"_s, u"Psi 0.11"_s},
                           {u"client"_s, u"pc"_s, u"el"_s, u"Ψ 0.11"_s}},
            .features = simple().features,
            .forms = {{.type = u"result"_s,
                       .formType = u"urn:xmpp:dataforms:softwareinfo"_s,
                       .values = {{u"ip_version"_s, {u"ipv6"_s, u"ipv4"_s}},
                                  {u"os"_s, {u"Mac"_s}},
                                  {u"os_version"_s, {u"10.5.1"_s}},
                                  {u"software"_s, {u"Psi"_s}},
                                  {u"software_version"_s, {u"0.11"_s}}}}}};
}

} // namespace

class CapabilitiesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theyAreSaidInAWord()
    {
        const QByteArray text = "<c hash='sha-1' node='http://code.google.com/p/exodus' "
                                "ver='QgayPKawpkPSDYmwT/WM94uAlu0=' "
                                "xmlns='http://jabber.org/protocol/caps'/>";
        const Capabilities said{u"http://code.google.com/p/exodus"_s,
                                u"QgayPKawpkPSDYmwT/WM94uAlu0="_s};
        QCOMPARE(readCapabilities(xml("<presence>" + text + "</presence>")), said);
        QCOMPARE(canonical(writeCapabilities(said)), canonical(text));
        QVERIFY(verifies(said, simple()));
    }

    void theExamplesHaveTheirHashes()
    {
        QCOMPARE(verificationString(simple()), u"QgayPKawpkPSDYmwT/WM94uAlu0="_s);
        QCOMPARE(verificationString(complex()), u"q07IKJEyjvHSyhy//CH0CxmKi8w="_s);
    }

    /// Names are sorted, not lines: "muc" comes before "muc#user" though '#' comes before '<'.
    void theOrderIsThatOfTheNames()
    {
        const DiscoInfo info{.identities = {{u"client"_s, u"pc"_s, {}, {}}},
                             .features = {u"muc#user"_s, u"muc"_s}};
        QCOMPARE(verificationString(info), u"ijBnT4GkkYfmUNUElFyWnn0skgA="_s);
    }

    void anotherAnswerIsNotBelieved()
    {
        const Capabilities said{u"a"_s, verificationString(simple())};
        QVERIFY(!verifies(said, complex()));
        QVERIFY(!verifies({u"a"_s, said.version, u"md5"_s}, simple()));
        QVERIFY(!verifies({u"a"_s, {}}, simple()));
    }

    /// Section 5.4, and what a sign that ends a line could hide.
    void anAnswerThatIsNotRightHasNone_data()
    {
        QTest::addColumn<DiscoInfo>("info");
        DiscoInfo twice = simple();
        twice.features += twice.features.front();
        QTest::newRow("a feature twice") << twice;
        DiscoInfo twins = simple();
        twins.identities.push_back(twins.identities.front());
        QTest::newRow("an identity twice") << twins;
        DiscoInfo forms = complex();
        forms.forms.push_back(forms.forms.front());
        QTest::newRow("a form twice") << forms;
        DiscoInfo hidden = simple();
        hidden.features.back() += u"<urn:xmpp:mam:2"_s;
        QTest::newRow("a feature in a feature") << hidden;
        DiscoInfo value = complex();
        value.forms.front().values[u"os"_s] = {u"Mac<os"_s};
        QTest::newRow("a field in a field") << value;
        DiscoInfo named = complex();
        named.forms.front().formType += u'<';
        QTest::newRow("a field in a name") << named;
    }

    void anAnswerThatIsNotRightHasNone()
    {
        QFETCH(DiscoInfo, info);
        QCOMPARE(verificationString(info), QString());
        QVERIFY(!verifies({u"a"_s, verificationString(info)}, info));
    }

    void whatIsNotWholeIsNone()
    {
        QCOMPARE(readCapabilities(xml("<presence/>")), std::nullopt);
        QCOMPARE(readCapabilities(xml("<presence><c xmlns='http://jabber.org/protocol/caps' "
                                      "node='a' ver='0.9'/></presence>")),
                 std::nullopt);
    }
};

TEST_OF_PROGRAM(CapabilitiesTest)
#include "CapabilitiesTest.moc"
