// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "server_reading.h"

#include <QList>

/// The rows that a table has to have by the servers' JSON, each an object of that JSON. What is put
/// into it: `server` and `serverId`, whose words it is; `dead`, if it holds what a server told that
/// is gone; what is said beside each function.
namespace nunect::test {

QList<QJsonObject> serversTold(const Reading &reading); ///< VARZ with `healthz` and `jsz`
QList<QJsonObject> connectionsTold(const Reading &reading);
QList<QJsonObject> closedTold(const Reading &reading);
QList<QJsonObject> routesTold(const Reading &reading); ///< with `now` of ROUTEZ
QList<QJsonObject> leafsTold(const Reading &reading);
/// Sums over all servers; `servers`: how many they are.
QList<QJsonObject> accountsTold(const Reading &reading);
/// As their leaders tell of them, with `account`.
QList<QJsonObject> streamsTold(const Reading &reading);
QList<QJsonObject> consumersTold(const Reading &reading);
/// The most of each figure that a server tells, `servers`, `streams` and `consumers`: copies.
QList<QJsonObject> jetStreamAccountsTold(const Reading &reading);
/// Those that are alike, with `count`, `servers`, `names`; `msgs` is the sum.
QList<QJsonObject> subscriptionsTold(const Reading &reading);

} // namespace nunect::test
