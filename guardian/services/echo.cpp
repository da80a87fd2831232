// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "guardian/services/echo.h"

#include "core/contract/subjects.h"

namespace nunect::guardian {

EchoService::EchoService(Bus &bus, const Sender &sender)
{
    bus.subscribe(contract::echoSubject(sender.unit()), [&sender](const BusMessage &request) {
        if (!request.reply.isEmpty())
            sender.replyToEcho(request);
    });
}

} // namespace nunect::guardian
