// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "guardian/services/echo.h"

#include "core/contract/subjects.h"
#include "core/util/timestamp.h"

namespace nunect::guardian {

EchoService::EchoService(Bus &bus, const QString &unit, std::function<contract::ClockStamp()> clock,
                         Bus::OnAnswered onAnswered)
{
    const auto answer = [unit, clock = std::move(clock)](const BusMessage &request) {
        contract::Headers headers;
        headers.unit = unit;
        headers.rxNs = request.receivedNs;
        headers.clock = clock();
        headers.txNs = nowNs();
        return Bus::Answer{contract::toHeaderList(headers), request.payload};
    };
    bus.respond(contract::echoSubject(unit), answer, std::move(onAnswered));
}

} // namespace nunect::guardian
