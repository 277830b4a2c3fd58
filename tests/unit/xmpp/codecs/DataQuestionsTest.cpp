// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/codecs/DataQuestions.h"
#include "tests/support/TestProgram.h"
#include "tests/unit/xmpp/codecs/XmlText.h"

#include <QTest>

using namespace watchroom;
using namespace watchroom::xmpp;
using namespace Qt::StringLiterals;

class DataQuestionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// XEP-0004, section 3; in a room's settings.
    void theyAreAskedAndAnswered()
    {
        const Result<DataForm> form = readQuestions(
            message("<x xmlns='jabber:x:data' type='form'><title>Dark Cave</title>"
                    "<field type='hidden' var='FORM_TYPE'><value>a</value></field>"
                    "<field label='Name' type='text-single' var='name'><value>Cave</value></field>"
                    "<field label='Public?' type='boolean' var='public'/></x>"));
        QVERIFY(form);
        QCOMPARE(form->form.title, u"Dark Cave"_s);
        QCOMPARE(form->form.inputs.size(), size_t(2));
        QCOMPARE(
            canonical(writeAnswers(*form, {{u"name"_s, u"a < b"_s}, {u"public"_s, u"true"_s}})),
            canonical("<x xmlns='jabber:x:data' type='submit'>"
                      "<field var='FORM_TYPE'><value>a</value></field>"
                      "<field var='name'><value>a &lt; b</value></field>"
                      "<field var='public'><value>true</value></field></x>"));
    }

    void whatAsksNothingIsAnError()
    {
        QCOMPARE(readQuestions(message("")).error().code, ErrorCode::InvalidArgument);
        QCOMPARE(readQuestions(message("<x xmlns='jabber:x:data' type='result'/>")).error().code,
                 ErrorCode::InvalidArgument);
    }
};

TEST_OF_PROGRAM(DataQuestionsTest)
#include "DataQuestionsTest.moc"
