// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/contract/headers.h"
#include "core/contract/unit_id.h"
#include "core/protocol/headers.h"
#include "core/protocol/message.h"
#include "tests/fuzz/fuzz.h"

#include <QStringList>

using namespace nunect;
using namespace nunect::contract;
using nunect::fuzz::require;

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const nats::Message message({}, {}, fuzz::bytes(data, size), {});
    QStringList malformed;
    const Headers headers = fromHeaders(
        [&message](QByteArrayView name) { return message.header(name).toByteArray(); }, &malformed);
    // Picked out in one walk over all of them, they are the same.
    static WordCache words;
    HeaderViews views;
    nats::HeaderReader reader(message.headerBlock());
    while (const auto header = reader.next())
        views.add(header->name, header->value);
    QStringList malformedViews;
    require(fromHeaderViews(views, &malformedViews, &words) == headers,
            "both ways of reading give the same");
    require(malformedViews == malformed, "both ways find the same malformed");
    require(headers.unit.isEmpty() || isValidUnitId(headers.unit), "a unit that is read is valid");
    require(headers.txNs.value_or(0) >= 0 && headers.rxNs.value_or(0) >= 0,
            "times are from 1970 on");
    if (headers.clock)
        require(headers.clock->errorNs.value_or(0) >= 0, "a bound is not negative");

    // What was read is written, as a block, and reads the same.
    const auto block = nats::encodeHeaders(toHeaderList(headers));
    if (!block) {
        require(headers.clock && headers.clock->ref.contains(u'\r'),
                "just a reference with a line break cannot be written");
        return 0;
    }
    const nats::Message written({}, {}, *block, {});
    QStringList none;
    const Headers again = fromHeaders(
        [&written](QByteArrayView name) { return written.header(name).toByteArray(); }, &none);
    require(again == headers, "headers come back as they were");
    require(none.isEmpty(), "nothing that is written is malformed");
    return 0;
}
