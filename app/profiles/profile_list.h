// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/profiles/profile_store.h"

#include <QAbstractListModel>

namespace nunect::app {

/// The saved profiles as rows, the way a person chooses one.
class ProfileList : public QAbstractListModel
{
    Q_OBJECT
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    enum Role { IdRole = Qt::UserRole, NameRole, PlaceRole, IsLastRole };

    /// \a store must outlive the list.
    explicit ProfileList(const ProfileStore &store, QObject *parent = nullptr);

    /// Shows what the store holds now.
    void refresh();

    int count() const { return rowCount(); }
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void countChanged();

private:
    const ProfileStore &m_store;
    QList<Profile> m_shown;
    QString m_lastId;
};

} // namespace nunect::app
