// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/protocol/headers.h"
#include "core/protocol/parser.h"
#include "tests/fuzz/fuzz.h"

#include <vector>

using namespace nunect;
using namespace nunect::nats;
using nunect::fuzz::require;

/// What came out of a stream: operations, and the error that ended it.
struct Outcome
{
    std::vector<NatsOp> ops;
    std::optional<Error> error;
};

static constexpr qsizetype smallLimit = 24;

/// The input's first byte: how the rest is cut, and which limit it meets.
struct Plan
{
    explicit Plan(uint8_t byte)
        : cuts(byte & 0x0f)
        , limit(byte & 0x40 ? smallLimit : Parser::defaultMaxPayload)
        , feedAllFirst((byte & 0x80) != 0)
    {
    }

    int cuts; ///< as many bytes follow, each the size of a piece less one; 0: single bytes
    qsizetype limit;
    bool feedAllFirst; ///< else operations are taken after each piece
};

/// Takes what is ready; false once the stream is broken.
static bool drain(Parser &parser, Outcome &outcome)
{
    for (;;) {
        switch (parser.next()) {
        case Parser::Step::NeedMore:
            return true;
        case Parser::Step::Op:
            outcome.ops.push_back(std::move(parser.op()));
            break;
        case Parser::Step::Error:
            outcome.error = parser.error();
            require(parser.next() == Parser::Step::Error && parser.error() == outcome.error,
                    "an error stays until clear()");
            return false;
        }
    }
}

static void parseWhole(Parser &parser, const QByteArray &stream, Outcome &outcome)
{
    parser.feed(stream);
    if (drain(parser, outcome))
        require(parser.pendingBytes() <= stream.size(), "no more is pending than was fed");
}

static void parsePieces(Parser &parser, QByteArrayView stream, QByteArrayView sizes,
                        bool feedAllFirst, Outcome &outcome)
{
    // Enough for a few operations; all bytes of a long stream would take most of the time.
    constexpr qsizetype mostSingleBytes = 64;
    qsizetype cuts = sizes.isEmpty() ? mostSingleBytes : sizes.size();
    for (qsizetype at = 0; at < stream.size();) {
        qsizetype size = stream.size() - at;
        if (cuts > 0) {
            const qsizetype next = sizes.size() - cuts;
            const int wanted = sizes.isEmpty() ? 1 : static_cast<unsigned char>(sizes[next]) + 1;
            size = qMin<qsizetype>(size, wanted);
            --cuts;
        }
        // Larger pieces in blocks of their own: a read beyond one is seen.
        const char *piece = stream.data() + at;
        parser.feed(size == 1 ? QByteArray::fromRawData(piece, size) : QByteArray(piece, size));
        at += size;
        if ((!feedAllFirst || at == stream.size()) && !drain(parser, outcome))
            return;
    }
}

static bool same(const Message &a, const Message &b)
{
    return a.subject() == b.subject() && a.replyTo() == b.replyTo()
        && a.headerBlock() == b.headerBlock() && a.payload() == b.payload();
}

static bool same(const NatsOp &a, const NatsOp &b)
{
    if (a.index() != b.index())
        return false;
    if (const auto *info = std::get_if<InfoOp>(&a))
        return info->json == std::get<InfoOp>(b).json;
    if (const auto *error = std::get_if<ErrOp>(&a))
        return error->text == std::get<ErrOp>(b).text;
    if (const auto *message = std::get_if<MsgOp>(&a)) {
        const MsgOp &other = std::get<MsgOp>(b);
        return message->sid == other.sid && same(message->message, other.message);
    }
    return true;
}

static void check(const Message &message, qsizetype limit)
{
    require(!message.subject().isEmpty(), "a message has a subject");
    require(message.headerBlock().size() + message.payload().size() <= limit,
            "no message is above the limit");
    HeaderReader reader(message.headerBlock());
    if (const auto first = reader.next())
        require(message.header(first->name) == first->value, "a header is found by its name");
    require(message.status() >= 0 && message.status() <= 999, "a status has three digits at most");
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0)
        return 0;
    const Plan plan(data[0]);
    const QByteArrayView rest = fuzz::view(data + 1, size - 1);
    const qsizetype cuts = qMin<qsizetype>(plan.cuts, rest.size());
    const QByteArrayView stream = rest.sliced(cuts);

    // Kept between calls for their memory alone.
    static Outcome whole;
    static Outcome pieces;
    {
        Parser parser;
        parser.setMaxPayload(plan.limit);
        parseWhole(parser, QByteArray::fromRawData(stream.data(), stream.size()), whole);
        parser.clear();
        require(parser.pendingBytes() == 0, "clear() forgets all bytes");
        parsePieces(parser, stream, rest.first(cuts), plan.feedAllFirst, pieces);
    }
    // The parser is gone: what it gave must live without it.
    require(whole.ops.size() == pieces.ops.size(), "any cut gives as many operations");
    for (size_t i = 0; i < whole.ops.size(); ++i) {
        require(same(whole.ops[i], pieces.ops[i]), "any cut gives the same operations");
        if (const auto *message = std::get_if<MsgOp>(&whole.ops[i]))
            check(message->message, plan.limit);
    }
    require(whole.error == pieces.error, "any cut gives the same error");
    for (Outcome *outcome : {&whole, &pieces}) {
        outcome->ops.clear();
        outcome->error.reset();
    }
    return 0;
}
