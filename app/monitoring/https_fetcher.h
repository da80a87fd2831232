// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/client/tls_options.h"
#include "core/util/result.h"

#include <QByteArray>
#include <QNetworkAccessManager>
#include <QObject>
#include <QSslConfiguration>
#include <QSslError>
#include <QUrl>

#include <functional>
#include <optional>

class QNetworkReply;

namespace nunect::app {

/// Gets bodies over HTTPS. Certificates are always verified, there is no option against it; what
/// goes wrong is said in words that name the server and what to do.
class HttpsFetcher : public QObject
{
    Q_OBJECT

public:
    /// A server that sends nothing for so long does not answer.
    static constexpr int quietTimeoutMs = 3000;
    /// A body must be here after so long, however slowly it comes.
    static constexpr int wholeTimeoutMs = 15'000;
    static constexpr qint64 maxBodyBytes = 64 * 1024 * 1024;

    /// \a tls: the CA that is believed, and this console's own certificate. Its pins are of another
    /// server's key and do not count.
    explicit HttpsFetcher(nats::TlsOptions tls, QObject *parent = nullptr);

    using OnBody = std::function<void(const Result<QByteArray> &)>;
    /// Calls \a onBody once, from the event loop, unless this object is destroyed before.
    /// \a anyStatus: a body of JSON counts whatever the HTTP status says.
    void get(const QUrl &url, bool anyStatus, OnBody onBody);

private:
    struct Transfer
    {
        QList<QSslError> tlsErrors;
        bool tooLarge = false;
        bool tooSlow = false;
    };

    Result<void> configure();
    void watch(QNetworkReply *reply, const std::shared_ptr<Transfer> &transfer);
    QString problemOf(const QNetworkReply &reply, const Transfer &transfer) const;

    nats::TlsOptions m_tls;
    std::optional<QSslConfiguration> m_configuration; ///< none: read the files again
    QNetworkAccessManager m_manager;
};

} // namespace nunect::app
