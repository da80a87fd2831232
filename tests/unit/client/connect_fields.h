// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/client/credentials.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace nunect::test {

/// What CONNECT says with \a credentials to a server whose nonce is "the-nonce"; empty if there is
/// no such login.
inline QJsonObject connectWith(const nats::Credentials &credentials)
{
    const Result<nats::Login> login = nats::Login::make(credentials, QByteArray("the-nonce"));
    if (!login)
        return {};
    nats::writer::ConnectFields fields{};
    login->fill(fields, credentials);
    return QJsonDocument::fromJson(nats::writer::connect(fields).sliced(8)).object();
}

} // namespace nunect::test
