// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/protocol/frame_decoder.h"
#include "tests/fuzz/fuzz.h"

using namespace nunect;
using namespace nunect::nats::websocket;
using nunect::fuzz::require;

/// What came out of a stream.
struct Outcome
{
    QByteArray payload;
    QList<QByteArray> pings;
    std::optional<CloseFrame> close;
    std::optional<Error> error;

    bool operator==(const Outcome &) const = default;
};

/// \a sizes: of the first pieces, less one; the rest is one more.
static Outcome decode(QByteArrayView stream, QByteArrayView sizes)
{
    FrameDecoder decoder;
    Outcome outcome;
    qsizetype cut = 0;
    for (qsizetype at = 0; at < stream.size();) {
        qsizetype size = stream.size() - at;
        if (cut < sizes.size())
            size = qMin<qsizetype>(size, static_cast<unsigned char>(sizes[cut++]) + 1);
        // In a block of its own: what is touched beyond it is seen.
        QByteArray piece(stream.data() + at, size);
        const auto part = decoder.decode(piece.data(), size);
        require(part.at >= 0 && part.size >= 0 && part.at + part.size <= size,
                "the payload lies within the bytes");
        outcome.payload += QByteArrayView(piece).sliced(part.at, part.size);
        outcome.pings += decoder.takePings();
        at += size;
    }
    outcome.close = decoder.close();
    outcome.error = decoder.error();
    return outcome;
}

/// The first byte says how many of those behind it are sizes of pieces.
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0)
        return 0;
    const QByteArrayView rest = fuzz::view(data + 1, size - 1);
    const qsizetype cuts = qMin<qsizetype>(data[0] & 0x0f, rest.size());
    const QByteArrayView stream = rest.sliced(cuts);
    const Outcome whole = decode(stream, {});
    require(decode(stream, rest.first(cuts)) == whole, "any cut gives the same");
    require(decode(stream, QByteArray(64, '\0')) == whole, "single bytes give the same");
    require(whole.payload.size() <= stream.size(), "nothing is invented");
    require(!whole.close || !whole.error, "a stream ends once");
    for (const QByteArray &ping : whole.pings)
        require(ping.size() <= 125, "a ping is short");
    return 0;
}
