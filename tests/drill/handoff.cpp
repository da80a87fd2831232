// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

/// Moves many units between the leafs of a site on this machine while its hub speaks to them, and
/// prints how long the moves took and what was missed.
///
///     nunect-handoff-drill [--units 500] [--leafs 3] [--at-once 10] [--period-ms 20]
///
/// Targets: no message missed, none twice, 95 % of the moves within 50 ms (radio not counted). Exit
/// code 1: a message was missed or came twice, or a move failed. The times are for people: on a
/// busy machine they say more about that machine.

#include "core/client/jetstream/key_value.h"
#include "core/contract/headers.h"
#include "core/handoff/moving_client.h"
#include "core/util/timestamp.h"
#include "tests/integration/jetstream/jetstream_fixture.h"
#include "tests/support/leaf_site.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QEventLoop>
#include <QLoggingCategory>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <memory>
#include <numeric>
#include <vector>

using namespace nunect;
using namespace nunect::test;
using namespace Qt::Literals::StringLiterals;
using handoff::Handoff;
using handoff::MovingClient;

namespace {

struct Options
{
    int units = 500;
    int leafs = 3;
    int atOnce = 10;
    int periodMs = 20;
};

constexpr int patienceMs = 120'000;

/// As QTest::qWaitFor(), which sleeps for 10 ms at a time: that would be in every figure.
bool waitFor(const std::function<bool()> &condition, int ms)
{
    QEventLoop loop;
    QTimer check;
    QObject::connect(&check, &QTimer::timeout, &loop, [&] {
        if (condition())
            loop.exit(0);
    });
    check.start(2);
    QTimer::singleShot(ms, &loop, [&loop] { loop.exit(1); });
    return condition() || loop.exec() == 0;
}

Result<nats::Credentials> login()
{
    return nats::Credentials{QStringLiteral("unit"), QByteArrayLiteral("s3cret")};
}

/// A unit with what it was told and what it has heard.
class Rover
{
public:
    Rover(int number, const QUrl &url)
        : m_subject("ops.unit." + name(number).toUtf8() + ".cmd")
        , m_client(std::make_unique<MovingClient>(optionsOf(name(number))))
    {
        m_client->subscribe(m_subject);
        QObject::connect(m_client.get(), &MovingClient::messageReceived, m_client.get(),
                         [this](const nats::Message &) { ++m_heard; });
        QObject::connect(m_client.get(), &MovingClient::moved, m_client.get(),
                         [this](const Handoff &handoff) { m_moves.push_back(handoff); });
        QObject::connect(m_client.get(), &MovingClient::moveFailed, m_client.get(),
                         [](const QString &why) { qWarning("%s", qPrintable(why)); });
        m_client->start(url);
    }

    static QString name(int number) { return u"rover-%1"_s.arg(number); }

    void moveTo(const QUrl &url) { m_client->moveTo(url); }
    bool isThere() const { return m_client->state() == MovingClient::State::Connected; }
    bool hasMoved() const { return !m_moves.empty(); }
    void speakTo(nats::Client &hub)
    {
        contract::Headers headers;
        headers.unit = u"hub"_s;
        headers.seq = static_cast<quint64>(m_told + 1);
        headers.txNs = nowNs();
        if (hub.publish(m_subject, "{}", contract::toHeaderList(headers)))
            ++m_told;
    }

    int told() const { return m_told; }
    int heard() const { return m_heard; }
    const std::vector<Handoff> &moves() const { return m_moves; }
    const handoff::SequenceFilter &filter() const { return m_client->filter(); }

private:
    static handoff::MovingOptions optionsOf(const QString &unit)
    {
        handoff::MovingOptions options;
        options.unit = unit;
        options.client.credentials = login;
        options.client.ignoreDiscovered = true;
        options.client.connectTimeout = std::chrono::seconds(30);
        options.moveTimeout = std::chrono::seconds(60);
        options.domain = u"hub"_s;
        options.record.clear(); // nothing breaks here
        return options;
    }

