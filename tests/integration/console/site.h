// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/util/result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QProcessEnvironment>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

namespace nunect::test {

/// A whole site on loopback, as people run it: the hub and the guardian of deploy/, on free ports
/// and in a temporary folder. Ended with the object.
class Site
{
public:
    Site();
    ~Site();
    Q_DISABLE_COPY_MOVE(Site)

    Result<void> startHub();
    Result<void> startGuardian();
    /// Ends the hub without warning, as a power cut would.
    Result<void> killHub();

    /// A value of the site's settings file.
    QString setting(const QString &key) const;
    QString url() const;
    QString caFile() const;
    /// Where the scripts keep what they make, logs included.
    QString folder() const { return m_dir.path(); }

    /// Body of the hub's own monitoring endpoint, over HTTPS with the site's CA.
    Result<QJsonObject> monitor(const QString &path) const;

    struct Finished
    {
        int exitCode = -1;
        QByteArray output;
        QByteArray errors;
    };
    /// Runs nunect-console with these arguments to its end, logged in unless told otherwise.
    Finished runConsole(const QStringList &arguments, const QProcessEnvironment &extra = {}) const;

private:
    Result<void> runScript(const QString &script, const QString &verb) const;
    QProcessEnvironment environment() const;

    QTemporaryDir m_dir;
};

} // namespace nunect::test
