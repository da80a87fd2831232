// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/protocol/parser.h"

#include <QRandomGenerator>
#include <QTest>

#include <ctime>

using namespace Qt::Literals::StringLiterals;
using namespace nunect;
using namespace nunect::nats;

/// An operation as text, so that tables and failures can be read.
static QString describe(const NatsOp &op)
{
    if (const auto *info = std::get_if<InfoOp>(&op))
        return u"INFO "_s + QString::fromUtf8(info->json);
    if (std::holds_alternative<PingOp>(op))
        return u"PING"_s;
    if (std::holds_alternative<PongOp>(op))
        return u"PONG"_s;
    if (std::holds_alternative<OkOp>(op))
        return u"OK"_s;
    if (const auto *error = std::get_if<ErrOp>(&op))
        return u"ERR "_s + QString::fromUtf8(error->text);
    const auto &[sid, message] = std::get<MsgOp>(op);
    return u"MSG %1 [%2] [%3] [%4] [%5]"_s.arg(sid).arg(
        QString::fromUtf8(message.subject()), QString::fromUtf8(message.replyTo()),
        QString::fromUtf8(message.headerBlock()), QString::fromUtf8(message.payload()));
}

/// Takes all operations that are there; an error ends the list as "error: ...".
static void drain(Parser &parser, QStringList &ops)
{
    for (;;) {
        const Parser::Step step = parser.next();
        if (step == Parser::Step::Error)
            ops += u"error: "_s + parser.error().text;
        if (step != Parser::Step::Op)
            return;
        ops += describe(parser.op());
    }
}

static bool failed(const QStringList &ops)
{
    return !ops.isEmpty() && ops.last().startsWith("error: "_L1);
}

static QStringList parseInPieces(const QList<QByteArray> &pieces, qsizetype maxPayload = 1 << 20)
{
    Parser parser;
    parser.setMaxPayload(maxPayload);
    QStringList ops;
    for (const QByteArray &piece : pieces) {
        if (failed(ops))
            break;
        parser.feed(piece);
        drain(parser, ops);
    }
    return ops;
}

static QList<QByteArray> cutRandomly(const QByteArray &bytes, QRandomGenerator &random, int most)
{
    QList<QByteArray> pieces;
    for (qsizetype at = 0; at < bytes.size();) {
        const qsizetype size = qMin<qsizetype>(1 + random.bounded(most), bytes.size() - at);
        pieces += bytes.sliced(at, size);
        at += size;
    }
    return pieces;
}

class TestParser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void operations_data();
    void operations();
    void operationsSplitAtEveryByte_data() { operations_data(); }
    void operationsSplitAtEveryByte();
    void errors_data();
    void errors();
    void errorsSplitAtEveryByte_data() { errors_data(); }
    void errorsSplitAtEveryByte();
    void errorStaysUntilClear();
    void incompleteGivesNothing_data();
    void incompleteGivesNothing();
    void anyCutGivesTheSame();
    void binaryPayload();
    void messagesOutliveTheirFrame();
    void wholeFramesAreNotCopied();
    void longestLine();
    void largePayloadInSmallPieces();
    void manySmallMessagesInOneFrame();
};

