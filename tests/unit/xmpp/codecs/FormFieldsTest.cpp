// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/codecs/FormFields.h"
#include "tests/support/TestProgram.h"
#include "tests/unit/xmpp/codecs/XmlText.h"

#include <QTest>

using namespace watchroom;
using namespace watchroom::xmpp;
using namespace Qt::StringLiterals;

namespace {

QByteArray form(const QByteArray &fields)
{
    return "<x type='result' xmlns='jabber:x:data'>" + fields + "</x>";
}

} // namespace

class FormFieldsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// XEP-0128, section 3.
    void fieldsAreNamesAndValues()
    {
        const QByteArray text = form(
            "<field var='FORM_TYPE' type='hidden'><value>urn:xmpp:dataforms:softwareinfo</value>"
            "</field><field var='ip_version'><value>ipv4</value><value>ipv6</value></field>"
            "<field var='os'><value>Mac</value></field>");
        const FormFields fields{
            .type = u"result"_s,
            .formType = u"urn:xmpp:dataforms:softwareinfo"_s,
            .values = {{u"ip_version"_s, {u"ipv4"_s, u"ipv6"_s}}, {u"os"_s, {u"Mac"_s}}}};
        QCOMPARE(readFormFields(message(text)), fields);
        QCOMPARE(fields.value(u"os"_s), u"Mac"_s);
        QCOMPARE(canonical(writeFormFields(fields)), canonical(text));
    }

    void theFormOfATypeIsFound()
    {
        const XmlElement both =
            message(form("<field var='FORM_TYPE'><value>a</value></field>") +
                    form("<field var='FORM_TYPE'><value>b</value></field><field var='c'/>"));
        QCOMPARE(readFormFields(both)->formType, u"a"_s);
        QVERIFY(readFormFields(both, u"b")->values.contains(u"c"_s));
        QCOMPARE(readFormFields(both, u"c"), std::nullopt);
    }

    void theFirstOfANameCounts()
    {
        const auto fields = readFormFields(message(form("<field var='a'><value>1</value></field>"
                                                        "<field var='a'><value>2</value></field>"
                                                        "<field><value>3</value></field>")));
        QCOMPARE(fields->values, (QMap<QString, QStringList>{{u"a"_s, {u"1"_s}}}));
    }

    void whatIsNoFormIsNone()
    {
        QCOMPARE(readFormFields(message("")), std::nullopt);
        QCOMPARE(readFormFields(message("<x xmlns='jabber:x:data'/>")), std::nullopt);
        QCOMPARE(readFormFields(message("<x xmlns='jabber:x:data' type='song'/>")), std::nullopt);
    }

    void thereIsAnEndToThem()
    {
        QByteArray many;
        for (int i = 0; i < 999; ++i)
            many += "<field var='" + QByteArray::number(i) + "'/>";
        QCOMPARE(readFormFields(message(form(many)))->values.size(),
                 qsizetype(FormFields::kMaximumFields));
        const auto values = readFormFields(
            message(form("<field var='a'>" + QByteArray("<value/>").repeated(2000) + "</field>")));
        QCOMPARE(values->values.value(u"a"_s).size(), FormFields::kMaximumValues);
    }
};

TEST_OF_PROGRAM(FormFieldsTest)
#include "FormFieldsTest.moc"
