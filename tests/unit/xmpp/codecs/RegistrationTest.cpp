// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/codecs/Registration.h"
#include "tests/support/TestProgram.h"
#include "tests/unit/xmpp/codecs/XmlText.h"

#include <QTest>

using namespace watchroom;
using namespace watchroom::xmpp;
using namespace Qt::StringLiterals;

namespace {

QByteArray query(const QByteArray &inner)
{
    return "<query xmlns='jabber:iq:register'>" + inner + "</query>";
}

std::optional<Registration> read(const QByteArray &inner)
{
    return readRegistration(xml("<iq>" + query(inner) + "</iq>"));
}

} // namespace

class RegistrationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// XEP-0077, section 3.1.
    void aServerSaysWhatItWants()
    {
        QCOMPARE(canonical(writeRegistrationQuery()), canonical(query("")));
        QCOMPARE(read("<instructions>Choose a username.</instructions><email/><username/><hack/>"
                      "<password/>"),
                 (Registration{false,
                               u"Choose a username."_s,
                               {u"username"_s, u"password"_s, u"email"_s},
                               false}));
        QCOMPARE(read("<registered/><username>juliet</username><x xmlns='jabber:x:data'/>"),
                 (Registration{true, {}, {u"username"_s}, true}));
        QCOMPARE(readRegistration(xml("<iq/>")), std::nullopt);
    }

    void onesAnswersGoThere()
    {
        QCOMPARE(canonical(writeRegistration(QMap<QString, QString>{{u"password"_s, u"Calliope"_s},
                                                                    {u"username"_s, u"bill"_s}})),
                 canonical(query("<password>Calliope</password><username>bill</username>")));
        QCOMPARE(canonical(writeRegistration(xml("<x xmlns='jabber:x:data' type='submit'/>"))),
                 canonical(query("<x xmlns='jabber:x:data' type='submit'/>")));
    }

    /// Sections 3.2 and 3.3.
    void anAccountChangesAndEnds()
    {
        QCOMPARE(canonical(writePasswordChange(u"bill"_s, u"newpass"_s)),
                 canonical(query("<password>newpass</password><username>bill</username>")));
        QCOMPARE(canonical(writeAccountRemoval()), canonical(query("<remove/>")));
    }
};

TEST_OF_PROGRAM(RegistrationTest)
#include "RegistrationTest.moc"
