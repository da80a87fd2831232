// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QString>

namespace nunect::test {

/// A payload of tests/fixtures.
inline QByteArray readFixture(const QString &path)
{
    QFile file(QStringLiteral(NUNECT_SOURCE_DIR "/tests/fixtures/") + path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s: %s", qPrintable(file.fileName()), qPrintable(file.errorString()));
    return file.readAll().trimmed();
}

/// One of tests/fixtures/nats-<version>.
inline QByteArray fixture(const QString &version, const QString &name)
{
    return readFixture(QStringLiteral("nats-%1/%2.json").arg(version, name));
}

/// The object in \a json with the field at \a path ("server.id") set; taken out for an undefined
/// value.
inline QJsonObject with(QJsonObject object, const QString &path, const QJsonValue &value)
{
    const qsizetype dot = path.indexOf(u'.');
    if (dot >= 0) {
        const QString outer = path.first(dot);
        object.insert(outer, with(object.value(outer).toObject(), path.sliced(dot + 1), value));
    } else if (value.isUndefined()) {
        object.remove(path);
    } else {
        object.insert(path, value);
    }
    return object;
}

inline QByteArray with(const QByteArray &json, const QString &path, const QJsonValue &value)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    return QJsonDocument(with(object, path, value)).toJson(QJsonDocument::Compact);
}

} // namespace nunect::test
