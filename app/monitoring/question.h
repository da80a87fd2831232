// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/store/monitoring_update.h"

#include <QByteArray>
#include <QString>

namespace nunect::app {

/// One request to a monitoring endpoint, apart from the way it goes.
struct Question
{
    store::Endpoint endpoint;
    qint64 offset = 0;
    qint64 limit = 0;       ///< rows, of JSZ accounts; 0: as many as the server sees fit
    bool details = true;    ///< JSZ: with streams and consumers; SUBSZ: with subscriptions
    QString account{};      ///< CONNZ, JSZ, SUBSZ: of this one only; empty: of all
    quint64 cid = 0;        ///< CONNZ: this connection only, with its subscriptions
    QString testSubject{};  ///< SUBSZ: those only that a message to it would reach
    bool leafLinks = false; ///< CONNZ: links of leaf nodes only, of one account
};

/// As people know it: "CONNZ".
QString endpointName(store::Endpoint endpoint);

/// The subject that reaches the server of that id, or all of them if it is empty.
QByteArray systemSubject(const Question &question, const QString &serverId);
/// The options as `$SYS.REQ` takes them: a JSON object.
QByteArray systemOptions(const Question &question);

/// The same as path and query of HTTP: "/connz?auth=1".
QString monitoringPath(const Question &question);

} // namespace nunect::app
