// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/client/jetstream/publish_options.h"

#include "core/client/jetstream/json_fields.h"

using namespace Qt::Literals::StringLiterals;

namespace nunect::nats::jetstream {

HeaderList withOptions(HeaderList headers, const PublishOptions &options)
{
    if (!options.messageId.isEmpty())
        headers.append({"Nats-Msg-Id"_ba, options.messageId});
    if (!options.expectedStream.isEmpty())
        headers.append({"Nats-Expected-Stream"_ba, options.expectedStream.toUtf8()});
    if (options.expectedLastSequence) {
        headers.append(
            {"Nats-Expected-Last-Sequence"_ba, QByteArray::number(*options.expectedLastSequence)});
    }
    if (options.expectedLastSubjectSequence) {
        headers.append({"Nats-Expected-Last-Subject-Sequence"_ba,
                        QByteArray::number(*options.expectedLastSubjectSequence)});
    }
    if (!options.expectedLastMessageId.isEmpty())
        headers.append({"Nats-Expected-Last-Msg-Id"_ba, options.expectedLastMessageId});
    return headers;
}

PubAck readPubAck(JsonReader &reader)
{
    PubAck ack;
    ack.stream = reader.text(u"stream"_s);
    ack.sequence = readSequence(reader, u"seq"_s);
    ack.duplicate = readBool(reader, u"duplicate"_s);
    ack.domain = reader.optionalText(u"domain"_s);
    return ack;
}

} // namespace nunect::nats::jetstream
