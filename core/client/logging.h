// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QLoggingCategory>

namespace nunect::nats {

/// `nunect.nats`: what the client has to say to a log; never a secret.
Q_DECLARE_LOGGING_CATEGORY(lcNats)

} // namespace nunect::nats
