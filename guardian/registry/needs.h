// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/contract/key_part.h"

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <QStringView>

#include <map>
#include <set>

/// Which subjects somebody wants, and how they are told apart. Pure.
namespace nunect::registry {

/// Subjects as they were subscribed to, each once, in order.
using Subjects = std::set<QString>;

/// Whether a subscription is somebody's wish: what begins with `$` or `_` is the servers' and
/// clients' own business (JetStream, system, loop detection, inboxes).
bool isNeed(QStringView subject);

/// Those of \a subscriptions that are needs; queue groups and repetitions count once.
Subjects needsOf(const QStringList &subscriptions);

/// The first three tokens; of a shorter subject all.
QString prefixOf(QStringView subject);

std::map<QString, Subjects> byPrefix(const Subjects &subjects);

using contract::keyPart;
/// `{leaf}.{prefix}`
QByteArray needKey(QStringView leaf, QStringView prefix);

} // namespace nunect::registry
