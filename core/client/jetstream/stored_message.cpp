// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/client/jetstream/stored_message.h"

#include "core/client/jetstream/json_fields.h"
#include "core/util/timestamp.h"

using namespace Qt::Literals::StringLiterals;

namespace nunect::nats::jetstream {

QByteArrayView StoredMessage::header(QByteArrayView name) const
{
    return findHeader(headerBlock, name);
}

QJsonObject toJson(const MessageQuery &query)
{
    QJsonObject object;
    setUnlessZero(object, "seq"_L1, static_cast<qint64>(query.sequence));
    setUnlessEmpty(object, "last_by_subj"_L1, query.lastBySubject);
    setUnlessEmpty(object, "next_by_subj"_L1, query.nextBySubject);
    return object;
}

/// RFC 3339, or the form of Go's String() that servers before 2.10 used for it:
/// "2026-11-25 05:00:00.123456789 +0000 UTC".
static std::optional<qint64> readStamp(QByteArrayView value)
{
    QString text = QString::fromUtf8(value);
    if (text.endsWith(" +0000 UTC"_L1))
        text = text.chopped(10).replace(u' ', u'T') + u'Z';
    return fromRfc3339(text);
}

std::optional<StoredMessage> readDirectMessage(const Message &reply)
{
    StoredMessage stored;
    stored.stream = QString::fromUtf8(reply.header("Nats-Stream"));
    stored.subject = reply.header("Nats-Subject").toByteArray();
    bool isNumber = false;
    stored.sequence = reply.header("Nats-Sequence").toByteArray().toULongLong(&isNumber);
    const std::optional<qint64> time = readStamp(reply.header("Nats-Time-Stamp"));
    if (stored.stream.isEmpty() || stored.subject.isEmpty() || !isNumber || !time)
        return std::nullopt;
    stored.timeNs = *time;
    stored.pending = reply.header("Nats-Num-Pending").toByteArray().toULongLong();
    stored.headerBlock = reply.headerBlock().toByteArray();
    stored.payload = reply.payload().toByteArray();
    return stored;
}

JetStreamError directRefusal(const HeaderReader &status)
{
    return toJetStreamError(ApiError{status.status(),
                                     status.status() == 404 ? errcode::messageNotFound : 0,
                                     QString::fromUtf8(status.statusText())});
}

static QByteArray readBase64(JsonReader &reader, QStringView field)
{
    const QByteArray text = reader.optionalText(field).toLatin1();
    const auto decoded
        = QByteArray::fromBase64Encoding(text, QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded)
        reader.fail(field, u"is not base64"_s);
    return *decoded;
}

StoredMessage readApiMessage(JsonReader &outer)
{
    JsonReader reader = outer.object(u"message"_s);
    StoredMessage stored;
    stored.subject = reader.text(u"subject"_s).toUtf8();
    stored.sequence = readSequence(reader, u"seq"_s);
    stored.timeNs = readTime(reader, u"time"_s);
    stored.headerBlock = readBase64(reader, u"hdrs"_s);
    stored.payload = readBase64(reader, u"data"_s);
    return stored;
}

} // namespace nunect::nats::jetstream
