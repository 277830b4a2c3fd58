// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/model/CardSubmission.h"

#include <QTest>

using namespace watchroom;
using namespace Qt::StringLiterals;

namespace {

ActionSpec action(const QString &id, const QByteArray &data = {})
{
    ActionSpec spec;
    spec.id = ActionId(id);
    spec.title = id;
    spec.data = data;
    return spec;
}

CardNode input(Input asked)
{
    return {.content = std::move(asked)};
}

CardNode buttons(ActionSet set)
{
    return {.content = std::move(set)};
}

ShownCard opens(const QString &by, std::vector<CardNode> body, const QString &foot = {})
{
    ShownCard card{.action = ActionId(by), .box = {.items = std::move(body)}, .foot = {}};
    if (!foot.isEmpty())
        card.foot.actions = {ActionId(foot)};
    return card;
}

/// A field on the card and one on each of the two cards that its foot opens; in the second another
/// card opens.
Card nestedCard()
{
    Card card;
    card.body = {{.content = Container{.items = {input({.id = u"top"_s})}}}};
    card.shownCards = {
        opens(u"open one"_s, {input({.id = u"one"_s})}, u"send one"_s),
        opens(
            u"open two"_s,
            {input({.id = u"two"_s}),
             buttons({.actions = {ActionId(u"deep"_s)},
                      .cards = {opens(u"deep"_s, {input({.id = u"deepest"_s})}, u"send deep"_s)}})},
            u"send two"_s)};
    for (const auto *id : {u"send", u"send one", u"send two", u"send deep"})
        card.actions.push_back(action(QString(id)));
    return card;
}

QStringList idsOf(const std::vector<Input> &inputs)
{
    QStringList ids;
    for (const Input &each : inputs)
        ids += each.id;
    return ids;
}

} // namespace

