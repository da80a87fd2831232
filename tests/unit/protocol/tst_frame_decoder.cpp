// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/protocol/frame_decoder.h"
#include "tests/support/websocket_frames.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace nunect;
using namespace nunect::nats::websocket;
namespace ws = nunect::test::ws;

/// All that came out of a stream.
struct Outcome
{
    QByteArray payload;
    QList<QByteArray> pings;
    std::optional<CloseFrame> close;
    std::optional<Error> error;

    bool operator==(const Outcome &) const = default;
};

static Outcome decodeInPieces(const QByteArray &stream, qsizetype size)
{
    FrameDecoder decoder;
    Outcome outcome;
    for (qsizetype at = 0; at < stream.size(); at += size) {
        QByteArray piece = stream.sliced(at, qMin(size, stream.size() - at));
        piece.detach();
        const auto part = decoder.decode(piece.data(), piece.size());
        outcome.payload += QByteArrayView(piece).sliced(part.at, part.size);
        outcome.pings += decoder.takePings();
    }
    outcome.close = decoder.close();
    outcome.error = decoder.error();
    return outcome;
}

class TestFrameDecoder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void streams_data();
    void streams();
    void errors_data();
    void errors();
    void payloadIsGivenAsItComes();
    void longestFrame();
    void nothingAfterTheEnd();
};

void TestFrameDecoder::streams_data()
{
    QTest::addColumn<QByteArray>("stream");
    QTest::addColumn<Outcome>("expected");
    using ws::encode;
    QTest::newRow("binary") << encode(ws::Binary, "PING\r\n") << Outcome{"PING\r\n", {}, {}, {}};
    QTest::newRow("text") << encode(ws::Text, "PING\r\n") << Outcome{"PING\r\n", {}, {}, {}};
    QTest::newRow("empty") << encode(ws::Binary, "") + encode(ws::Binary, "a")
                           << Outcome{"a", {}, {}, {}};
    QTest::newRow("several") << encode(ws::Binary, "ab") + encode(ws::Text, "c")
            + encode(ws::Binary, "def")
                             << Outcome{"abcdef", {}, {}, {}};
    QTest::newRow("fragments") << encode(ws::Binary, "a", false)
            + encode(ws::Continuation, "b", false) + encode(ws::Continuation, "", false)
            + encode(ws::Continuation, "c") + encode(ws::Binary, "d")
                               << Outcome{"abcd", {}, {}, {}};
    QTest::newRow("control frames between") << encode(ws::Ping, "") + encode(ws::Binary, "a", false)
            + encode(ws::Ping, QByteArray(125, 'p')) + encode(ws::Pong, "not asked for")
            + encode(ws::Continuation, "b") << Outcome{"ab", {"", QByteArray(125, 'p')}, {}, {}};
    for (const qsizetype size : {125, 126, 127, 65535, 65536, 70000}) {
        const QByteArray payload(size, 'x');
        QTest::addRow("%lld bytes", static_cast<long long>(size)) << encode(ws::Binary, payload)
                + encode(ws::Binary, "y") << Outcome{payload + "y", {}, {}, {}};
    }
    QTest::newRow("close") << encode(ws::Binary, "a")
            + encode(ws::Close, ws::closePayload(1001, "Server Shutdown"))
                           << Outcome{"a", {}, CloseFrame{1001, "Server Shutdown"}, {}};
    QTest::newRow("close without reason")
        << encode(ws::Close, ws::closePayload(1008)) << Outcome{{}, {}, CloseFrame{1008, {}}, {}};
    QTest::newRow("close without code")
        << encode(ws::Close, "") << Outcome{{}, {}, CloseFrame{1005, {}}, {}};
}

void TestFrameDecoder::streams()
{
    QFETCH(QByteArray, stream);
    QFETCH(Outcome, expected);
    for (const qsizetype size : {qsizetype(1), qsizetype(2), qsizetype(3), qsizetype(7),
                                 qsizetype(1000), qMax<qsizetype>(1, stream.size())})
        QCOMPARE(decodeInPieces(stream, size), expected);
}

