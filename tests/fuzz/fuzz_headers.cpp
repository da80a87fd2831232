// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/protocol/headers.h"
#include "core/protocol/message.h"
#include "tests/fuzz/fuzz.h"

using namespace nunect;
using namespace nunect::nats;
using nunect::fuzz::require;

static bool isInside(QByteArrayView part, QByteArrayView block)
{
    return part.isEmpty() || (part.begin() >= block.begin() && part.end() <= block.end());
}

/// Reads any bytes as a header block.
static HeaderList read(QByteArrayView block)
{
    HeaderList headers;
    HeaderReader reader(block);
    require(reader.status() >= 0 && reader.status() <= 999, "a status has three digits at most");
    require(isInside(reader.statusText(), block), "views lie in the block");
    while (const auto header = reader.next()) {
        require(isInside(header->name, block) && isInside(header->value, block),
                "views lie in the block");
        require(!header->name.isEmpty() && !header->name.contains(':'), "names are names");
        require(header->value == header->value.trimmed(), "values are trimmed");
        require(!header->value.contains('\n'), "values are single lines");
        headers.append({header->name.toByteArray(), header->value.toByteArray()});
    }
    return headers;
}

/// What was read can be written, and reads the same again.
static void roundTrip(const HeaderList &headers)
{
    bool lineBreak = false;
    for (const auto &header : headers)
        lineBreak = lineBreak || header.second.contains('\r');
    const auto block = encodeHeaders(headers);
    require(block.ok() != lineBreak, "just a line break in a value is refused");
    if (!block)
        return;
    require(read(*block) == headers, "headers come back as they were");
    const Message message({}, {}, *block, {});
    for (const auto &[name, value] : headers) {
        const QByteArrayView found = message.header(name);
        require(!found.isNull(), "each header is found");
        if (headers.count({name, value}) == headers.size())
            require(found == value, "a header is found by its name");
    }
    require(message.status() == 0, "a written block has no status");
}

/// Any name and value: nothing that is written adds a header of its own.
static void writeOne(QByteArrayView name, QByteArrayView value)
{
    const auto block = encodeHeaders({{name.toByteArray(), value.toByteArray()}});
    if (!block) {
        require(!block.error().text.isEmpty(), "an error says why");
        return;
    }
    const HeaderList headers = read(*block);
    require(headers.size() == 1, "one header is written");
    require(headers.first().first == name && headers.first().second == value.trimmed(),
            "a header comes back as it was");
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView input = fuzz::view(data, size);
    const HeaderList headers = read(input);
    if (!headers.isEmpty())
        roundTrip(headers);
    if (const qsizetype equals = input.indexOf('='); equals >= 0)
        writeOne(input.first(equals), input.sliced(equals + 1));
    return 0;
}
