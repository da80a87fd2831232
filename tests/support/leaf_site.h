// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/util/result.h"
#include "tests/support/nats_server.h"

#include <QTemporaryDir>

#include <memory>
#include <vector>

namespace nunect::test {

/// A hub and leaf nodes, `hub`, `leaf1`, `leaf2` and so on: real nats-servers with JetStream, each
/// in a domain of its server's name, joined in the account OPS. Everybody logs in as `unit` with
/// the password `s3cret`.
class LeafSite
{
public:
    /// Blocks until all leafs are attached.
    Result<void> start(int leafs);

    NatsServer &hub() { return *m_hub; }
    /// From 1, as in its name.
    NatsServer &leaf(int number) { return *m_leafs[static_cast<std::size_t>(number) - 1]; }
    int leafs() const { return static_cast<int>(m_leafs.size()); }

private:
    NatsServerOptions optionsOf(const QString &name) const;

    QTemporaryDir m_stores;
    std::unique_ptr<NatsServer> m_hub;
    std::vector<std::unique_ptr<NatsServer>> m_leafs;
};

} // namespace nunect::test
