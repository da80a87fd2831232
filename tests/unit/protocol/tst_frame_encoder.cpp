// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/protocol/frame_encoder.h"
#include "tests/support/websocket_frames.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace nunect::nats::websocket;
namespace ws = nunect::test::ws;

class TestFrameEncoder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bytes();
    void readByAServer_data();
    void readByAServer();
    void closePayloads();
};

/// The example of RFC 6455, 5.7.
void TestFrameEncoder::bytes()
{
    QCOMPARE(encodeFrame(Opcode::Text, "Hello", 0x37fa213d),
             "\x81\x85\x37\xfa\x21\x3d\x7f\x9f\x4d\x51\x58"_ba);
}

void TestFrameEncoder::readByAServer_data()
{
    QTest::addColumn<qsizetype>("size");
    QTest::addColumn<qsizetype>("head");
    for (const auto &[size, head] :
         std::initializer_list<std::pair<qsizetype, qsizetype>>{{0, 6},
                                                                {1, 6},
                                                                {7, 6},
                                                                {8, 6},
                                                                {9, 6},
                                                                {125, 6},
                                                                {126, 8},
                                                                {65535, 8},
                                                                {65536, 14},
                                                                {1000003, 14}})
        QTest::addRow("%lld", static_cast<long long>(size)) << size << head;
}

void TestFrameEncoder::readByAServer()
{
    QFETCH(qsizetype, size);
    QFETCH(qsizetype, head);
    QByteArray payload(size, Qt::Uninitialized);
    for (qsizetype i = 0; i < size; ++i)
        payload[i] = static_cast<char>(i * 7);
    for (const auto opcode : {Opcode::Binary, Opcode::Pong}) {
        const QByteArray frame = encodeFrame(opcode, payload, 0x01020408);
        QCOMPARE(frame.size(), head + size);
        ws::FrameReader reader;
        reader.feed(frame);
        const auto read = reader.next();
        QVERIFY(read && read->final);
        QCOMPARE(static_cast<int>(read->opcode), static_cast<int>(opcode));
        QVERIFY(read->payload == payload);
        QVERIFY(!reader.next());
    }
}

void TestFrameEncoder::closePayloads()
{
    QCOMPARE(closePayload(1000), "\x03\xe8"_ba);
    QCOMPARE(closePayload(1002, "why"), "\x03\xeawhy"_ba);
}

QTEST_APPLESS_MAIN(TestFrameEncoder)
#include "tst_frame_encoder.moc"
