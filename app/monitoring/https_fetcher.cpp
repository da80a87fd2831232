// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/monitoring/https_fetcher.h"

#include "core/client/tls.h"

#include <QNetworkReply>
#include <QTimer>

namespace nunect::app {

using namespace Qt::Literals::StringLiterals;

HttpsFetcher::HttpsFetcher(nats::TlsOptions tls, QObject *parent)
    : QObject(parent)
    , m_tls(std::move(tls))
{
    m_tls.pinnedKeySha256.clear();
    m_manager.setAutoDeleteReplies(true);
}

Result<void> HttpsFetcher::configure()
{
    if (m_configuration)
        return {};
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    if (const auto problem = nats::tls::configure(configuration, m_tls))
        return Error{problem->text};
    m_configuration = configuration;
    return {};
}

void HttpsFetcher::get(const QUrl &url, bool anyStatus, OnBody onBody)
{
    if (const auto configured = configure(); !configured) {
        QMetaObject::invokeMethod(
            this, [error = configured.error(), onBody] { onBody(error); }, Qt::QueuedConnection);
        return;
    }
    QNetworkRequest request(url);
    request.setSslConfiguration(*m_configuration);
    request.setTransferTimeout(quietTimeoutMs);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                         QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute,
                         QNetworkRequest::AlwaysNetwork);
    QNetworkReply *reply = m_manager.get(request);
    const auto transfer = std::make_shared<Transfer>();
    watch(reply, transfer);
    connect(reply, &QNetworkReply::finished, this, [this, reply, transfer, anyStatus, onBody] {
        const bool answered
            = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() > 0;
        const bool whole = !transfer->tooLarge && !transfer->tooSlow
            && reply->error() != QNetworkReply::OperationCanceledError;
        if (!answered)
            m_configuration.reset(); // the files may be mended by the next time
        const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        if (whole && reply->error() == QNetworkReply::NoError && status == 200) {
            onBody(reply->readAll());
        } else if (whole && answered && anyStatus && reply->peek(1) == "{") {
            onBody(reply->readAll());
        } else {
            onBody(Error{problemOf(*reply, *transfer)});
        }
    });
}

void HttpsFetcher::watch(QNetworkReply *reply, const std::shared_ptr<Transfer> &transfer)
{
    connect(reply, &QNetworkReply::sslErrors, this,
            [this, reply, transfer](const QList<QSslError> &errors) {
                const auto shown = reply->sslConfiguration().peerCertificate();
                transfer->tlsErrors = nats::tls::errorsThatCount(errors, shown, m_tls);
                if (transfer->tlsErrors.isEmpty())
                    reply->ignoreSslErrors(errors);
            });
    connect(reply, &QNetworkReply::downloadProgress, this,
            [reply, transfer](qint64 received, qint64 total) {
                if (std::max(received, total) > maxBodyBytes
                    && !std::exchange(transfer->tooLarge, true))
                    reply->abort();
            });
    QTimer::singleShot(wholeTimeoutMs, reply, [reply, transfer] {
        transfer->tooSlow = true;
        reply->abort();
    });
}

/// The first line of what a server says beside an error status, as far as it can be shown.
static QString firstLine(const QByteArray &body)
{
    const QString line = QString::fromUtf8(body.left(body.indexOf('\n'))).trimmed();
    return line.isEmpty() || line.startsWith(u'<') ? QString() : u" It says: "_s + line;
}

QString HttpsFetcher::problemOf(const QNetworkReply &reply, const Transfer &transfer) const
{
    const QUrl url = reply.url();
    const QString peer = u"%1:%2"_s.arg(url.host()).arg(url.port(443));
    if (!transfer.tlsErrors.isEmpty()) {
        if (const auto problem = nats::tls::explain(transfer.tlsErrors, m_tls, peer, url.host()))
            return problem->text;
        return u"TLS with %1 failed: %2."_s.arg(peer, transfer.tlsErrors.first().errorString());
    }
    if (transfer.tooLarge)
        return u"The answer of %1 to %2 is larger than %3 MiB and was left."_s.arg(
            peer, url.path(), QString::number(maxBodyBytes / 1024 / 1024));
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    switch (reply.error()) {
    case QNetworkReply::ConnectionRefusedError:
        return u"%1 refuses the connection. Check the address, and that nats-server has "
               "HTTPS monitoring on (https:)."_s.arg(peer);
    case QNetworkReply::HostNotFoundError:
        return u"There is no host %1. Check the address."_s.arg(url.host());
    case QNetworkReply::TimeoutError:
    case QNetworkReply::OperationCanceledError:
        return u"%1 did not answer to %2 in time."_s.arg(peer, url.path());
    case QNetworkReply::SslHandshakeFailedError:
        return u"TLS with %1 failed: %2."_s.arg(peer, reply.errorString());
    default:
        break;
    }
    if (status > 0) {
        const QByteArray start = const_cast<QNetworkReply &>(reply).peek(200);
        return u"%1 answers to %2 with HTTP status %3.%4"_s.arg(
            peer, url.path(), QString::number(status), firstLine(start));
    }
    return u"%1 cannot be reached: %2."_s.arg(peer, reply.errorString());
}

} // namespace nunect::app
