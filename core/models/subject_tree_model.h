// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/models/subject_tree.h"
#include "core/store/site_store.h"

#include <QAbstractListModel>

namespace nunect::models {

/// The tree of all subjects that are subscribed to, flat: a row for each node that is to be seen.
/// Follows the store at most once a second, and only while it is active. GUI thread only.
class SubjectTreeModel : public QAbstractListModel
{
    Q_OBJECT
    /// Somebody looks at it.
    Q_PROPERTY(bool active READ isActive WRITE setActive NOTIFY activeChanged)

public:
    enum Role {
        NameRole = Qt::DisplayRole,    ///< the token, or how many more there are
        TokensRole = Qt::UserRole + 1, ///< all tokens from the first on; empty: the root
        DepthRole,
        SubscriptionsRole, ///< as text
        MessagesRole,      ///< as text
        ExpandableRole,
        OpenRole,
        MoreRole,  ///< bool: stands for the children that are not shown
        WordsRole, ///< the row for a screen reader
    };

    /// \a site must outlive the model.
    explicit SubjectTreeModel(const store::SiteStore &site, QObject *parent = nullptr);

    QHash<int, QByteArray> roleNames() const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

    bool isActive() const { return m_active; }
    void setActive(bool active);

    /// After a tick of the stores. \a nowMs is their monotonic clock.
    void flush(const store::SiteChanges &changes, qint64 nowMs);

    /// Opens what is shut and shuts what is open; at a row for more, shows more.
    Q_INVOKABLE void toggle(int row);
    /// True if there was something to do.
    Q_INVOKABLE bool setOpen(int row, bool open);

Q_SIGNALS:
    void activeChanged();

private:
    static constexpr qint64 rebuildMs = 1000;

    void rebuild();
    void show(std::vector<SubjectTree::Row> rows);
    QString name(const SubjectTree::Row &row) const;
    QString words(const SubjectTree::Row &row) const;

    const store::SiteStore &m_site;
    SubjectTree m_tree;
    std::vector<SubjectTree::Row> m_rows;
    bool m_active = false;
    bool m_dirty = true;
    qint64 m_nowMs = 0;
    std::optional<qint64> m_builtMs;
};

} // namespace nunect::models
