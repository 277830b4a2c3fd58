// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "JsonText.h"

#include "app/model/InvocationJson.h"

#include <QTest>

using namespace watchroom;
using namespace Qt::StringLiterals;

class InvocationJsonTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyStateComesBackAsItWas()
    {
        const std::vector<ActionState> states{
            Available{},
            Sending{},
            Accepted{},
            Running{},
            Running{.percent = 0, .text = u"Starting"_s},
            Running{.percent = 100, .text = u"Restarting web-3 “now”"_s, .cancelling = true},
            Succeeded{},
            Succeeded{u"Restarted 3 servers"_s},
            Failed{.reason = u"The server did not answer."_s, .details = u"line 1\nline 2\t<b>"_s},
            Failed{.retryable = false},
            Succeeded{.text = u"Muted"_s, .undoUntil = Timestamp(Milliseconds(1'774'966'200'000))},
            AwaitingOthers{.pressedBy = {u"Ann"_s, u"Bo"_s},
                           .needed = 3,
                           .people = {PersonId(u"ann"_s), PersonId(u"bo"_s)}},
            Cancelled{},
            Denied{.reason = u"Only Ann may do this."_s, .ask = u"Ann"_s},
            Expired{Timestamp(Milliseconds(1'774'966'200'123))},
            OutcomeUnknown{u"The connection broke while it ran."_s},
            OutcomeUnknown{.reason = u"It broke."_s, .checking = true, .canCheck = true},
        };
        for (const ActionState &state : states) {
            const QByteArray json = actionStateToJson(state);
            QVERIFY2(actionStateFromJson(json) == state, json.constData());
        }
    }

    void aStrangeStateIsRefused()
    {
        for (const QByteArray &text :
             {""_ba, "[]"_ba, "{}"_ba, json("{'state':'exploded'}"), json("{'state':5}"),
              json("{'state':'running','percent':101}"), json("{'state':'failed','reason':1}")}) {
            const auto state = actionStateFromJson(text);
            QVERIFY2(!state, text.constData());
            QCOMPARE(state.error().code, ErrorCode::InvalidArgument);
        }
    }

    void whatAnExecutorSaysIsCleaned()
    {
        const auto state =
            actionStateFromJson(json("{'state':'running','text':'\\u001b[1mGo\\u202e\\non'}"));
        QCOMPARE(std::get<Running>(state.value()).text, u"Go on"_s);
    }

    void aPercentageIsKeptInItsBounds()
    {
        const auto read = actionStateFromJson(actionStateToJson(Running{.percent = 250}));
        QCOMPARE(std::get<Running>(read.value()).percent, 100);
    }

    void formValuesComeBackAsTheyWere()
    {
        const FormValues values{
            {u"server"_s, u"web-3"_s},
            {u"note"_s, u"two\nlines \u202E \"quoted\" 😀"_s}, // kept as it was typed
            {u"empty"_s, QString()},
            {u"odd \"name\" ü"_s, u"x"_s},
            {QString(), u"no name"_s}};
        QVERIFY(formValuesFromJson(formValuesToJson(values)) == values);
        QVERIFY(formValuesFromJson(formValuesToJson({})) == FormValues());
    }

    void strangeFormValuesAreRefused()
    {
        for (const QByteArray &text :
             {""_ba, "[]"_ba, json("{'a':1}"), json("{'a':{'b':'c'}}"), json("{'a':null}")})
            QVERIFY2(!formValuesFromJson(text), text.constData());
    }
};

QTEST_GUILESS_MAIN(InvocationJsonTest)
#include "InvocationJsonTest.moc"
