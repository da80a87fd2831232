// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "timesync/ptp_socket.h"

#include "tests/unit/timesync/scripted_ptp4l.h"

#include <QElapsedTimer>
#include <QTemporaryDir>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;
using namespace nunect;
using namespace nunect::timesync;
using namespace nunect::test;

using Reading = Result<PtpReading, PtpProblem>;

class TestPtpSocket : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void usualPlaces();
    void reads();
    void asksTheFirstThatListens();
    void nobodyThere_data();
    void nobodyThere();
    void noPermission();
    void hungDoesNotBlock();
    void hungForLong();
    void silentIsAskedEveryWay();
    void remembersTheWay_data();
    void remembersTheWay();
    void someAnswersOnly();
    void foreignDomain();
    void badAnswerEndsAtOnce();
    void endsWhileAsked();
    void othersCannotAnswer();
    void leavesNothingBehind();
    void destroyedWhileReading();

private:
    /// One reading; \a took is in ms, \a turns of an event loop's timer of 10 ms.
    Reading read(PtpSocket *socket);

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_path;
    qint64 m_took = 0;
    int m_turns = 0;
};

void TestPtpSocket::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    QVERIFY(m_dir->isValid());
    m_path = m_dir->filePath(u"ptp4l"_s);
    qputenv("RUNTIME_DIRECTORY", m_dir->path().toLocal8Bit() + ":/nowhere");
}

void TestPtpSocket::cleanup() { qunsetenv("RUNTIME_DIRECTORY"); }

Reading TestPtpSocket::read(PtpSocket *socket)
{
    std::optional<Reading> result;
    QTimer beat;
    m_turns = 0;
    connect(&beat, &QTimer::timeout, this, [this] { ++m_turns; });
    beat.start(10ms);
    QElapsedTimer clock;
    clock.start();
    socket->read([&result](const Reading &reading) {
        if (result)
            qFatal("answered twice");
        result = reading;
    });
    if (result)
        qFatal("answered from within read()");
    if (!QTest::qWaitFor([&result] { return result.has_value(); }, 20000))
        qFatal("no answer");
    m_took = clock.elapsed();
    return *result;
}

void TestPtpSocket::usualPlaces()
{
    QCOMPARE(ptpSocketPaths(u"/a/b"_s), QStringList{u"/a/b"_s});
    QCOMPARE(ptpSocketPaths({}),
             (QStringList{u"/var/run/ptp/ptp4lro"_s, u"/var/run/ptp4lro"_s, u"/var/run/ptp/ptp4l"_s,
                          u"/var/run/ptp4l"_s}));
}

void TestPtpSocket::reads()
{
    ScriptedPtp4l ptp4l(m_path);
    ptp4l.answer(recorded);
    PtpSocket socket({m_path}, 0);
    for (int i = 0; i < 3; ++i) {
        const Reading reading = read(&socket);
        QVERIFY2(reading, qPrintable(reading ? QString() : reading.error().text));
        QVERIFY(*reading == ptpReadingByPmc(u"4.4-slave"_s));
        QVERIFY(!socket.isReading());
    }
    QCOMPARE(ptp4l.asked().size(), 3 * 8);
    QVERIFY(!ptp4l.asked().first().isFromFile());
}

void TestPtpSocket::asksTheFirstThatListens()
{
    const QString dead = m_dir->filePath(u"dead"_s);
    {
        ScriptedPtp4l killed(dead);
    }
    QVERIFY(QFile::exists(dead));
    ScriptedPtp4l second(m_path);
    second.answer(recorded);
    ScriptedPtp4l third(m_dir->filePath(u"third"_s));
    PtpSocket socket({u"/nowhere/ptp4lro"_s, dead, m_path, m_dir->filePath(u"third"_s)}, 0);
    QVERIFY(read(&socket));
    QCOMPARE(second.asked().size(), 8);
    QVERIFY(third.asked().isEmpty());
}

void TestPtpSocket::nobodyThere_data()
{
    QTest::addColumn<QStringList>("paths");
    QTest::addColumn<QString>("text");
    QTest::newRow("configured") << QStringList{u"/nowhere/ptp4l"_s}
                                << u"ptp4l has no socket /nowhere/ptp4l"_s;
    QTest::newRow("usual") << QStringList{u"/nowhere/a"_s, u"/nowhere/b"_s}
                           << u"ptp4l does not run (it has no socket)"_s;
    QTest::newRow("no socket") << QStringList{u"/dev/null"_s}
                               << u"ptp4l does not run: nobody listens at /dev/null"_s;
    QTest::newRow("below a file") << QStringList{u"/dev/null/ptp4l"_s}
                                  << u"ptp4l has no socket /dev/null/ptp4l"_s;
    const QString tooLong = u'/' + QString(200, u'x');
    QTest::newRow("too long") << QStringList{tooLong}
                              << u"PTP_UDS_ADDRESS is too long for a socket: "_s + tooLong;
}

