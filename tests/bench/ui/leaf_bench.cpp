// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/leaf_store.h"
#include "tests/bench/ui/heap.h"
#include "tests/bench/ui/rows.h"
#include "tests/bench/ui/ui_benches.h"

namespace nunect::bench {

using namespace Qt::Literals::StringLiterals;

static const QString accounts[] = {u"OPS"_s, u"SYS"_s, u"BRIDGE"_s, u"ENGINE"_s, u"PROVISION"_s};

/// A hub, its leafs with a link for each of five accounts, and units that are spread over them.
class LeafSamples
{
public:
    LeafSamples(int units, int leafs)
        : m_leafs(leafs)
    {
        hear(server(0), domain::Varz{});
        for (int leaf = 1; leaf <= leafs; ++leaf)
            hear(server(leaf), settings(leaf));
        links();
        for (int unit = 0; unit < units; ++unit)
            beat(u"unit-%1"_s.arg(unit), 1 + unit % leafs, u"unit"_s);
        for (int leaf = 1; leaf <= leafs; ++leaf)
            beat(nameOf(leaf), leaf, u"guardian"_s);
    }

    const store::SiteStore &site() const { return m_site; }
    qint64 nowMs() const { return m_nowMs; }

    /// What is heard within the time of an update: a heartbeat of a quarter of the guardians, and
    /// now and then the servers' lists.
    void goOn(int step)
    {
        m_nowMs += 250;
        for (int leaf = 1 + step % 4; leaf <= m_leafs; leaf += 4)
            beat(nameOf(leaf), leaf, u"guardian"_s);
        if (step % 20 == 0)
            links();
    }

private:
    static QString nameOf(int number) { return number == 0 ? u"hub"_s : u"leaf%1"_s.arg(number); }
    static QString addressOf(int number)
    {
        return u"10.%1.%2.1"_s.arg(number / 250).arg(number % 250);
    }
    static domain::ServerRef server(int number)
    {
        domain::ServerRef made;
        made.name = nameOf(number);
        made.id = u"ID-"_s + made.name;
        made.domain = made.name;
        return made;
    }
    static domain::Varz settings(int leaf)
    {
        domain::Varz made;
        made.connectUrls = {addressOf(leaf) + u":4222"_s};
        for (qsizetype i = 0; i < qsizetype(std::size(accounts)); ++i) {
            made.leaf.remotes.emplace_back();
            made.leaf.remotes.back().urls = QStringList{u"tls://10.0.0.1:7422"_s};
        }
        return made;
    }

    /// As both ends list them.
    void links()
    {
        domain::Leafz ofHub;
        for (int leaf = 1; leaf <= m_leafs; ++leaf) {
            domain::Leafz own;
            for (const QString &account : accounts) {
                own.leafs.push_back(link(account, 0, 7422));
                own.leafs.back().isSpoke = true;
                ofHub.leafs.push_back(link(account, leaf, 40'000 + leaf));
                ofHub.leafs.back().isSpoke = false;
            }
            hear(server(leaf), own);
        }
        hear(server(0), ofHub);
    }
    domain::LeafNode link(const QString &account, int to, int port) const
    {
        domain::LeafNode made;
        made.name = nameOf(to);
        made.account = account;
        made.ip = addressOf(to);
        made.port = port;
        made.rttNs = 600'000;
        made.inMessages = static_cast<quint64>(m_nowMs);
        return made;
    }

    void beat(const QString &unit, int through, const QString &role)
    {
        store::HeartbeatUpdate update;
        update.message.unit = unit;
        update.message.role = role;
        update.message.seq = static_cast<quint64>(m_nowMs);
        update.message.intervalMs = 1000;
        update.message.server.name = nameOf(through);
        m_site.apply({store::Update{m_nowMs, m_nowMs * 1'000'000, std::move(update)}});
    }
    template<typename Reply>
    void hear(const domain::ServerRef &from, const Reply &reply)
    {
        m_site.apply(
            {store::Update{m_nowMs, m_nowMs * 1'000'000, store::MonitoringReply{from, reply}}});
    }

    store::SiteStore m_site;
    const int m_leafs;
    qint64 m_nowMs = 1000;
};

static double update(const Sizes &sizes, Figures &figures, int leafs)
{
    LeafSamples samples(sizes.units, leafs);
    store::LeafStore store;
    const double before = heapBytes();
    store.update(samples.site(), samples.nowMs());
    const double bytes = heapBytes() - before;
    std::vector<double> ms;
    for (int step = 1; step <= 20 * sizes.rounds; ++step) {
        samples.goOn(step);
        ms.push_back(cpuMs([&] {
            store.update(samples.site(), samples.nowMs());
            store.takeChanges();
        }));
    }
    const Spread spread(ms);
    figures.note(
        u"%1 leafs: an update (four a second) p50 %2 ms, p99 %3 ms; %4 KiB, %5 a leaf"_s.arg(leafs)
            .arg(spread.p50, 0, 'f', 2)
            .arg(spread.p99, 0, 'f', 2)
            .arg(bytes / 1024, 0, 'f', 0)
            .arg(bytes / 1024 / leafs, 0, 'f', 1));
    return spread.p50;
}

bool benchLeafs(const Sizes &sizes, Figures &figures)
{
    figures.begin(u"Leaf nodes, put together from the other stores"_s);
    for (const int leafs : {3, 100}) {
        figures.add(u"U7"_s, u"%1 units at %2 leafs: an update"_s.arg(sizes.units).arg(leafs),
                    update(sizes, figures, leafs), u"ms"_s, Target{4, 1});
    }
    return true;
}

} // namespace nunect::bench
