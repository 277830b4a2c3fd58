// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/CardPictures.h"
#include "tests/support/TestProgram.h"

#include <QSignalSpy>
#include <QTest>

using namespace watchroom;
using namespace Qt::StringLiterals;

namespace {

const InstanceId kWebsite{u"website"_s};
const QString kPicture = u"https://pictures.example/1.png"_s;

/// Remembers what was asked for; everything is there.
class RememberingFetcher final : public PictureFetcher
{
public:
    explicit RememberingFetcher(QStringList *asked)
        : m_asked(asked)
    {
    }
    Task<QString> fetch(const QUrl &address, const Way &way) override
    {
        if (way) {
            *m_asked += u"own: "_s + address.toString();
            return Task<QString>::finished(u"hash"_s);
        }
        *m_asked += address.toString();
        if (address.path() == u"/private.png")
            return Task<QString>::finished(
                failure(ErrorCode::PermissionDenied, u"It leads into a private network."_s));
        return Task<QString>::finished(u"hash of "_s + address.toString());
    }

private:
    QStringList *m_asked;
};

/// A row with a card that names a picture in each of the places where there may be one.
TimelineItem rowWith(const QStringList &addresses, const InstanceId &instance = kWebsite)
{
    CardRow row{.instance = instance};
    ImageSet set;
    for (const QString &address : addresses)
        set.images.push_back({.address = address});
    Container box;
    box.items.push_back({std::move(set)});
    row.card.body.push_back({std::move(box)});
    return {.content = std::move(row)};
}

} // namespace

class CardPicturesTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<Store> m_store;
    QStringList m_asked;
    std::unique_ptr<CardPictures> m_pictures;

    void open()
    {
        m_pictures = std::make_unique<CardPictures>(*m_store,
                                                    std::make_unique<RememberingFetcher>(&m_asked));
    }

private Q_SLOTS:
    void init()
    {
        m_store = Store::open(u":memory:"_s).value();
        m_asked.clear();
        open();
    }

    void whatLiesOnTheAccountsServerComesItsWay()
    {
        m_pictures = std::make_unique<CardPictures>(
            *m_store, std::make_unique<RememberingFetcher>(&m_asked),
            [](const InstanceId &, const QUrl &address) -> std::optional<Task<HttpResponse>> {
                if (address.host() != u"files.example")
                    return std::nullopt;
                return Task<HttpResponse>::finished(HttpResponse{.status = 200});
            });
        m_pictures->fetch(kWebsite, kPicture);
        m_pictures->fetch(kWebsite, u"https://files.example/1.png"_s);
        QCOMPARE(m_asked, (QStringList{kPicture, u"own: https://files.example/1.png"_s}));
    }

    void nothingIsFetchedBeforeAClick()
    {
        m_pictures->show({rowWith({kPicture})});
        QCOMPARE(m_asked, QStringList());
        QSignalSpy arrived(m_pictures.get(), &CardPictures::arrived);
        m_pictures->fetch(kWebsite, kPicture);
        QCOMPARE(m_asked, QStringList{kPicture});
        QCOMPARE(arrived.value(0), QVariantList({kPicture, u"hash of "_s + kPicture}));
    }

    void alwaysFetchesWhatIsShownAndWhatWasShown()
    {
        m_pictures->show({rowWith({kPicture}), rowWith({u"https://other.example/"_s}, {})});
        QVERIFY(m_pictures->setPolicy(kWebsite, PicturePolicy::Always));
        QCOMPARE(m_asked, QStringList{kPicture});
        m_pictures->show({rowWith({kPicture, u"https://pictures.example/2.png"_s})});
        QCOMPARE(m_asked, QStringList({kPicture, u"https://pictures.example/2.png"_s}));
    }

    void neverIsNever()
    {
        QVERIFY(m_pictures->setPolicy(kWebsite, PicturePolicy::Never));
        QSignalSpy failed(m_pictures.get(), &CardPictures::failed);
        m_pictures->show({rowWith({kPicture})});
        m_pictures->fetch(kWebsite, kPicture);
        QCOMPARE(m_asked, QStringList());
        QCOMPARE(failed.size(), 1);
        QVERIFY(!failed.value(0).value(1).toString().isEmpty());
    }

    void whatAPersonSaidStays()
    {
        QVERIFY(m_pictures->setPolicy(kWebsite, PicturePolicy::Always));
        open();
        QCOMPARE(m_pictures->policy(kWebsite), PicturePolicy::Always);
        QCOMPARE(m_pictures->policy(InstanceId(u"other"_s)), PicturePolicy::OnClick);
    }

    void aFailureIsToldInWords()
    {
        QSignalSpy failed(m_pictures.get(), &CardPictures::failed);
        m_pictures->fetch(kWebsite, u"https://pictures.example/private.png"_s);
        QCOMPARE(failed.value(0).value(1).toString(), u"It leads into a private network."_s);
    }

    void onlyTheWebIsAsked()
    {
        QVERIFY(m_pictures->setPolicy(kWebsite, PicturePolicy::Always));
        m_pictures->show(
            {rowWith({u"sha256:abc"_s, u"data:image/png;base64,AA"_s, u"file:///etc/passwd"_s})});
        QCOMPARE(m_asked, QStringList());
    }

    void atMostTwentyOfACard()
    {
        QStringList many;
        for (int i = 0; i < 50; ++i)
            many += u"https://pictures.example/%1"_s.arg(i);
        QVERIFY(m_pictures->setPolicy(kWebsite, PicturePolicy::Always));
        m_pictures->show({rowWith(many)});
        QCOMPARE(m_asked.size(), 20);
    }
};

TEST_OF_PROGRAM(CardPicturesTest)
#include "CardPicturesTest.moc"