void TestParser::operations_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QStringList>("expected");

    const auto row = [](const char *name, const QByteArray &bytes, const QStringList &expected) {
        QTest::newRow(name) << bytes << expected;
    };
    row("ping", "PING\r\n"_ba, {u"PING"_s});
    row("pong", "PONG\r\n"_ba, {u"PONG"_s});
    row("ok", "+OK\r\n"_ba, {u"OK"_s});
    row("info", "INFO {\"a\":1} \r\n"_ba, {u"INFO {\"a\":1}"_s});
    row("info after tab", "INFO\t{}\r\n"_ba, {u"INFO {}"_s});
    row("error", "-ERR 'Stale Connection'\r\n"_ba, {u"ERR Stale Connection"_s});
    row("error with quotes inside", "-ERR 'Subscription to \"a\" isn't'\r\n"_ba,
        {u"ERR Subscription to \"a\" isn't"_s});
    row("error without quotes", "-ERR oops\r\n"_ba, {u"ERR oops"_s});
    row("lower case", "ping\r\nmsg a 1 1\r\nx\r\n-err 'e'\r\n"_ba,
        {u"PING"_s, u"MSG 1 [a] [] [] [x]"_s, u"ERR e"_s});
    row("mixed case", "PiNg\r\nHmSg a 1 12 12\r\nNATS/1.0\r\n\r\n\r\n"_ba,
        {u"PING"_s, u"MSG 1 [a] [] [NATS/1.0\r\n\r\n] []"_s});
    row("LF alone", "PING\nPONG\nMSG a 1 2\nhi\r\n"_ba,
        {u"PING"_s, u"PONG"_s, u"MSG 1 [a] [] [] [hi]"_s});
    row("message", "MSG a.b 7 5\r\nhello\r\n"_ba, {u"MSG 7 [a.b] [] [] [hello]"_s});
    row("message with reply", "MSG a.b 7 _INBOX.1 5\r\nhello\r\n"_ba,
        {u"MSG 7 [a.b] [_INBOX.1] [] [hello]"_s});
    row("empty message", "MSG a 1 0\r\n\r\n"_ba, {u"MSG 1 [a] [] [] []"_s});
    row("two spaces for no reply", "MSG $SYS.x 1  4\r\nbody\r\n"_ba,
        {u"MSG 1 [$SYS.x] [] [] [body]"_s});
    row("tabs and runs of blanks", "MSG \t a\t\t1   r \t 2 \r\nhi\r\n"_ba,
        {u"MSG 1 [a] [r] [] [hi]"_s});
    row("headers", "HMSG a 1 18 20\r\nNATS/1.0\r\nA: b\r\n\r\nhi\r\n"_ba,
        {u"MSG 1 [a] [] [NATS/1.0\r\nA: b\r\n\r\n] [hi]"_s});
    row("headers and reply", "HMSG a 1 r 18 20\r\nNATS/1.0\r\nA: b\r\n\r\nhi\r\n"_ba,
        {u"MSG 1 [a] [r] [NATS/1.0\r\nA: b\r\n\r\n] [hi]"_s});
    row("headers, two spaces for no reply",
        "HMSG _INBOX.s.8 3  18 20\r\nNATS/1.0\r\nA: b\r\n\r\nhi\r\n"_ba,
        {u"MSG 3 [_INBOX.s.8] [] [NATS/1.0\r\nA: b\r\n\r\n] [hi]"_s});
    row("no responders", "HMSG _INBOX.x 9 16 16\r\nNATS/1.0 503\r\n\r\n\r\n"_ba,
        {u"MSG 9 [_INBOX.x] [] [NATS/1.0 503\r\n\r\n] []"_s});
    row("payload that looks like protocol", "MSG a 1 14\r\nPING\r\n-ERR 'x'\r\nPONG\r\n"_ba,
        {u"MSG 1 [a] [] [] [PING\r\n-ERR 'x']"_s, u"PONG"_s});
    row("largest sid", "MSG a 18446744073709551615 0\r\n\r\n"_ba,
        {u"MSG 18446744073709551615 [a] [] [] []"_s});
    row("several in one frame",
        "INFO {}\r\nPING\r\nMSG a 1 1\r\nx\r\nMSG b 2 r 1\r\ny\r\n+OK\r\nPONG\r\n"_ba,
        {u"INFO {}"_s, u"PING"_s, u"MSG 1 [a] [] [] [x]"_s, u"MSG 2 [b] [r] [] [y]"_s, u"OK"_s,
         u"PONG"_s});
}

void TestParser::operations()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QStringList, expected);
    QCOMPARE(parseInPieces({bytes}), expected);
}

void TestParser::operationsSplitAtEveryByte()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QStringList, expected);
    for (qsizetype cut = 0; cut <= bytes.size(); ++cut)
        QCOMPARE(parseInPieces({bytes.first(cut), bytes.sliced(cut)}), expected);
    QList<QByteArray> single;
    for (const char c : bytes)
        single += QByteArray(1, c);
    QCOMPARE(parseInPieces(single), expected);
}

