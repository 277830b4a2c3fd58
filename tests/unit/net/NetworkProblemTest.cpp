// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/net/NetworkProblem.h"

#include <QTest>

using namespace watchroom;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class NetworkProblemTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyProblemIsASentence_data()
    {
        QTest::addColumn<int>("error");
        QTest::addColumn<QString>("sentence");
        const auto row = [](const char *name, QNetworkReply::NetworkError error,
                            const QString &text) { QTest::newRow(name) << int(error) << text; };
        row("name", QNetworkReply::HostNotFoundError, u"The name shop.example is not known."_s);
        row("refused", QNetworkReply::ConnectionRefusedError,
            u"No server answers at shop.example:8080."_s);
        row("closed", QNetworkReply::RemoteHostClosedError,
            u"shop.example:8080 hung up before its answer was complete."_s);
        row("handshake", QNetworkReply::SslHandshakeFailedError,
            u"No safe connection to shop.example:8080 could be agreed on."_s);
        row("protocol", QNetworkReply::ProtocolFailure,
            u"shop.example:8080 answers, but not as a web server does."_s);
        row("proxy", QNetworkReply::ProxyNotFoundError,
            u"The proxy on the way to shop.example:8080 does not let us through."_s);
        row("anything else", QNetworkReply::UnknownNetworkError,
            u"shop.example:8080 could not be reached."_s);
    }
    void everyProblemIsASentence()
    {
        QFETCH(int, error);
        QFETCH(QString, sentence);
        const Error problem = networkProblem(QNetworkReply::NetworkError(error),
                                             QUrl(u"https://shop.example:8080/"_s), u"why"_s);
        QCOMPARE(problem.summary, sentence);
        QCOMPARE(problem.detail, u"why"_s);
        QCOMPARE(problem.code, ErrorCode::Unavailable);
    }

    void limitsAreNamed()
    {
        QCOMPARE(timeoutProblem(10s).summary, u"There was no answer in 10 s."_s);
        QVERIFY(sizeProblem(QUrl(u"http://shop.example/"_s), 512 * 1024)
                    .summary.startsWith(u"The answer of shop.example is longer than 512"));
        QCOMPARE(downgradeProblem(QUrl(u"https://shop.example/"_s)).summary,
                 u"shop.example sends us on to an address without encryption."_s);
    }
};

QTEST_GUILESS_MAIN(NetworkProblemTest)
#include "NetworkProblemTest.moc"
