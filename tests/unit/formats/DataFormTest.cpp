// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/formats/DataForm.h"
#include "tests/support/CardDescription.h"

#include <QFile>
#include <QTest>

using namespace watchroom;
using namespace Qt::StringLiterals;

namespace {

/// A golden card's XML: see tests/fixtures/cards/xmpp-data-form.
QByteArray fixture(const QString &name)
{
    QFile file(QStringLiteral(CARDS "/xmpp-data-form/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray formWith(const QByteArray &fields)
{
    return "<x xmlns='jabber:x:data' type='form'>" + fields + "</x>";
}

Input onlyInput(const QByteArray &field)
{
    const Result<DataForm> form = formFromDataForm(formWith(field));
    return form && form->form.inputs.size() == 1 ? form->form.inputs.front() : Input{};
}

QByteArray validated(const QByteArray &datatype, const QByteArray &rule = {})
{
    return "<field var='a' label='A'><validate xmlns='http://jabber.org/protocol/xdata-validate' "
           "datatype='" +
           datatype + "'>" + rule + "</validate></field>";
}

} // namespace

class DataFormTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFormIsAForm()
    {
        const Result<DataForm> form = formFromDataForm(fixture(u"bot.xml"_s));
        QVERIFY(form);
        QCOMPARE(form->form.title, u"New deploy bot"_s);
        QCOMPARE(form->form.text, u"Fill out this form to set up the bot.\nAbout the bot"_s);
        QCOMPARE(form->form.submit, u"Send answers"_s);
        QCOMPARE(form->form.inputs.size(), size_t(9));
        QCOMPARE(form->hidden,
                 (QMap<QString, QStringList>{{u"FORM_TYPE"_s, {u"urn:example:bot"_s}}}));
    }

    void theStartingValuesFit()
    {
        const Result<DataForm> form = formFromDataForm(fixture(u"bot.xml"_s));
        QVERIFY(form);
        const FormValues values = initialValues(form->form.inputs);
        QCOMPARE(validationMessages(form->form.inputs, values), (QMap<QString, QString>()));
    }

    void theAnswersGoBack()
    {
        const Result<DataForm> form = formFromDataForm(fixture(u"bot.xml"_s));
        QVERIFY(form);
        const QByteArray xml = dataFormSubmit(*form, {{u"name"_s, u"a < b & \"c\"\u0001"_s},
                                                      {u"help"_s, u"one\n\ntwo"_s},
                                                      {u"public"_s, u"false"_s},
                                                      {u"who"_s, u"all"_s},
                                                      {u"features"_s, u"news,search,fast"_s},
                                                      {u"invite"_s, u""_s},
                                                      {u"unasked"_s, u"x"_s}});
        QCOMPARE(xml,
                 "<x xmlns=\"jabber:x:data\" type=\"submit\">"
                 "<field var=\"FORM_TYPE\"><value>urn:example:bot</value></field>"
                 "<field var=\"name\"><value>a &lt; b &amp; &quot;c&quot;</value></field>"
                 "<field var=\"help\"><value>one</value><value></value>"
                 "<value>two</value></field>"
                 "<field var=\"public\"><value>false</value></field>"
                 "<field var=\"who\"><value>all</value></field>"
                 "<field var=\"features\"><value>news</value><value>search,fast</value></field>"
                 "</x>"_ba);
    }

    void whatAnAnswerHasToBeIsChecked_data()
    {
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<QString>("good");
        QTest::addColumn<QString>("bad");
        QTest::newRow("whole number") << validated("xs:integer") << u"-12"_s << u"1.5"_s;
        QTest::newRow("number") << validated("xs:decimal") << u"1.5"_s << u"x"_s;
        QTest::newRow("least") << validated("xs:int", "<range min='1' max='5'/>") << u"1"_s
                               << u"0"_s;
        QTest::newRow("most") << validated("xs:int", "<range min='1' max='5'/>") << u"5"_s
                              << u"6"_s;
        QTest::newRow("day") << validated("xs:date", "<range min='2026-01-02'/>") << u"2026-01-02"_s
                             << u"2026-01-01"_s;
        QTest::newRow("time") << validated("xs:time") << u"14:30:00"_s << u"25:00"_s;
        QTest::newRow("moment") << validated("xs:dateTime") << u"2026-03-31T14:30:00Z"_s
                                << u"tomorrow"_s;
        QTest::newRow("pattern") << validated("xs:string", "<regex>OPS-[0-9]+</regex>")
                                 << u"OPS-12"_s << u"OPS-"_s;
        QTest::newRow("hostile pattern") << validated("xs:string", "<regex>(a+)+$</regex>")
                                         << u"aaa"_s << QString(60, u'a') + u'!';
        QTest::newRow("address") << "<field var='a' label='A' type='jid-single'/>"_ba
                                 << u"ann@shop.example/desk"_s << u"ann shop"_s;
        QTest::newRow("addresses") << "<field var='a' label='A' type='jid-multi'/>"_ba
                                   << u"ann@shop.example\nshop.example"_s << u"a\nb c"_s;
        QTest::newRow("choice") << "<field var='a' type='list-single'>"
                                   "<option><value>x</value></option></field>"_ba
                                << u"x"_s << u"y"_s;
        QTest::newRow("needed") << "<field var='a'><required/></field>"_ba << u"x"_s << u""_s;
    }

    void whatAnAnswerHasToBeIsChecked()
    {
        QFETCH(QByteArray, field);
        QFETCH(QString, good);
        QFETCH(QString, bad);
        const Input input = onlyInput(field);
        QCOMPARE(input.id, u"a"_s);
        QCOMPARE(validationMessage(input, good), QString());
        QVERIFY(!validationMessage(input, bad).isEmpty());
    }

    void aYesOrNoThatIsNeededMayBeNo()
    {
        const Input input = onlyInput("<field var='a' type='boolean'><required/></field>");
        QCOMPARE(validationMessage(input, u"false"_s), QString());
    }

    void whatIsNoFormIsRefused_data()
    {
        QTest::addColumn<QByteArray>("xml");
        QTest::newRow("nothing") << ""_ba;
        QTest::newRow("no XML") << "{\"a\": 1}"_ba;
        QTest::newRow("another element") << "<message><body>a</body></message>"_ba;
        QTest::newRow("another namespace") << "<x xmlns='jabber:x:oob' type='form'/>"_ba;
        QTest::newRow("not closed") << "<x xmlns='jabber:x:data' type='form'><field>"_ba;
        QTest::newRow("an answer") << "<x xmlns='jabber:x:data' type='submit'/>"_ba;
        QTest::newRow("a document type")
            << "<!DOCTYPE x [<!ENTITY a 'b'>]><x xmlns='jabber:x:data' type='form'/>"_ba;
        QTest::newRow("laughs")
            << "<!DOCTYPE x [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>"
               "<!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;'>]>"
               "<x xmlns='jabber:x:data' type='form'><title>&c;</title></x>"_ba;
        QTest::newRow("an entity")
            << "<x xmlns='jabber:x:data' type='form'><title>&other;</title></x>"_ba;
        QTest::newRow("deep") << QByteArray("<a>").repeated(10000);
        QTest::newRow("bad UTF-8") << "<x xmlns='jabber:x:data' type='form'>\xC3\x28</x>"_ba;
    }

    void whatIsNoFormIsRefused()
    {
        QFETCH(QByteArray, xml);
        const Result<DataForm> form = formFromDataForm(xml);
        QVERIFY(!form);
        QCOMPARE(form.error().code, ErrorCode::InvalidArgument);
        QVERIFY(!form.error().summary.isEmpty());
    }

    void moreThanTheLimitsIsRefusedOrCut()
    {
        const Result<DataForm> large = formFromDataForm(QByteArray(70000, ' '));
        QVERIFY(!large);
        QCOMPARE(large.error().code, ErrorCode::ResourceExhausted);

        const QByteArray many = formWith(QByteArray("<field var='a'/>").repeated(1000));
        const Result<Card> card = cardFromDataForm({.bytes = many});
        QVERIFY(card);
        QVERIFY(card->body.size() <= 201);
        QVERIFY(!card->origin->losses.isEmpty());
    }

    void textsAreCleaned()
    {
        const Input input = onlyInput("<field var='a' label='pay &#x202E;me&#x202C;'>"
                                      "<desc>[x](javascript:y)\n&#x200B;z</desc></field>");
        QCOMPARE(input.label, u"pay me"_s);
        QCOMPARE(input.hint, u"[x](javascript:y) z"_s);
    }
};

QTEST_GUILESS_MAIN(DataFormTest)
#include "DataFormTest.moc"