void TestFrameDecoder::errors_data()
{
    QTest::addColumn<QByteArray>("stream");
    QTest::addColumn<QString>("words");
    using ws::encode;
    const auto row = [](const char *name, const QByteArray &stream, const QString &words) {
        QTest::newRow(name) << encode(ws::Binary, "good") + stream << words;
    };
    row("reserved bits", encode(ws::Binary, "a", true, 4), u"extension"_s);
    row("masked",
        "\x82\x81"
        "abcdX"_ba,
        u"masked"_s);
    row("unknown type", encode(static_cast<ws::Opcode>(3), "a"), u"unknown type 3"_s);
    row("unknown control type", encode(static_cast<ws::Opcode>(11), "a"), u"unknown type 11"_s);
    row("continues nothing", encode(ws::Continuation, "a"), u"has not begun"_s);
    row("two at once", encode(ws::Binary, "", false) + encode(ws::Binary, "b"),
        u"within another"_s);
    row("ping in pieces", encode(ws::Ping, "a", false), u"in pieces"_s);
    row("ping too long", encode(ws::Ping, QByteArray(126, 'x')), u"longer than 125"_s);
    row("close of one byte", encode(ws::Close, "x"), u"cut short"_s);
    row("16 bits, not needed", "\x82\x7e\x00\x7d"_ba, u"more bytes than it needs"_s);
    row("64 bits, not needed", "\x82\x7f\x00\x00\x00\x00\x00\x00\xff\xff"_ba,
        u"more bytes than it needs"_s);
    row("negative", "\x82\x7f\xff\xff\xff\xff\xff\xff\xff\xff"_ba, u"limit"_s);
    row("above the limit", "\x82\x7f\x00\x00\x00\x00\x04\x20\x00\x01"_ba, u"69206017 bytes"_s);
    row("HTTP", "HTTP/1.1 502 Bad Gateway\r\n\r\n"_ba, u"extension"_s);
}

void TestFrameDecoder::errors()
{
    QFETCH(QByteArray, stream);
    QFETCH(QString, words);
    const Outcome whole = decodeInPieces(stream, stream.size());
    QVERIFY(whole.error);
    QVERIFY2(whole.error->text.contains(words), qPrintable(whole.error->text));
    QCOMPARE(whole.payload, "good"_ba);
    for (const qsizetype size : {1, 2, 3})
        QCOMPARE(decodeInPieces(stream, size), whole);
}

void TestFrameDecoder::payloadIsGivenAsItComes()
{
    FrameDecoder decoder;
    QByteArray bytes = ws::encode(ws::Binary, "0123456789").first(7);
    const auto part = decoder.decode(bytes.data(), bytes.size());
    QCOMPARE(part.at, 2);
    QCOMPARE(QByteArrayView(bytes).sliced(part.at, part.size), "01234");
}

void TestFrameDecoder::longestFrame()
{
    FrameDecoder decoder;
    QByteArray head = "\x82\x7f\x00\x00\x00\x00\x04\x20\x00\x00"_ba; // 66 MiB
    decoder.decode(head.data(), head.size());
    QVERIFY(!decoder.error());
    QByteArray mebibyte(1024 * 1024, 'x');
    for (int i = 0; i < 66; ++i)
        QCOMPARE(decoder.decode(mebibyte.data(), mebibyte.size()).size, mebibyte.size());
    QByteArray next = ws::encode(ws::Close, ws::closePayload(1000));
    decoder.decode(next.data(), next.size());
    QCOMPARE(decoder.close(), (CloseFrame{1000, {}}));
}

void TestFrameDecoder::nothingAfterTheEnd()
{
    for (const QByteArray &end : {ws::encode(ws::Close, ""), ws::encode(ws::Close, "x")}) {
        QByteArray stream = end + ws::encode(ws::Binary, "a") + ws::encode(ws::Ping, "b");
        FrameDecoder decoder;
        for (int i = 0; i < 2; ++i) {
            QCOMPARE(decoder.decode(stream.data(), stream.size()).size, 0);
            QVERIFY(decoder.takePings().isEmpty());
        }
    }
}

QTEST_APPLESS_MAIN(TestFrameDecoder)
#include "tst_frame_decoder.moc"
