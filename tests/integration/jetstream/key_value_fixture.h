// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/client/jetstream/key_value.h"
#include "tests/integration/jetstream/jetstream_fixture.h"

namespace nunect::test {

/// A test with a bucket, `nodes`, that is there once makeBucket() has been called.
class KeyValueTest : public JetStreamTest
{
    Q_OBJECT

protected:
    nats::jetstream::Reply<quint64> put(const QString &key, const QByteArray &value)
    {
        return await<quint64>([&](auto done) { m_bucket->put(key, value, done); });
    }
    void makeBucket(int history = 1)
    {
        nats::jetstream::KeyValueConfig config;
        config.history = history;
        VERIFY_REPLY(await<nats::jetstream::KeyValueStatus>(
            [&](auto done) { m_bucket->createBucket(config, done); }));
    }

    std::unique_ptr<nats::jetstream::KeyValue> m_bucket;

protected Q_SLOTS:
    void init()
    {
        JetStreamTest::init();
        m_bucket = std::make_unique<nats::jetstream::KeyValue>(m_site->jetStream.get(),
                                                               QStringLiteral("nodes"));
    }
    void cleanup()
    {
        m_bucket.reset();
        JetStreamTest::cleanup();
    }
};

} // namespace nunect::test