void TestPtpSocket::nobodyThere()
{
    QFETCH(QStringList, paths);
    QFETCH(QString, text);
    PtpSocket socket(paths, 0);
    QCOMPARE(read(&socket).error(), (PtpProblem{PtpFailure::NotRunning, text}));
    QCOMPARE(read(&socket).error().failure, PtpFailure::NotRunning);
}

void TestPtpSocket::noPermission()
{
    QVERIFY2(::geteuid() == 0, "Run this test as root: it gives up its rights for a moment.");
    ScriptedPtp4l ptp4l(m_path);
    ptp4l.answer(recorded);
    QVERIFY(QFile::setPermissions(m_path, QFile::ReadOwner | QFile::WriteOwner));
    QVERIFY(QFile::setPermissions(
        m_dir->path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ExeOther));
    PtpSocket socket({u"/nowhere/ptp4lro"_s, m_path, u"/nowhere/ptp4l"_s}, 0);
    QCOMPARE(::seteuid(65534), 0);
    const Reading reading = read(&socket);
    QCOMPARE(::seteuid(0), 0);
    QCOMPARE(reading.error().failure, PtpFailure::NoPermission);
    QVERIFY2(reading.error().text.contains(m_path) && reading.error().text.contains("ptp4lro"_L1),
             qPrintable(reading.error().text));
    QVERIFY(read(&socket));
}

void TestPtpSocket::hungDoesNotBlock()
{
    ScriptedPtp4l ptp4l(m_path);
    ptp4l.answer(recorded);
    ptp4l.hang();
    PtpSocket socket({m_path}, 0);
    const Reading reading = read(&socket);
    QCOMPARE(reading.error(),
             (PtpProblem{PtpFailure::Hung,
                         u"ptp4l hangs: it takes no questions at %1; restart it"_s.arg(m_path)}));
    QVERIFY2(m_took >= 500, qPrintable(QString::number(m_took)));
    QVERIFY2(m_turns > m_took / 10 / 4, qPrintable(QString::number(m_turns)));
    ptp4l.wakeUp();
    QVERIFY(read(&socket));
}

/// Its socket's queue gets full, and the whole time nothing waits in send().
void TestPtpSocket::hungForLong()
{
    ScriptedPtp4l ptp4l(m_path);
    ptp4l.answer(recorded);
    ptp4l.hang();
    const sockaddr_un address = addressOf(m_path);
    // Of one socket the kernel takes but so much: it is full once it takes nothing of a new one.
    std::vector<int> others;
    int taken = 0;
    do {
        others.push_back(::socket(AF_UNIX, SOCK_DGRAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0));
        taken = 0;
        while (::sendto(others.back(), "x", 1, 0, reinterpret_cast<const sockaddr *>(&address),
                        sizeof(address))
               == 1)
            ++taken;
        QCOMPARE(errno, EAGAIN);
    } while (taken > 0);
    PtpSocket socket({m_path}, 0);
    QCOMPARE(read(&socket).error().failure, PtpFailure::Hung);
    QVERIFY2(m_turns > m_took / 10 / 4, qPrintable(QString::number(m_turns)));

    // A short hang is none: it is asked as soon as there is room.
    QTimer::singleShot(200ms, &ptp4l, [&ptp4l] { ptp4l.wakeUp(); });
    const Reading reading = read(&socket);
    QVERIFY2(reading, qPrintable(reading ? QString() : reading.error().text));
    for (const int other : others)
        ::close(other);
}

void TestPtpSocket::silentIsAskedEveryWay()
{
    ScriptedPtp4l ptp4l(m_path);
    PtpSocket socket({m_path}, 9);
    const Reading reading = read(&socket);
    QCOMPARE(reading.error().failure, PtpFailure::ForeignDomain);
    QVERIFY2(reading.error().text.contains("nothing in domain 9; check PTP_DOMAIN"_L1),
             qPrintable(reading.error().text));
    QVERIFY2(m_turns > m_took / 10 / 4, qPrintable(QString::number(m_turns)));
    QStringList ways;
    for (const Asked &asked : ptp4l.asked()) {
        ways.append(
            (asked.isFromFile() ? u"file %1"_s : u"abstract %1"_s).arg(asked.transportSpecific()));
    }
    QCOMPARE(ways, (QStringList{u"abstract 0"_s, u"abstract 1"_s, u"file 0"_s, u"file 1"_s}));
}

void TestPtpSocket::remembersTheWay_data()
{
    QTest::addColumn<bool>("file");
    QTest::addColumn<int>("transportSpecific");
    QTest::newRow("gPTP") << false << 1;
    QTest::newRow("other network namespace") << true << 0;
    QTest::newRow("both") << true << 1;
}