void TestParser::errors_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("reason"); ///< part of the text

    const auto row = [](const char *name, const QByteArray &bytes, const QString &reason) {
        QTest::newRow(name) << bytes << reason;
    };
    row("unknown", "FOO bar\r\n"_ba, u"unknown operation: \"FOO bar\""_s);
    row("http", "HTTP/1.1 400 Bad Request\r\n"_ba, u"unknown operation"_s);
    row("empty line", "\r\n"_ba, u"unknown operation"_s);
    row("longer name", "PINGS\r\n"_ba, u"unknown operation"_s);
    row("binary", "\x01\xff\x00\n"_ba, u"unknown operation"_s);
    row("client's operation", "PUB a 1\r\nx\r\n"_ba, u"unknown operation"_s);
    row("too few fields", "MSG a 1\r\n"_ba, u"message line is malformed"_s);
    row("too many fields", "MSG a 1 r 1 1\r\n"_ba, u"message line is malformed"_s);
    row("no fields", "MSG\r\n"_ba, u"message line is malformed"_s);
    row("HMSG with too few", "HMSG a 1 12\r\n"_ba, u"message line is malformed"_s);
    row("HMSG with too many", "HMSG a 1 r 12 12 12\r\n"_ba, u"message line is malformed"_s);
    row("sid is no number", "MSG a x 1\r\n"_ba, u"message line is malformed"_s);
    row("sid overflows", "MSG a 18446744073709551616 1\r\n"_ba, u"message line is malformed"_s);
    row("size is no number", "MSG a 1 x\r\n"_ba, u"message line is malformed"_s);
    row("size is negative", "MSG a 1 -1\r\n"_ba, u"message line is malformed"_s);
    row("size with sign", "MSG a 1 +1\r\n"_ba, u"message line is malformed"_s);
    row("size overflows", "MSG a 1 9223372036854775808\r\n"_ba, u"message line is malformed"_s);
    row("size overflows far", "MSG a 1 99999999999999999999999999\r\n"_ba,
        u"message line is malformed"_s);
    row("largest size", "MSG a 1 9223372036854775807\r\n"_ba, u"larger than the limit"_s);
    row("above the limit", "MSG a 1 1048577\r\n"_ba, u"larger than the limit of 1048576"_s);
    row("header larger than message", "HMSG a 1 13 12\r\n"_ba, u"message line is malformed"_s);
    row("payload too long", "MSG a 1 2\r\nabc\r\n"_ba, u"does not end after its 2 bytes"_s);
    row("subject that looks like a place for a number", "MSG a%2 1 2\r\nabc\r\n"_ba, u"a%2"_s);
    row("payload too short", "MSG a 1 3\r\nab\r\nPING\r\n"_ba, u"does not end after its 3 bytes"_s);
    row("payload ends in LF alone", "MSG a 1 2\r\nab\n"_ba, u"does not end after its 2 bytes"_s);
    row("payload ends in CR alone", "MSG a 1 2\r\nab\rPING\r\n"_ba,
        u"does not end after its 2 bytes"_s);
    row("line too long", QByteArray(Parser::maxLine + 1, 'x'), u"longer than 65536 bytes"_s);
}

void TestParser::errors()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, reason);
    const QStringList ops = parseInPieces({"PONG\r\n"_ba + bytes});
    QCOMPARE(ops.size(), 2);
    QCOMPARE(ops.first(), u"PONG"_s);
    QVERIFY2(failed(ops) && ops.last().contains(reason), qPrintable(ops.last()));
}

void TestParser::errorsSplitAtEveryByte()
{
    QFETCH(QByteArray, bytes);
    const QStringList expected = parseInPieces({bytes});
    const qsizetype step = qMax<qsizetype>(1, bytes.size() / 100);
    for (qsizetype cut = 0; cut <= bytes.size(); cut += step)
        QCOMPARE(parseInPieces({bytes.first(cut), bytes.sliced(cut)}), expected);
}

