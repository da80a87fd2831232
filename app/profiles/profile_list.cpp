// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/profiles/profile_list.h"

#include "app/hub_url.h"

namespace nunect::app {

ProfileList::ProfileList(const ProfileStore &store, QObject *parent)
    : QAbstractListModel(parent)
    , m_store(store)
    , m_shown(store.profiles())
    , m_lastId(store.lastId())
{
}

void ProfileList::refresh()
{
    beginResetModel();
    m_shown = m_store.profiles();
    m_lastId = m_store.lastId();
    endResetModel();
    Q_EMIT countChanged();
}

int ProfileList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

/// Where it leads, and as whom.
static QString placeOf(const Profile &profile)
{
    if (!profile.context.isEmpty())
        return ProfileList::tr("natscli context %1").arg(profile.context);
    const auto url = parseTypedHubUrl(profile.url);
    return url ? url->toString(QUrl::RemoveQuery | QUrl::StripTrailingSlash) : profile.url;
}

QVariant ProfileList::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Profile &profile = m_shown[index.row()];
    switch (role) {
    case IdRole:
        return profile.id;
    case NameRole:
    case Qt::DisplayRole:
        return displayName(profile);
    case PlaceRole:
        return placeOf(profile);
    case IsLastRole:
        return profile.id == m_lastId;
    default:
        return {};
    }
}

QHash<int, QByteArray> ProfileList::roleNames() const
{
    return {
        {IdRole, "profileId"}, {NameRole, "name"}, {PlaceRole, "place"}, {IsLastRole, "isLast"}};
}

} // namespace nunect::app
