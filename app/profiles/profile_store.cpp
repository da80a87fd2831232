// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/profiles/profile_store.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>
#include <QStandardPaths>

#include <algorithm>

namespace nunect::app {

using namespace Qt::Literals::StringLiterals;

/// Of the file's format. One of a newer console is not read, so that nothing of it gets lost.
static constexpr int version = 1;

ProfileStore::ProfileStore(QString file)
    : m_file(std::move(file))
{
}

QString ProfileStore::defaultFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation)
        + u"/profiles.json"_s;
}

static Error unreadable(const QString &file, const QString &reason)
{
    return {
        u"The profiles in %1 cannot be read: %2. They are left as they are. Repair the file, or "
        "move it away to begin anew."_s.arg(QDir::toNativeSeparators(file), reason)};
}

Result<void> ProfileStore::load()
{
    m_profiles.clear();
    m_lastId.clear();
    QFile file(m_file);
    if (!file.exists() && !QFileInfo(m_file).isSymLink())
        return {};
    if (!file.open(QIODevice::ReadOnly))
        return unreadable(m_file, file.errorString());
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &problem);
    if (problem.error != QJsonParseError::NoError)
        return unreadable(m_file, problem.errorString());
    const QJsonObject root = document.object();
    if (root["version"_L1].toInt() != version || !root["profiles"_L1].isArray())
        return unreadable(m_file, u"it is of another version"_s);
    const QJsonArray profiles = root["profiles"_L1].toArray();
    QList<Profile> read;
    for (const QJsonValue &each : profiles) {
        const auto profile = profileFromJson(each.toObject());
        if (!profile)
            return unreadable(m_file, profile.error().text);
        read += *profile;
    }
    m_profiles = read;
    m_lastId = root["last"_L1].toString();
    sort();
    return {};
}

std::optional<Profile> ProfileStore::byId(const QString &id) const
{
    for (const Profile &profile : m_profiles) {
        if (profile.id == id)
            return profile;
    }
    return std::nullopt;
}

Result<Profile> ProfileStore::byName(const QString &name) const
{
    QStringList names;
    for (const Profile &profile : m_profiles) {
        if (displayName(profile).compare(name, Qt::CaseInsensitive) == 0)
            return profile;
        names += displayName(profile);
    }
    return Error{
        names.isEmpty()
            ? u"There is no saved profile '%1'; there are none yet."_s.arg(name)
            : u"There is no saved profile '%1'; there are %2."_s.arg(name, names.join(u", "_s))};
}

Result<void> ProfileStore::put(const Profile &profile)
{
    if (const auto loaded = load(); !loaded)
        return loaded;
    if (const auto same = byName(displayName(profile)); same && same->id != profile.id) {
        return Error{u"There is a profile '%1' already. Give this one another name."_s.arg(
            displayName(profile))};
    }
    m_profiles.removeIf([&](const Profile &each) { return each.id == profile.id; });
    m_profiles += profile;
    sort();
    return write();
}

Result<void> ProfileStore::remove(const QString &id)
{
    if (const auto loaded = load(); !loaded)
        return loaded;
    m_profiles.removeIf([&](const Profile &each) { return each.id == id; });
    if (m_lastId == id)
        m_lastId.clear();
    return write();
}

Result<void> ProfileStore::setLast(const QString &id)
{
    if (const auto loaded = load(); !loaded)
        return loaded;
    if (m_lastId == id)
        return {};
    m_lastId = id;
    return write();
}

Result<void> ProfileStore::write() const
{
    QJsonArray profiles;
    for (const Profile &profile : m_profiles)
        profiles += toJson(profile);
    QJsonObject root{{u"version"_s, version}, {u"profiles"_s, profiles}};
    if (!m_lastId.isEmpty())
        root["last"_L1] = m_lastId;
    QDir().mkpath(QFileInfo(m_file).absolutePath());
    QSaveFile file(m_file);
    const QByteArray bytes = QJsonDocument(root).toJson();
    const bool done = file.open(QIODevice::WriteOnly)
        && file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner)
        && file.write(bytes) == bytes.size() && file.commit();
    if (!done) {
        return Error{u"The profiles cannot be written to %1: %2."_s.arg(
            QDir::toNativeSeparators(m_file), file.errorString())};
    }
    return {};
}

void ProfileStore::sort()
{
    std::sort(m_profiles.begin(), m_profiles.end(), [](const Profile &a, const Profile &b) {
        return displayName(a).compare(displayName(b), Qt::CaseInsensitive) < 0;
    });
}

} // namespace nunect::app
