// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/profiles/profile.h"

#include <QList>
#include <QString>

#include <optional>

namespace nunect::app {

/// The saved profiles, in one JSON file. Each change reads the file again first, since other
/// consoles may have changed it, and replaces it as a whole. A file that cannot be read is never
/// written over: what stands in it may be all there is.
class ProfileStore
{
public:
    explicit ProfileStore(QString file);

    /// Where a person's own lies.
    static QString defaultFile();
    const QString &file() const { return m_file; }

    /// Reads the file; none is as good as an empty one. On failure there are no profiles here.
    Result<void> load();

    /// By name.
    const QList<Profile> &profiles() const { return m_profiles; }
    std::optional<Profile> byId(const QString &id) const;
    /// By its name, whatever its case; fails with the names that there are.
    Result<Profile> byName(const QString &name) const;
    /// The one that was opened last; empty if there is none.
    const QString &lastId() const { return m_lastId; }

    /// Adds \a profile, or replaces the one of its id. A name may stand once only.
    Result<void> put(const Profile &profile);
    Result<void> remove(const QString &id);
    Result<void> setLast(const QString &id);

private:
    Result<void> write() const;
    void sort();

    QString m_file;
    QList<Profile> m_profiles;
    QString m_lastId;
};

} // namespace nunect::app
