// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "JsonText.h"

#include "app/model/CardJson.h"

#include <QTest>

using namespace watchroom;
using namespace Qt::StringLiterals;

namespace {

/// An envelope around the elements of a body, with further fields of the envelope; single quotes
/// will do.
QByteArray envelope(const QByteArray &body, const QByteArray &fields = {})
{
    return json("{'v':1,'id':'c','fallback':'Something happened'" +
                (fields.isEmpty() ? "" : "," + fields) +
                ",'card':{'type':'AdaptiveCard','version':'1.5','body':[" + body + "]}}");
}

Card read(const QByteArray &text)
{
    const Result<Card> card = cardFromJson(json(text));
    if (!card)
        qWarning() << card.error().summary << card.error().detail;
    return card.value_or(Card());
}

/// The first node of a card with this element, or what is shown in its place.
template <typename Node>
Node firstNode(const QByteArray &element)
{
    const Card card = read(envelope(element));
    const CardNode *first = card.body.empty() ? nullptr : &card.body.front();
    const auto *unknown = first ? std::get_if<UnknownElement>(&first->content) : nullptr;
    if (unknown)
        first = unknown->shown.empty() ? nullptr : &unknown->shown.front();
    const auto *node = first ? std::get_if<Node>(&first->content) : nullptr;
    return node ? *node : Node();
}

QString firstText(const QByteArray &element)
{
    return firstNode<TextBlock>(element).text.source;
}

} // namespace

class CardJsonTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theEnvelopeIsWrittenAsTheContractSays()
    {
        Card card;
        card.id = CardId(u"disk-/srv"_s);
        card.revision = 3;
        card.source = {u"thiscomputer"_s, u"This computer"_s, u"server"_s};
        card.kind = CardKind::Alert;
        card.severity = Severity::Warning;
        card.title = u"Disk nearly full"_s;
        card.state = {u"Firing"_s, Tone::Attention};
        card.fallback = u"Disk nearly full on /srv"_s;
        card.body = {{TextBlock{.text = MarkupText(u"**91 %** used"_s),
                                .style = TextBlock::Style::Heading}}};
        card.actions = {
            {.id = ActionId(u"free"_s), .title = u"Free space"_s, .effect = Effect::Danger}};
        QCOMPARE(
            cardToJson(card),
            json("{'actionOrder':['free'],'actions':{'free':{'effect':'danger','title':'Free "
                 "space'}},"
                 "'card':{'$schema':'http://adaptivecards.io/schemas/adaptive-card.json',"
                 "'actions':[{'id':'free','style':'destructive','title':'Free space',"
                 "'type':'Action.Execute','verb':'free'}],'body':[{'style':'heading',"
                 "'text':'**91 %** used','type':'TextBlock','wrap':true}],"
                 "'type':'AdaptiveCard','version':'1.5'},'fallback':'Disk nearly full on /srv',"
                 "'id':'disk-/srv','kind':'alert','notify':{'level':'quiet'},'rev':3,"
                 "'severity':'warning','source':{'app':'thiscomputer','icon':'server',"
                 "'name':'This computer'},'state':{'text':'Firing','tone':'attention'},"
                 "'title':'Disk nearly full','v':1}"));
    }

    void textsFromOtherToolsKeepTheirMeaning()
    {
        using Style = TextBlock::Style;
        const auto text = [](const QByteArray &fields) {
            return firstNode<TextBlock>("{'type':'TextBlock','text':'T'" + fields + "}");
        };
        QCOMPARE(text("").style, Style::Body);
        QCOMPARE(text(",'style':'Heading'").style, Style::Heading);
        QCOMPARE(text(",'size':'ExtraLarge'").size, TextSize::ExtraLarge);
        QCOMPARE(text(",'weight':'Bolder'").weight, TextWeight::Bolder);
        QCOMPARE(text(",'fontType':'MonoSpace'").mono, true);
        QCOMPARE(text(",'isSubtle':true").style, Style::Subtle);
        QCOMPARE(text(",'color':'Attention'").tone, Tone::Attention);
        QCOMPARE(text(",'color':'accent'").tone, Tone::Info);
        QCOMPARE(text(",'color':'default'").tone, std::nullopt);
        QCOMPARE(text(",'color':'attention','x-watchroom.tone':'critical'").tone, Tone::Critical);
        QCOMPARE(text(",'maxLines':3").maximumLines, 3);
    }

    void picturesComeFromTheWebOrFromOurOwnFolder()
    {
        const auto address = [](const QByteArray &url) {
            return firstNode<CardImage>("{'type':'Image','url':'" + url + "'}").address;
        };
        const QByteArray digest = "sha256:" + QByteArray(64, 'f');
        QCOMPARE(address("https://example.org/a.png"), u"https://example.org/a.png"_s);
        QCOMPARE(address(digest), QString::fromLatin1(digest));
        for (const char *refused :
             {"file:///etc/passwd", "data:image/svg+xml;base64,AAAA", "javascript:1",
              "mailto:a@example.org", "sha256:../../x", "a.png", ""}) {
            QCOMPARE(address(refused), QString());
            QVERIFY(firstText("{'type':'Image','url':'" + QByteArray(refused) + "'}")
                        .startsWith(u"A picture is not shown"));
        }
        QCOMPARE(
            firstNode<CardImage>("{'type':'Image','url':'https://example.org/a','width':'120px',"
                                 "'height':'auto'}")
                .width,
            120);
    }

    void anUnknownElementBecomesItsFallback()
    {
        QCOMPARE(firstText("{'type':'Rocket','fallback':{'type':'TextBlock','text':'No rocket'}}"),
                 u"No rocket"_s);
        QCOMPARE(
            firstText(
                "{'type':'A','fallback':{'type':'B','fallback':{'type':'TextBlock','text':'C'}}}"),
            u"C"_s);
        QVERIFY(firstNode<UnknownElement>("{'type':'Rocket','fallback':'Drop'}").shown.empty());
    }

    void anUnknownElementWithoutFallbackIsNamed()
    {
        const auto block = firstNode<TextBlock>("{'type':'Rocket'}");
        QVERIFY(block.text.source.contains(u"“Rocket”"));
        QCOMPARE(block.style, TextBlock::Style::Subtle);
    }

    void whatALaterVersionAddsIsPassedOver()
    {
        const Card card = read(envelope("{'type':'TextBlock','text':'T','glow':{'a':[1]}}",
                                        "'kind':'rocket','severity':'fatal','orbit':7,"
                                        "'actions':{'go':{'title':'Go','effect':'explode'}}"));
        QCOMPARE(card.kind, CardKind::Generic);
        QCOMPARE(card.severity, Severity::None);
        QCOMPARE(card.body.size(), 1u);
        QCOMPARE(card.actions.at(0).effect,
                 Effect::Danger); // what we do not know is handled with care
    }

    void textsForTheScreenAreCleaned()
    {
        const Card card = read(
            envelope("{'type':'FactSet','facts':[{'title':'a\\u202eb','value':'\\u001b[31mred'}]}",
                     "'title':'Disk\\u0000 \\u200bfull\\nnow','activity':'x\\u2066y',"
                     "'actions':{'a':{'title':'Free\\u202e space','hint':'h\\u0007'}}"));
        QCOMPARE(card.title, u"Disk full now"_s);
        QCOMPARE(card.activity, u"xy"_s);
        QCOMPARE(card.actions.at(0).title, u"Free space"_s);
        QCOMPARE(card.actions.at(0).hint, u"h"_s);
        QVERIFY(
            (std::get<FactSet>(card.body.at(0).content).facts.at(0) == Fact{u"ab"_s, u"red"_s}));
    }

    void aButtonWithALinkThatMayNotBeOpenedIsLeftOut()
    {
        const Card card = read(
            envelope("", "'actions':{"
                         "'good':{'title':'Docs','url':'https://example.org'},"
                         "'bad':{'title':'Run','url':'file:///bin/sh'},"
                         "'worse':{'title':'Log in','url':'https://bank.example@evil.example/'}}"));
        QCOMPARE(card.actions.size(), 1u);
        QCOMPARE(card.actions.at(0).id.value, u"good"_s);
        const QString note = std::get<TextBlock>(card.body.at(0).content).text.source;
        QVERIFY(note.startsWith(u"Part of this card was left out: "));
        QVERIFY(note.contains(u"“Run”"));
    }

    void timesAreReadWithAndWithoutAZone()
    {
        using namespace std::chrono;
        const auto moment = sys_days(2026y / March / 31) + 14h + 30min;
        for (const char *text : {"2026-03-31T14:30:00Z", "2026-03-31T14:30:00.000Z",
                                 "2026-03-31T16:30:00+02:00", "2026-03-31T14:30:00"})
            QCOMPARE(read(envelope("", "'expires':'" + QByteArray(text) + "'")).expires,
                     Timestamp(moment));
    }

    void aFallbackIsTakenFromTheTitleWhereItIsMissing()
    {
        QCOMPARE(read("{'v':1,'id':'c','title':'Disk full'}").fallback, u"Disk full"_s);
    }

    void whatIsWrongWithSingleFieldsIsNamedAndTheRestIsRead_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("sentence");
        const auto row = [](const char *name, const QByteArray &text, const QString &sentence) {
            QTest::newRow(name) << text << sentence;
        };
        row("title", envelope("", "'title':5"), u"“title” must be text."_s);
        row("revision", envelope("", "'rev':1.5"),
            u"“rev” must be a whole number from 0 to 2147483647."_s);
        row("huge revision", envelope("", "'rev':1e300"),
            u"“rev” must be a whole number from 0 to 2147483647."_s);
        row("state", envelope("", "'state':'red'"), u"“state” must be an object."_s);
        row("expires", envelope("", "'expires':'soon'"),
            u"“expires” must be a time such as 2026-03-31T14:30:00Z."_s);
        row("metadata", envelope("", "'metadata':{'a':1}"), u"“metadata.a” must be text."_s);
        row("element", envelope("{'type':'TextBlock','text':'a'},7"),
            u"“card.body[1]” must be an object."_s);
        row("text", envelope("{'type':'TextBlock','text':[]}"),
            u"“card.body[0].text” must be text."_s);
        row("fact", envelope("{'type':'FactSet','facts':[{},{'title':1}]}"),
            u"“card.body[0].facts[1].title” must be text."_s);
        row("in a container", envelope("{'type':'Container','items':[{'type':'Input.Text'}]}"),
            u"“card.body[0].items[0].id” is missing."_s);
        row("action", envelope("", "'actions':{'a':{}}"), u"“actions.a.title” is missing."_s);
        row("actions", envelope("", "'actions':[]"), u"“actions” must be an object."_s);
        row("who may", envelope("", "'actions':{'a':{'title':'A','requires':{'people':'all'}}}"),
            u"“actions.a.requires.people” must be a list."_s);
        row("values", envelope("{'type':'x-watchroom.Sparkline','values':[1,null]}"),
            u"“card.body[0].values[1]” must be a number."_s);
        row("a name from outside", envelope("", "'actions':{'a\\u202e':7}"),
            u"“actions.a” must be an object."_s);
    }

    void whatIsWrongWithSingleFieldsIsNamedAndTheRestIsRead()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, sentence);
        CardFindings findings;
        const Result<Card> card = cardFromJson(json(text), &findings);
        QVERIFY(card);
        QCOMPARE(card->fallback, u"Something happened"_s);
        QVERIFY2(findings.problems.contains(sentence), qPrintable(findings.problems.join(u'\n')));
    }

    void whatIsNoEnvelopeIsRefused_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("sentence");
        const auto row = [](const char *name, const QByteArray &text, const QString &sentence) {
            QTest::newRow(name) << text << sentence;
        };
        row("empty", "", u"This is not JSON."_s);
        row("not an object", "[]", u"This must be a JSON object."_s);
        row("no version", "{'id':'c'}", u"“v” is missing."_s);
        row("no id", "{'v':1,'fallback':'x'}", u"“id” is missing."_s);
        row("no words", "{'v':1,'id':'x'}", u"“fallback” is missing."_s);
    }

    void whatIsNoEnvelopeIsRefused()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, sentence);
        const Result<Card> card = cardFromJson(json(text));
        QVERIFY(!card);
        QCOMPARE(card.error().code, ErrorCode::InvalidArgument);
        QCOMPARE(card.error().summary, sentence);
    }

    void aLaterVersionIsRefusedAsSuch()
    {
        QCOMPARE(cardFromJson(json("{'v':2,'id':'c','fallback':'x'}")).error().code,
                 ErrorCode::Unsupported);
    }
};

QTEST_GUILESS_MAIN(CardJsonTest)
#include "CardJsonTest.moc"
