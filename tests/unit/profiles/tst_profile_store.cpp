// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/profiles/profile_store.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace nunect;
using namespace nunect::app;
using namespace Qt::Literals::StringLiterals;

static Profile named(const QString &name)
{
    return {.id = newProfileId(), .name = name, .url = u"hub.example"_s};
}

static QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

static void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

class TestProfileStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }

    void noFileIsNoProfiles()
    {
        ProfileStore store(file());
        QVERIFY(store.load());
        QVERIFY(store.profiles().isEmpty());
        QVERIFY(!QFile::exists(file()));
    }

    void keepsThemSortedForTheNextStart()
    {
        ProfileStore store(file());
        const Profile b = named(u"b"_s);
        QVERIFY(store.put(b));
        QVERIFY(store.put(named(u"a"_s)));
        QVERIFY(store.setLast(b.id));

        ProfileStore next(file());
        QVERIFY(next.load());
        QCOMPARE(next.profiles().size(), 2);
        QCOMPARE(next.profiles().first().name, u"a"_s);
        QCOMPARE(next.lastId(), b.id);
        QCOMPARE(*next.byId(b.id), b);
        QCOMPARE(*next.byName(u"B"_s), b);
        const auto none = next.byName(u"c"_s);
        QVERIFY(!none);
        QVERIFY2(none.error().text.contains(u"a, b"_s), qPrintable(none.error().text));
    }

    void isOfItsOwnerAlone()
    {
        ProfileStore store(file());
        QVERIFY(store.put(named(u"a"_s)));
        const auto others = QFileDevice::ReadGroup | QFileDevice::ReadOther
            | QFileDevice::WriteGroup | QFileDevice::WriteOther;
        QVERIFY(!(QFile::permissions(file()) & others));
    }

    void replacesAndRemoves()
    {
        ProfileStore store(file());
        Profile profile = named(u"a"_s);
        QVERIFY(store.put(profile));
        QVERIFY(store.setLast(profile.id));
        profile.user = u"other"_s;
        QVERIFY(store.put(profile));
        QCOMPARE(store.profiles(), QList{profile});
        QVERIFY(store.remove(profile.id));
        QVERIFY(store.profiles().isEmpty());
        QVERIFY(store.lastId().isEmpty());
    }

    void aNameStandsOnce()
    {
        ProfileStore store(file());
        QVERIFY(store.put(named(u"a"_s)));
        const auto twice = store.put(named(u"A"_s));
        QVERIFY(!twice);
        QVERIFY2(twice.error().text.contains(u"another name"_s), qPrintable(twice.error().text));
    }

    /// Two consoles run: neither takes the other's profiles away.
    void seesWhatAnotherConsoleSaved()
    {
        ProfileStore one(file());
        ProfileStore two(file());
        QVERIFY(one.load());
        QVERIFY(two.load());
        QVERIFY(one.put(named(u"a"_s)));
        QVERIFY(two.put(named(u"b"_s)));
        QVERIFY(one.load());
        QCOMPARE(one.profiles().size(), 2);
    }

    void neverWritesOverWhatItCannotRead_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("no JSON") << "{ \"profiles\": ["_ba;
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("another version") << R"({"version":2,"profiles":[]})"_ba;
        QTest::newRow("a profile without login") << R"({"version":1,"profiles":[{"id":"1"}]})"_ba;
        QTest::newRow("no list") << R"({"version":1,"profiles":{}})"_ba;
    }

    void neverWritesOverWhatItCannotRead()
    {
        QFETCH(QByteArray, bytes);
        write(file(), bytes);
        ProfileStore store(file());
        const auto loaded = store.load();
        QVERIFY(!loaded);
        QVERIFY2(loaded.error().text.contains(file()), qPrintable(loaded.error().text));
        QVERIFY(!store.put(named(u"a"_s)));
        QVERIFY(!store.remove(u"1"_s));
        QVERIFY(!store.setLast(u"1"_s));
        QCOMPARE(contentOf(file()), bytes);
    }

    void saysWhereItCannotWrite()
    {
        write(m_dir->filePath(u"config"_s), "a file, and no folder");
        ProfileStore store(m_dir->filePath(u"config/profiles.json"_s));
        const auto put = store.put(named(u"a"_s));
        QVERIFY(!put);
        QVERIFY2(put.error().text.contains(u"profiles.json"_s), qPrintable(put.error().text));
    }

private:
    QString file() const { return m_dir->filePath(u"profiles.json"_s); }

    std::unique_ptr<QTemporaryDir> m_dir;
};

QTEST_GUILESS_MAIN(TestProfileStore)
#include "tst_profile_store.moc"