/// What a press on a card's button sends.
class CardSubmissionTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCardSendsItsFieldsAndThoseAboveIt_data()
    {
        QTest::addColumn<QString>("pressed");
        QTest::addColumn<QStringList>("fields");
        QTest::newRow("at the foot") << u"send"_s << QStringList{u"top"_s};
        QTest::newRow("opened card") << u"send one"_s << QStringList{u"top"_s, u"one"_s};
        QTest::newRow("its neighbour") << u"send two"_s << QStringList{u"top"_s, u"two"_s};
        QTest::newRow("two deep") << u"send deep"_s
                                  << QStringList{u"top"_s, u"two"_s, u"deepest"_s};
    }

    void aCardSendsItsFieldsAndThoseAboveIt()
    {
        QFETCH(QString, pressed);
        QFETCH(QStringList, fields);
        const Card card = nestedCard();
        const ActionSpec &spec = *card.action(ActionId(pressed));
        QCOMPARE(idsOf(inputsInScope(card, spec)), fields);
        QCOMPARE(submittedValues(card, spec, {}).keys(), [&] {
            fields.sort();
            return fields;
        }());
    }

    void anActionMayTakeNoFields()
    {
        const Card card = nestedCard();
        ActionSpec plain = action(u"send"_s);
        plain.takesInputs = false;
        QVERIFY(submittedValues(card, plain, {{u"top"_s, u"x"_s}}).isEmpty());
        ActionSpec local = action(u"send"_s);
        local.openAddress = u"https://example.org/"_s;
        QVERIFY(submittedValues(card, local, {}).isEmpty());
    }

    void valuesTravelAsTheCardSays_data()
    {
        QTest::addColumn<Input>("field");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("sent");
        const Input toggle{
            .id = u"f"_s, .kind = InputKind::Toggle, .valueOn = u"yes"_s, .valueOff = u"no"_s};
        QTest::newRow("toggle on") << toggle << u"yes"_s << u"yes"_s;
        QTest::newRow("toggle off") << toggle << u"no"_s << u"no"_s;
        QTest::newRow("toggle untouched") << toggle << QString() << u"no"_s;
        const Input several{
            .id = u"f"_s,
            .kind = InputKind::Choice,
            .choices = {{u"One"_s, u"1"_s}, {u"Two"_s, u"2"_s}, {u"3, 4"_s, u"3,4"_s}},
            .several = true};
        QTest::newRow("several, in the order of the list") << several << u"2,1"_s << u"1,2"_s;
        QTest::newRow("several, one with a comma") << several << u"1,3,4"_s << u"1,3,4"_s;
        QTest::newRow("several, unknown ones") << several << u"2,7"_s << u"2"_s;
        QTest::newRow("number") << Input{.id = u"f"_s, .kind = InputKind::Number} << u"1.5"_s
                                << u"1.5"_s;
        QTest::newRow("date") << Input{.id = u"f"_s, .kind = InputKind::Date} << u"2026-11-22"_s
                              << u"2026-11-22"_s;
        QTest::newRow("time") << Input{.id = u"f"_s, .kind = InputKind::Time} << u"14:30:00"_s
                              << u"14:30"_s;
        QTest::newRow("text") << Input{.id = u"f"_s} << u" as it is "_s << u" as it is "_s;
    }

    void valuesTravelAsTheCardSays()
    {
        QFETCH(Input, field);
        QFETCH(QString, typed);
        QFETCH(QString, sent);
        Card card;
        card.body = {input(field)};
        QCOMPARE(submittedValues(card, action(u"send"_s), {{u"f"_s, typed}}).value(u"f"_s), sent);
    }

    void anUntouchedFieldSendsItsInitialValue()
    {
        Card card;
        card.body = {input({.id = u"f"_s, .initial = u"web-3"_s})};
        QCOMPARE(submittedValues(card, action(u"send"_s), {}).value(u"f"_s), u"web-3"_s);
        QCOMPARE(submittedValues(card, action(u"send"_s), {{u"f"_s, {}}}).value(u"f"_s), QString());
    }

    void fieldsLieOverWhatTheActionBrings()
    {
        Card card;
        card.body = {input({.id = u"server"_s})};
        const ActionSpec send = action(
            u"send"_s, R"({"server": "web-1", "run": 42, "deep": {"a": [1, true]}, "no": null})");
        QCOMPARE(submittedValues(card, send, {{u"server"_s, u"web-3"_s}}),
                 (FormValues{{u"deep"_s, uR"({"a":[1,true]})"_s},
                             {u"no"_s, u"null"_s},
                             {u"run"_s, u"42"_s},
                             {u"server"_s, u"web-3"_s}}));
        QCOMPARE(submittedValues(card, action(u"send"_s, R"("just text")"), {}).size(), 1);
        QCOMPARE(submittedValues(card, action(u"send"_s, "{broken"), {}).size(), 1);
    }

    void onlyFieldsInScopeCanHoldAPressBack()
    {
        Card card = nestedCard();
        std::get<Input>(card.shownCards[0].box.items[0].content).required = true;
        QVERIFY(submissionProblems(card, *card.action(ActionId(u"send two"_s)), {}).isEmpty());
        const auto problems = submissionProblems(card, *card.action(ActionId(u"send one"_s)), {});
        QCOMPARE(problems, (QMap<QString, QString>{{u"one"_s, u"This is needed."_s}}));
        QVERIFY(
            submissionProblems(card, *card.action(ActionId(u"send one"_s)), {{u"one"_s, u"x"_s}})
                .isEmpty());
    }

    void whatIsCheckedAtTheOtherEndIsWhatWasSent()
    {
        const Card card = nestedCard();
        const ActionSpec bare = action(u"send one"_s, R"({"run": 42})");
        const ActionSpec whole = withSubmittedInputs(card, bare);
        QVERIFY(validationMessages(whole.inputs, submittedValues(card, bare, {})).isEmpty());
        QVERIFY(!validationMessages(whole.inputs, {{u"sudo"_s, u"1"_s}}).isEmpty());
    }

    void whatWasTypedGoesWithItsField()
    {
        FormValues typed{{u"top"_s, u"a"_s}, {u"deepest"_s, u"b"_s}, {u"gone"_s, u"c"_s}};
        forgetMissingInputs(nestedCard(), typed);
        QCOMPARE(typed.keys(), (QStringList{u"deepest"_s, u"top"_s}));
    }
};

QTEST_GUILESS_MAIN(CardSubmissionTest)
#include "CardSubmissionTest.moc"
