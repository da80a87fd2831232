// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/client/logging.h"

namespace nunect::nats {

Q_LOGGING_CATEGORY(lcNats, "nunect.nats", QtInfoMsg)

} // namespace nunect::nats