    QByteArray m_subject;
    int m_told = 0;
    int m_heard = 0;
    std::vector<Handoff> m_moves;
    std::unique_ptr<MovingClient> m_client; // goes first
};

class Drill
{
public:
    explicit Drill(const Options &options)
        : m_options(options)
    {
    }

    /// Empty, or what went wrong.
    QString run()
    {
        QString problem = startSite();
        if (problem.isEmpty())
            problem = startUnits();
        if (problem.isEmpty())
            problem = moveAll();
        if (!m_rovers.empty())
            print();
        return problem.isEmpty() ? verdict() : problem;
    }

private:
    QUrl urlOf(int unit, int cell)
    {
        return m_site.leaf(1 + (unit + cell) % m_site.leafs()).webSocketUrl();
    }

    QString startSite()
    {
        if (const auto started = m_site.start(m_options.leafs); !started)
            return started.error().text;
        nats::ClientOptions options;
        options.url = m_site.hub().webSocketUrl();
        options.credentials = login;
        m_hub = std::make_unique<nats::Client>(options);
        m_hub->connectToServer();
        if (!waitFor([this] { return m_hub->state() == nats::State::Connected; }, 20'000))
            return u"no connection to the hub"_s;
        nats::jetstream::JetStream jetStream(m_hub.get());
        nats::jetstream::KeyValue bucket(&jetStream, QString::fromLatin1(handoff::unitsBucket));
        const auto made = await<nats::jetstream::KeyValueStatus>(
            [&](auto done) { bucket.createBucket({}, done); });
        return errorText(made);
    }

    /// So many at a time as may move at once, as each start costs as much.
    QString startUnits()
    {
        for (int unit = 0; unit < m_options.units; ++unit) {
            m_rovers.push_back(std::make_unique<Rover>(unit, urlOf(unit, 0)));
            const bool isFull = (unit + 1) % m_options.atOnce == 0;
            if ((isFull || unit + 1 == m_options.units)
                && !waitFor([this] { return std::ranges::all_of(m_rovers, &Rover::isThere); },
                            patienceMs))
                return u"not all units have connected within %1 s"_s.arg(patienceMs / 1000);
        }
        return {};
    }

    /// Always as many under way as are to be at once; those are spoken to.
    QString moveAll()
    {
        std::size_t next = 0;
        std::vector<Rover *> underWay;
        QTimer speaker;
        QObject::connect(&speaker, &QTimer::timeout, &speaker, [&] {
            for (Rover *rover : underWay)
                rover->speakTo(*m_hub);
        });
        speaker.start(m_options.periodMs);
        const bool done = waitFor(
            [&] {
                std::erase_if(underWay, [](const Rover *rover) { return rover->hasMoved(); });
                while (next < m_rovers.size()
                       && underWay.size() < static_cast<std::size_t>(m_options.atOnce)) {
                    underWay.push_back(m_rovers[next].get());
                    underWay.back()->moveTo(urlOf(static_cast<int>(next), 1));
                    ++next;
                }
                return underWay.empty();
            },
            patienceMs + m_options.units * 1000);
        speaker.stop();
        if (!done)
            return u"not all units have moved"_s;
        // A gap at the end is seen by what comes after it.
        for (const auto &rover : m_rovers)
            rover->speakTo(*m_hub);
        const bool isHeard = waitFor(
            [this] {
                return std::ranges::all_of(
                    m_rovers, [](const auto &rover) { return rover->heard() >= rover->told(); });
            },
            20'000);
        return isHeard ? QString() : u"not all messages have come"_s;
    }

    static void printRow(const char *name, std::vector<double> ms)
    {
        std::ranges::sort(ms);
        const auto at = [&ms](int percent) {
            const auto rank = (ms.size() * static_cast<std::size_t>(percent) + 99) / 100;
            return ms[std::max<std::size_t>(rank, 1) - 1];
        };
        if (ms.empty())
            return;
        std::printf("%-34s %7.1f %7.1f %7.1f %7.1f   (%zu)\n", name, at(50), at(95), at(99),
                    ms.back(), ms.size());
    }

    template<typename Read>
    std::vector<double> times(Read read) const
    {
        std::vector<double> all;
        for (const auto &rover : m_rovers) {
            for (const Handoff &handoff : rover->moves()) {
                if (const std::optional<double> ms = read(handoff))
                    all.push_back(*ms);
            }
        }
        return all;
    }

    template<typename Read>
    quint64 sum(Read read) const
    {
        return std::accumulate(m_rovers.begin(), m_rovers.end(), quint64(0),
                               [read](quint64 before, const auto &rover) {
                                   return before + static_cast<quint64>(std::invoke(read, *rover));
                               });
    }

    void print() const
    {
        const quint64 moves = sum([](const Rover &rover) { return rover.moves().size(); });
        std::printf("%llu moves, %d at once, between %d leafs of one machine; the hub speaks every "
                    "%d ms to those that move\n",
                    moves, m_options.atOnce, m_options.leafs, m_options.periodMs);
        std::printf("%-34s %7s %7s %7s %7s\n", "ms", "p50", "p95", "p99", "most");
        printRow("logged in",
                 times([](const Handoff &of) { return std::optional(of.metric.connectMs); }));
        printRow("subscribed",
                 times([](const Handoff &of) { return std::optional(of.subscribedMs); }));
        printRow("handoff: the hub knows, epoch held",
                 times([](const Handoff &of) { return std::optional(of.metric.handoffMs); }));
        printRow("first message at the new leaf",
                 times([](const Handoff &of) { return of.firstMessageMs; }));
        const quint64 dropped = sum([](const Rover &rover) { return rover.filter().duplicates(); });
        std::printf(
            "messages: %llu sent, %llu heard, %llu missed; %llu came by both connections and "
            "were dropped once (%.2f a move)\n",
            sum(&Rover::told), sum(&Rover::heard),
            sum([](const Rover &rover) { return rover.filter().missed(); }), dropped,
            moves > 0 ? static_cast<double>(dropped) / static_cast<double>(moves) : 0.0);
    }

    QString verdict() const
    {
        for (const auto &rover : m_rovers) {
            if (rover->heard() != rover->told() || rover->filter().missed() > 0)
                return u"a unit was told %1 messages and heard %2"_s.arg(rover->told())
                    .arg(rover->heard());
            for (const Handoff &handoff : rover->moves()) {
                if (!handoff.problem.isEmpty())
                    return handoff.problem;
            }
        }
        return {};
    }

    const Options m_options;
    LeafSite m_site;
    std::unique_ptr<nats::Client> m_hub;
    std::vector<std::unique_ptr<Rover>> m_rovers;
};

int number(const QCommandLineParser &parser, const QString &name, int least, int most)
{
    bool ok = false;
    const int value = parser.value(name).toInt(&ok);
    if (!ok || value < least || value > most) {
        std::fprintf(stderr, "--%s should be %d to %d, is '%s'\n", qPrintable(name), least, most,
                     qPrintable(parser.value(name)));
        std::exit(2);
    }
    return value;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Moves units between the leafs of a site on this machine; prints times and losses."_s);
    parser.addHelpOption();
    parser.addOptions({{u"units"_s, u"How many move, each once."_s, u"n"_s, u"500"_s},
                       {u"leafs"_s, u"How many leafs the site has."_s, u"n"_s, u"3"_s},
                       {u"at-once"_s, u"How many are under way at a time."_s, u"n"_s, u"10"_s},
                       {u"period-ms"_s, u"Between two messages to a unit."_s, u"ms"_s, u"20"_s}});
    parser.process(app);
    QLoggingCategory::setFilterRules(u"nunect.nats.info=false"_s);
    Drill drill({number(parser, u"units"_s, 1, 5000), number(parser, u"leafs"_s, 2, 10),
                 number(parser, u"at-once"_s, 1, 1000), number(parser, u"period-ms"_s, 1, 10'000)});
    const QString problem = drill.run();
    if (!problem.isEmpty())
        std::fprintf(stderr, "FAILED: %s\n", qPrintable(problem));
    return problem.isEmpty() ? 0 : 1;
}
