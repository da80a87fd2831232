// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/leaf_site.h"

#include <QDeadlineTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QThread>

namespace nunect::test {

using namespace Qt::Literals::StringLiterals;

static constexpr int attachTimeoutMs = 20'000;

NatsServerOptions LeafSite::optionsOf(const QString &name) const
{
    NatsServerOptions options;
    options.serverName = name;
    options.config = u"jetstream { store_dir: \"%1\", domain: \"%2\" }\n"
                     "system_account: SYS\n"
                     "accounts {\n"
                     "  SYS { users: [ { user: sys, password: s3cret } ] }\n"
                     "  OPS { jetstream: enabled, users: [ { user: unit, password: s3cret } ] }\n"
                     "}\n"_s.arg(m_stores.filePath(name), name);
    return options;
}

Result<void> LeafSite::start(int leafs)
{
    NatsServerOptions hub = optionsOf(u"hub"_s);
    hub.leafNodes = true;
    m_hub = std::make_unique<NatsServer>(hub);
    if (const auto started = m_hub->start(); !started)
        return started;
    for (int number = 1; number <= leafs; ++number) {
        NatsServerOptions options = optionsOf(u"leaf%1"_s.arg(number));
        options.config
            += u"leafnodes { reconnect: 1, remotes: [ { account: OPS, url: "
               "\"nats-leaf://unit:s3cret@127.0.0.1:%1\" } ] }\n"_s.arg(m_hub->leafPort());
        m_leafs.push_back(std::make_unique<NatsServer>(options));
        if (const auto started = m_leafs.back()->start(); !started)
            return started;
    }
    const QDeadlineTimer deadline(attachTimeoutMs);
    while (!deadline.hasExpired()) {
        const auto reply = m_hub->monitor("/leafz");
        if (reply
            && QJsonDocument::fromJson(*reply).object().value("leafnodes"_L1).toInt() == leafs)
            return {};
        QThread::msleep(20);
    }
    return Error{u"the leaf nodes do not attach to the hub within %1 ms"_s.arg(attachTimeoutMs)};
}

} // namespace nunect::test
