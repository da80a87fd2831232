// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/util/result.h"
#include "tests/unit/domain/fixture.h"

#include <QDir>
#include <QTest>

namespace nunect::test {

inline QStringList versions() { return {QStringLiteral("2.9.10"), QStringLiteral("2.10.27")}; }

inline QString monitoringFolder(const QString &version)
{
    return QStringLiteral(NUNECT_SOURCE_DIR "/tests/fixtures/monitoring/nats-%1").arg(version);
}

/// What that version's server answered, for example `varz-reply` or `varz-http`.
inline QByteArray monitoring(const QString &version, const QString &name)
{
    return readFixture(QStringLiteral("monitoring/nats-%1/%2.json").arg(version, name));
}

/// The fields of a capture, without the envelope.
inline QJsonObject body(const QByteArray &capture)
{
    const QJsonObject whole = QJsonDocument::fromJson(capture).object();
    return whole.contains(QStringLiteral("server")) ? whole.value(QStringLiteral("data")).toObject()
                                                    : whole;
}

/// A row for each capture of the endpoint that is not a refusal, with columns `version`, `name`.
inline void addCaptures(const QString &endpoint)
{
    QTest::addColumn<QString>("version");
    QTest::addColumn<QString>("name");
    for (const QString &version : versions()) {
        const QDir folder(monitoringFolder(version));
        const QStringList files = folder.entryList({endpoint + QStringLiteral("-*.json")});
        if (files.isEmpty())
            qFatal("No captures of %s in %s", qPrintable(endpoint), qPrintable(folder.path()));
        for (const QString &file : files) {
            const QString name = file.chopped(5);
            if (!name.contains(QLatin1String("-error-")))
                QTest::addRow("%s %s", qPrintable(version), qPrintable(name)) << version << name;
        }
    }
}

/// The error's text; empty if there is none. For QCOMPARE and QVERIFY2.
template<typename T>
QString errorOf(const Result<T> &result)
{
    return result ? QString() : result.error().text;
}

} // namespace nunect::test