void TestParser::errorStaysUntilClear()
{
    Parser parser;
    parser.feed("FOO\r\nPING\r\n"_ba);
    QCOMPARE(parser.next(), Parser::Step::Error);
    parser.feed("PING\r\n"_ba);
    QCOMPARE(parser.next(), Parser::Step::Error);
    parser.clear();
    QCOMPARE(parser.pendingBytes(), 0);
    parser.feed("PING\r\n"_ba);
    QStringList ops;
    drain(parser, ops);
    QCOMPARE(ops, QStringList{u"PING"_s});
}

void TestParser::incompleteGivesNothing_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << ""_ba;
    QTest::newRow("half a name") << "PIN"_ba;
    QTest::newRow("no line end") << "PING"_ba;
    QTest::newRow("half a line end") << "PING\r"_ba;
    QTest::newRow("no payload") << "MSG a 1 3\r\n"_ba;
    QTest::newRow("half a payload") << "MSG a 1 3\r\nab"_ba;
    QTest::newRow("payload without end") << "MSG a 1 3\r\nabc"_ba;
    QTest::newRow("payload with half an end") << "MSG a 1 3\r\nabc\r"_ba;
}

void TestParser::incompleteGivesNothing()
{
    QFETCH(QByteArray, bytes);
    QCOMPARE(parseInPieces({bytes}), QStringList());
}

void TestParser::anyCutGivesTheSame()
{
    QByteArray stream = "INFO {\"server_id\":\"x\"} \r\n"_ba;
    QRandomGenerator random(20260101);
    for (int i = 0; i < 200; ++i) {
        QByteArray payload(random.bounded(300), '\0');
        for (char &c : payload)
            c = static_cast<char>(random.bounded(256));
        const QByteArray block = i % 3 == 0 ? "NATS/1.0\r\nX-Seq: 1\r\n\r\n"_ba : QByteArray();
        const QByteArray reply = i % 2 == 0 ? "_INBOX.a.b "_ba : i % 5 == 0 ? " "_ba : ""_ba;
        stream += (block.isEmpty() ? "MSG"_ba : "HMSG"_ba) + " ops.rtt.unit "_ba
            + QByteArray::number(i) + ' ' + reply
            + (block.isEmpty() ? QByteArray() : QByteArray::number(block.size()) + ' ')
            + QByteArray::number(block.size() + payload.size()) + "\r\n"_ba + block + payload
            + "\r\n"_ba;
        if (i % 7 == 0)
            stream += "PING\r\n"_ba;
    }
    stream += "-ERR 'Unknown Protocol Operation'\r\nnonsense\r\n"_ba;

    const QStringList whole = parseInPieces({stream});
    QCOMPARE(whole.size(), 1 + 200 + 29 + 1 + 1);
    QVERIFY(failed(whole));
    for (int round = 0; round < 60; ++round) {
        const int most = 1 + random.bounded(round % 2 == 0 ? 8 : 4000);
        QCOMPARE(parseInPieces(cutRandomly(stream, random, most)), whole);
    }
}

void TestParser::binaryPayload()
{
    QByteArray payload;
    for (int i = 0; i < 256; ++i)
        payload += static_cast<char>(i);
    Parser parser;
    parser.feed("MSG a 1 256\r\n"_ba + payload + "\r\n"_ba);
    QCOMPARE(parser.next(), Parser::Step::Op);
    QCOMPARE(std::get<MsgOp>(parser.op()).message.payload(), payload);
    QCOMPARE(parser.pendingBytes(), 0);
}

