// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/client/jetstream/ack_subject.h"
#include "core/protocol/message.h"

namespace nunect::nats::jetstream {

/// A message that a consumer has delivered.
struct ConsumerMessage
{
    Message message;
    AckSubject delivery; ///< its views are valid as long as `message`
};

} // namespace nunect::nats::jetstream
