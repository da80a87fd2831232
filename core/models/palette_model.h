// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/store/site_store.h"

#include <QAbstractListModel>
#include <QString>

#include <vector>

namespace nunect::models {

/// What the command palette finds: pages and actions, which it is told, and the servers, units and
/// subjects of a site. The best few for what is typed, best first.
class PaletteModel : public QAbstractListModel
{
    Q_OBJECT
    Q_PROPERTY(QString typed READ typed WRITE setTyped NOTIFY typedChanged)
    Q_PROPERTY(int count READ count NOTIFY found)
    /// There is more that fits than is listed.
    Q_PROPERTY(bool more READ more NOTIFY found)

public:
    enum Kind { Page, Action, Server, Unit, Subject };
    Q_ENUM(Kind)

    enum Role { TitleRole = Qt::UserRole, KindRole, KindTextRole, DetailRole };

    static constexpr int mostResults = 12;
    /// Of each kind; a site has no more, but subjects may be made up by the million.
    static constexpr std::size_t mostEntries = 50'000;

    /// \a site must outlive the model.
    explicit PaletteModel(const store::SiteStore &site, QObject *parent = nullptr);

    /// A page or an action. \a key names it to chosen(), \a detail stands beside it: its shortcut.
    /// One that is there already is replaced.
    Q_INVOKABLE void add(int kind, const QString &key, const QString &title, const QString &detail);
    /// Takes up what the site has now, and forgets what was typed.
    Q_INVOKABLE void refresh();
    Q_INVOKABLE void choose(int row);

    QString typed() const { return m_typed; }
    void setTyped(const QString &typed);
    int count() const { return static_cast<int>(m_results.size()); }
    bool more() const { return m_more; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void typedChanged();
    void found();
    /// \a key: of a page or an action; of the others their name.
    void chosen(int kind, const QString &key);

private:
    struct Entry
    {
        Kind kind;
        QString key;
        QString title;
        QString detail;
    };

    void collectSite();
    void find();

    const store::SiteStore &m_site;
    std::vector<Entry> m_entries; ///< those of the site behind the others
    std::size_t m_own = 0;        ///< how many are not the site's
    std::vector<std::size_t> m_results;
    QString m_typed;
    bool m_more = false;
};

} // namespace nunect::models