void TestParser::messagesOutliveTheirFrame()
{
    const QByteArray stream = "HMSG a.b 1 r.s 18 23\r\nNATS/1.0\r\nA: b\r\n\r\nhello\r\n"
                              "MSG c 2 5\r\nworld\r\nMSG d 3 2\r\nhi\r\n"_ba;
    for (qsizetype cut = 0; cut <= stream.size(); ++cut) {
        QList<Message> kept;
        {
            Parser parser;
            for (const QByteArray &piece : {stream.first(cut), stream.sliced(cut)}) {
                QByteArray frame(piece.constData(), piece.size()); // of its own
                parser.feed(frame);
                while (parser.next() == Parser::Step::Op)
                    kept += std::get<MsgOp>(parser.op()).message;
                frame.fill('?'); // its owner may write to it: the parser has shared it
            }
        }
        QCOMPARE(kept.size(), 3);
        QCOMPARE(kept[0].subject(), "a.b"_ba);
        QCOMPARE(kept[0].replyTo(), "r.s"_ba);
        QCOMPARE(kept[0].header("A"), "b"_ba);
        QCOMPARE(kept[0].payload(), "hello"_ba);
        QCOMPARE(kept[1].payload(), "world"_ba);
        QCOMPARE(kept[2].detached().payload(), "hi"_ba);
    }
}

void TestParser::wholeFramesAreNotCopied()
{
    const QByteArray frame = "MSG a 1 3\r\none\r\nMSG a 1 3\r\ntwo\r\nMSG a 1 3\r\nth"_ba;
    Parser parser;
    parser.feed(frame);
    for (const qsizetype at : {11, 27}) {
        QCOMPARE(parser.next(), Parser::Step::Op);
        QCOMPARE(std::get<MsgOp>(parser.op()).message.payload().data(), frame.constData() + at);
    }
    QCOMPARE(parser.next(), Parser::Step::NeedMore);
    const QByteArray rest = "r\r\nMSG a 1 4\r\nfour\r\n"_ba;
    parser.feed(rest);
    QCOMPARE(parser.next(), Parser::Step::Op);
    QCOMPARE(std::get<MsgOp>(parser.op()).message.payload(), "thr"_ba);
    QCOMPARE(parser.next(), Parser::Step::Op);
    QCOMPARE(std::get<MsgOp>(parser.op()).message.payload().data(), rest.constData() + 14);
}

void TestParser::longestLine()
{
    const QByteArray json(Parser::maxLine - 6, 'j');
    const QStringList ops = parseInPieces({"INFO "_ba + json + "\r\n"_ba});
    QCOMPARE(ops, QStringList{u"INFO "_s + QString::fromUtf8(json)});
}

void TestParser::largePayloadInSmallPieces()
{
    // Would take minutes if each piece made the parser look at, or move, all that came before.
    const QByteArray payload(32 * 1024 * 1024, 'x');
    const QByteArray stream = "PING\r\nMSG a 1 "_ba + QByteArray::number(payload.size()) + "\r\n"_ba
        + payload + "\r\nPONG\r\n"_ba;
    Parser parser;
    QStringList ops;
    qsizetype received = 0;
    const std::clock_t start = std::clock(); // of this process: others may keep the machine busy
    for (qsizetype at = 0; at < stream.size(); at += 512) {
        parser.feed(stream.sliced(at, qMin<qsizetype>(512, stream.size() - at)));
        while (parser.next() == Parser::Step::Op) {
            if (const auto *message = std::get_if<MsgOp>(&parser.op()))
                received = message->message.payload().size();
            else
                ops += describe(parser.op());
        }
    }
    QCOMPARE(received, payload.size());
    QCOMPARE(ops, (QStringList{u"PING"_s, u"PONG"_s}));
    QVERIFY(std::clock() - start < 20 * CLOCKS_PER_SEC);
}

void TestParser::manySmallMessagesInOneFrame()
{
    // Would take minutes if each message moved the rest of the frame.
    const int count = 300000;
    const QByteArray frame
        = QByteArray("HMSG a.b.c 1 18 20\r\nNATS/1.0\r\nA: b\r\n\r\nhi\r\n").repeated(count);
    Parser parser;
    const std::clock_t start = std::clock(); // of this process: others may keep the machine busy
    parser.feed(frame);
    int messages = 0;
    while (parser.next() == Parser::Step::Op)
        ++messages;
    QCOMPARE(messages, count);
    QVERIFY(std::clock() - start < 20 * CLOCKS_PER_SEC);
}

QTEST_APPLESS_MAIN(TestParser)
#include "tst_parser.moc"
