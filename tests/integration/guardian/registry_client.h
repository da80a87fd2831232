// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/client/client.h"
#include "tests/integration/guardian/needs_told.h"
#include "tests/support/nats_server.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>

#include <memory>

namespace nunect::test {

/// How long anything that is to happen may take on a busy machine.
inline constexpr int patienceMs = 30000;

/// A connected client of \a server, as a console has it; nullptr if there is none in time.
std::unique_ptr<nats::Client> connectTo(const NatsServer &server);

/// Asks a subject registry.
class RegistryClient
{
public:
    struct Answer
    {
        QJsonObject body;
        QByteArray errorCode{};
        QString unit{}; ///< whose answer it is
    };

    /// False if there is no connection in time.
    bool connect(const NatsServer &server);
    nats::Client &client() { return *m_client; }

    Answer ask(const QByteArray &subject, const QByteArray &payload = {});
    /// Over all pages; of one \a leaf, or of all.
    QJsonArray entriesOf(const QByteArray &what, const QString &leaf = {});
    /// The first of them; empty if there is none.
    QJsonObject entryOf(const QByteArray &what, const QString &leaf);
    /// What it says is needed; with a leaf "contradiction" if an entry contradicts itself.
    Needs needs();

private:
    std::unique_ptr<nats::Client> m_client;
};

} // namespace nunect::test