void TestPtpSocket::remembersTheWay()
{
    QFETCH(bool, file);
    QFETCH(int, transportSpecific);
    ScriptedPtp4l ptp4l(m_path);
    ptp4l.answer([file, transportSpecific](const Asked &asked) {
        return asked.isFromFile() == file && asked.transportSpecific() == transportSpecific
            ? recorded(asked)
            : QByteArray();
    });
    PtpSocket socket({m_path}, 0);
    QVERIFY(read(&socket));
    const qsizetype before = ptp4l.asked().size();
    QVERIFY(before > 8);
    QVERIFY(read(&socket));
    QCOMPARE(ptp4l.asked().size(), before + 8);
    // And finds back if that changes.
    ptp4l.answer(recorded);
    QVERIFY(read(&socket));
}

void TestPtpSocket::someAnswersOnly()
{
    ScriptedPtp4l ptp4l(m_path);
    ptp4l.answer(
        [](const Asked &asked) { return asked.sequence() == 3 ? QByteArray() : recorded(asked); });
    PtpSocket socket({m_path}, 0);
    QCOMPARE(read(&socket).error(),
             (PtpProblem{PtpFailure::Partial,
                         u"ptp4l answered 7 of 8 questions in time, not PARENT_DATA_SET"_s}));
}

void TestPtpSocket::foreignDomain()
{
    ScriptedPtp4l ptp4l(m_path);
    ptp4l.answer([](const Asked &asked) { return recorded(asked).replace(4, 1, "\x03"); });
    PtpSocket socket({m_path}, 0);
    QCOMPARE(read(&socket).error(),
             (PtpProblem{PtpFailure::ForeignDomain,
                         u"ptp4l answers for domain 3, but PTP_DOMAIN is 0"_s}));
}

void TestPtpSocket::badAnswerEndsAtOnce()
{
    ScriptedPtp4l ptp4l(m_path);
    ptp4l.answer([](const Asked &asked) { return recorded(asked).chopped(1); });
    PtpSocket socket({m_path}, 0);
    QCOMPARE(read(&socket).error().failure, PtpFailure::BadAnswer);
    QCOMPARE(ptp4l.asked().size(), 1);
}

void TestPtpSocket::endsWhileAsked()
{
    auto ptp4l = std::make_unique<ScriptedPtp4l>(m_path);
    ptp4l->hang();
    PtpSocket socket({m_path}, 0);
    QTimer::singleShot(0, this, [&ptp4l] { ptp4l.reset(); });
    QCOMPARE(read(&socket).error(),
             (PtpProblem{PtpFailure::NotRunning,
                         u"ptp4l does not run: nobody listens at %1"_s.arg(m_path)}));
}

/// Anybody may write to a socket's address; what is connected takes it from ptp4l alone.
void TestPtpSocket::othersCannotAnswer()
{
    ScriptedPtp4l ptp4l(m_path);
    const int other = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    QList<int> errors;
    ptp4l.answer([other, &errors](const Asked &asked) {
        const QByteArray forged = recorded(asked);
        const ssize_t sent
            = ::sendto(other, forged.constData(), size_t(forged.size()), 0,
                       reinterpret_cast<const sockaddr *>(&asked.from), asked.fromSize);
        errors.append(sent < 0 ? errno : 0);
        return QByteArray();
    });
    PtpSocket socket({m_path}, 0);
    QCOMPARE(read(&socket).error().failure, PtpFailure::ForeignDomain);
    QCOMPARE(errors, QList<int>(4, EPERM));
    ::close(other);
}

void TestPtpSocket::leavesNothingBehind()
{
    const auto files = [this] { return QDir(m_dir->path()).entryList(QDir::System); };
    ScriptedPtp4l ptp4l(m_path);
    QStringList during;
    QFile::Permissions permissions;
    ptp4l.answer([&](const Asked &asked) {
        if (!asked.isFromFile())
            return QByteArray();
        during = files();
        permissions = QFile::permissions(QFile::decodeName(asked.from.sun_path));
        return recorded(asked);
    });
    PtpSocket socket({m_path}, 0);
    QVERIFY(read(&socket));
    QCOMPARE(during.size(), 2);
    // ptp4l may be somebody else.
    QVERIFY(permissions.testFlag(QFile::WriteOther) && !permissions.testFlag(QFile::ReadOther));
    QCOMPARE(files(), QStringList{u"ptp4l"_s});
}

void TestPtpSocket::destroyedWhileReading()
{
    ScriptedPtp4l ptp4l(m_path);
    ptp4l.hang();
    bool called = false;
    {
        PtpSocket socket({m_path}, 0);
        socket.read([&called](const Reading &) { called = true; });
        QVERIFY(socket.isReading());
    }
    {
        PtpSocket socket({u"/nowhere"_s}, 0);
        socket.read([&called](const Reading &) { called = true; });
    }
    QCoreApplication::processEvents();
    QVERIFY(!called);
}

QTEST_GUILESS_MAIN(TestPtpSocket)
#include "tst_ptp_socket.moc"
