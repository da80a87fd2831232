// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/util/result.h"
#include "tests/support/test_certificates.h"

#include <QByteArrayList>
#include <QObject>
#include <QSslServer>
#include <QUrl>

#include <chrono>

class QSslSocket;
class QTcpSocket;

namespace nunect::test {

struct TlsTunnelOptions
{
    CertificateFiles certificate;
    quint16 target = 0; ///< the port on 127.0.0.1 of a server without TLS
    /// A line that each request must have, "Name: value", or it is answered with 403; empty: none.
    QByteArray requiredHeader{};
    std::chrono::milliseconds idleTimeout{100'000};
};

/// A tunnel as hosting services offer it: takes TLS with a certificate of its own, has each request
/// for a WebSocket checked, and passes it on without TLS, with its headers and one more. A
/// connection on which nothing goes either way for the idle timeout is cut.
///
/// Lives on the test's thread, and needs its event loop.
class TlsTunnel : public QObject
{
    Q_OBJECT

public:
    explicit TlsTunnel(TlsTunnelOptions options, QObject *parent = nullptr);

    Result<void> listen();
    QUrl url() const; ///< `wss://localhost:port`

    /// The requests that were passed on, as the server got them.
    const QByteArrayList &requests() const { return m_requests; }
    int refusals() const { return m_refusals; }
    int idleCuts() const { return m_idleCuts; }

private:
    void onConnection(QSslSocket *near);
    void onRequest(QSslSocket *near, const QByteArray &request);
    void join(QSslSocket *near, QTcpSocket *far);

    const TlsTunnelOptions m_options;
    QByteArrayList m_requests;
    int m_refusals = 0;
    int m_idleCuts = 0;
    QSslServer m_listener; // the last: its connections go before what they write to
};

} // namespace nunect::test
