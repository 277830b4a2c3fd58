// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/codecs/Command.h"
#include "integrations/chat/xmpp/codecs/DataQuestions.h"
#include "tests/support/TestProgram.h"
#include "tests/unit/xmpp/codecs/XmlText.h"

#include <QTest>

using namespace watchroom;
using namespace watchroom::xmpp;
using namespace Qt::StringLiterals;

namespace {

QByteArray command(const QByteArray &attributes, const QByteArray &inner = {})
{
    return "<command xmlns='http://jabber.org/protocol/commands' " + attributes + ">" + inner +
           "</command>";
}

std::optional<Command> read(const QByteArray &text)
{
    return readCommand(xml("<iq>" + text + "</iq>"));
}

} // namespace

class CommandTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// XEP-0050, section 2.4.
    void itIsAskedFor()
    {
        const QByteArray text = command("action='execute' node='list'");
        const Command request{.node = u"list"_s, .action = Command::Action::Execute};
        QCOMPARE(read(text), request);
        QCOMPARE(canonical(writeCommand(request)), canonical(text));
    }

    void itAsksBack()
    {
        const QByteArray text =
            command("node='config' sessionid='config:20020923T213616Z-700' status='executing'",
                    "<actions><next/><complete/></actions>"
                    "<x xmlns='jabber:x:data' type='form'><title>Configure Service</title>"
                    "<field var='service' type='text-single'/></x>");
        const auto answer = read(text);
        QVERIFY(answer);
        QCOMPARE(answer->status, Command::Status::Executing);
        QCOMPARE(answer->sessionId, u"config:20020923T213616Z-700"_s);
        QCOMPARE(answer->next, (std::vector{Command::Action::Next, Command::Action::Complete}));
        QCOMPARE(canonical(writeCommand(*answer)), canonical(text));

        const Result<DataForm> form = readQuestions(message("").add(answer->form));
        QVERIFY(form);
        QCOMPARE(form->form.title, u"Configure Service"_s);
    }

    void itEnds()
    {
        const QByteArray text = command("node='config' sessionid='a' status='completed'",
                                        "<note type='info'>Service 'httpd' configured.</note>");
        const auto answer = read(text);
        QVERIFY(answer);
        QCOMPARE(answer->status, Command::Status::Completed);
        QCOMPARE(answer->notes, (std::vector{Command::Note{Command::NoteKind::Info,
                                                           u"Service 'httpd' configured."_s}}));
        QCOMPARE(canonical(writeCommand(*answer)), canonical(text));
    }

    void whatIsNotUnderstoodIsLeftOut()
    {
        const auto odd =
            read(command("node='a' action='explode' status='maybe'",
                         "<actions><explode/></actions><note type='x'>b&#x202E;c</note>"));
        QVERIFY(odd);
        QCOMPARE(*odd, (Command{.node = u"a"_s, .notes = {{Command::NoteKind::Info, u"bc"_s}}}));
        QCOMPARE(read(command("node=''")), std::nullopt);
        QCOMPARE(read("<command node='a'/>"), std::nullopt);
    }

    void thereIsAnEndToTheNotes()
    {
        QCOMPARE(read(command("node='a'", QByteArray("<note/>").repeated(99)))->notes.size(),
                 Command::kMaximumNotes);
    }
};

TEST_OF_PROGRAM(CommandTest)
#include "CommandTest.moc"
