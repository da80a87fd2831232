// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/client/nkey.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace nunect;
using namespace nunect::nats;

class TestNKey : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ed25519Vectors_data();
    void ed25519Vectors();
    void knownSeed();
    void everyType_data();
    void everyType();
    void badSeeds_data();
    void badSeeds();
    void everyChangedCharacterIsNoticed();
};

// As in the tests of github.com/nats-io/nkeys, whose JWT names the public key.
static constexpr char seed[] = "SUAOTBNEUHZDFJT3EUMELT7MQTP24JF3XVCXQNDSCU74G5IU6VAJBKH5LI";

void TestNKey::ed25519Vectors_data()
{
    // RFC 8032, 7.1
    QTest::addColumn<QByteArray>("secret");
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QByteArray>("signature");
    QTest::newRow("1") << "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"_ba
                       << ""_ba
                       << "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb88215"
                          "90a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"_ba;
    QTest::newRow("2") << "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb"_ba
                       << "72"_ba
                       << "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e4"
                          "3e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"_ba;
    QTest::newRow("3") << "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7"_ba
                       << "af82"_ba
                       << "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b53"
                          "8d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a"_ba;
}

void TestNKey::ed25519Vectors()
{
    QFETCH(QByteArray, secret);
    QFETCH(QByteArray, message);
    QFETCH(QByteArray, signature);
    const Secret encoded = NKey::encodeSeed(NKey::Type::User, QByteArray::fromHex(secret));
    const Result<NKey> key = NKey::fromSeed(encoded.view());
    QVERIFY(key);
    QCOMPARE(key->sign(QByteArray::fromHex(message)).toHex(), signature);
}

void TestNKey::knownSeed()
{
    const Result<NKey> key = NKey::fromSeed(seed);
    QVERIFY(key);
    QCOMPARE(key->type(), NKey::Type::User);
    QCOMPARE(key->publicKey(), "UDE6WTGLTTPCRJRJCKBJRGVNZTLIVR7LEEELR4CYWWWBKJS7XYIKXDUU"_ba);
}

void TestNKey::everyType_data()
{
    QTest::addColumn<char>("letter");
    for (const char letter : {'O', 'A', 'U', 'N', 'C'})
        QTest::addRow("%c", letter) << letter;
}

void TestNKey::everyType()
{
    QFETCH(char, letter);
    const auto type = static_cast<NKey::Type>(letter);
    const Secret encoded = NKey::encodeSeed(type, QByteArray(32, '\x5a'));
    QCOMPARE(encoded.view().size(), 58);
    QCOMPARE(encoded.view()[0], 'S');
    QCOMPARE(encoded.view()[1], letter);
    const Result<NKey> key = NKey::fromSeed(encoded.view());
    QVERIFY(key);
    QCOMPARE(key->type(), type);
    QCOMPARE(key->publicKey()[0], letter);
    QVERIFY(NKey::encodeSeed(type, "short").isEmpty());
}

void TestNKey::badSeeds_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("words");
    const QByteArray good(seed);
    QTest::newRow("empty") << ""_ba << u"no seed"_s;
    QTest::newRow("public key") << NKey::fromSeed(seed)->publicKey() << u"public key"_s;
    QTest::newRow("something else") << "hello"_ba << u"does not start with S"_s;
    QTest::newRow("cut") << good.chopped(1) << u"57 characters instead of 58"_s;
    QTest::newRow("longer") << good + "A"_ba << u"59 characters instead of 58"_s;
    QTest::newRow("lower case") << "S"_ba + good.sliced(1).toLower() << u"other characters"_s;
    QTest::newRow("padding") << good.chopped(1) + "="_ba << u"other characters"_s;
    QTest::newRow("digit 1") << good.chopped(1) + "1"_ba << u"other characters"_s;
    QTest::newRow("checksum") << QByteArray(good).replace(20, 1, "A") << u"checksum"_s;
}

void TestNKey::badSeeds()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, words);
    const Result<NKey> key = NKey::fromSeed(text);
    QVERIFY(!key);
    QVERIFY2(key.error().text.contains(words), qPrintable(key.error().text));
    QVERIFY(!key.error().text.contains(QString::fromLatin1(seed).sliced(5, 8)));
}

void TestNKey::everyChangedCharacterIsNoticed()
{
    const QByteArray good(seed);
    for (qsizetype at = 0; at < good.size(); ++at) {
        QByteArray changed = good;
        changed[at] = changed[at] == 'B' ? 'C' : 'B';
        QVERIFY2(!NKey::fromSeed(changed), changed.constData());
    }
}

QTEST_GUILESS_MAIN(TestNKey)
#include "tst_nkey.moc"
