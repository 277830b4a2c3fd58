// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/model/DateMacros.h"

#include <QTest>

using namespace watchroom;
using namespace Qt::StringLiterals;

namespace {

QString expanded(const QString &text, const QByteArray &zone = "UTC",
                 const QLocale &locale = QLocale(QLocale::English, QLocale::UnitedKingdom))
{
    return expandDateMacros(text, QTimeZone(zone), locale);
}

} // namespace

class DateMacrosTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void datesAreAsLongAsIsAskedFor()
    {
        const QString moment = u"{{DATE(2017-02-14T06:08:39Z%1)}}"_s;
        QCOMPARE(expanded(moment.arg(QString())), u"14/02/2017"_s);
        QCOMPARE(expanded(moment.arg(u",COMPACT"_s)), u"14/02/2017"_s);
        QCOMPARE(expanded(moment.arg(u", LONG"_s)), u"Tuesday, 14 February 2017"_s);
        QCOMPARE(expanded(moment.arg(u",SHORT"_s)), u"Tue, 14 Feb 2017"_s);
    }

    void theZoneAndTheLanguageAreThePersons()
    {
        const QString text =
            u"At {{TIME(2017-02-14T23:30:00Z)}} on {{DATE(2017-02-14T23:30:00Z)}}."_s;
        QCOMPARE(expanded(text), u"At 23:30 on 14/02/2017."_s);
        QCOMPARE(expanded(text, "Europe/Berlin", QLocale(QLocale::German)),
                 u"At 00:30 on 15.02.17."_s);
        QCOMPARE(expanded(u"{{TIME(2017-02-14T23:30:00-05:00)}}"_s), u"04:30"_s);
    }

    void whatIsNoMomentStaysAsItIs()
    {
        for (const QString &text :
             {u"plain"_s, u"{{DATE(soon)}}"_s, u"{{DATE(2017-02-14T06:08:39Z,HUGE)}}"_s,
              u"{{TIME(2017-99-99T06:08:39Z)}}"_s, u"{{"_s, u"{{YEAR(2017-02-14T06:08:39Z)}}"_s})
            QCOMPARE(expanded(text), text);
    }
};

QTEST_GUILESS_MAIN(DateMacrosTest)
#include "DateMacrosTest.moc"
