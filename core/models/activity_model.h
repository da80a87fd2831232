// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/models/table_model.h"
#include "core/store/site_store.h"

#include <deque>

namespace nunect::models {

/// What happened, newest first. While paused it stands still for reading, and tells how many lines
/// wait; they come when it goes on.
///
/// The base is named in full because the QML type description takes it as it is written here.
class ActivityModel : public nunect::models::TableModel
{
    Q_OBJECT
    Q_PROPERTY(bool paused READ paused WRITE setPaused NOTIFY pausedChanged)
    Q_PROPERTY(int waiting READ waiting NOTIFY waitingChanged)
    Q_PROPERTY(int dropped READ dropped NOTIFY droppedChanged)
    /// 0: all lines, 1: warnings and errors, 2: errors.
    Q_PROPERTY(int leastLevel READ leastLevel WRITE setLeastLevel NOTIFY choiceChanged)
    /// Which of kindNames are listed; 0: all.
    Q_PROPERTY(int kind READ kind WRITE setKind NOTIFY choiceChanged)
    Q_PROPERTY(QStringList kindNames READ kindNames CONSTANT)
    /// Lines that are held, but not of that level and kind.
    Q_PROPERTY(int hidden READ hidden NOTIFY hiddenChanged)

public:
    /// \a site must outlive the model.
    explicit ActivityModel(const store::SiteStore &site, QObject *parent = nullptr);

    void flush(qint64 nowMs);

    bool paused() const { return m_paused; }
    void setPaused(bool paused);
    int waiting() const { return m_waiting; }
    /// Lines that the log no longer holds.
    int dropped() const { return m_dropped; }

    int leastLevel() const { return m_leastLevel; }
    void setLeastLevel(int level);
    int kind() const { return m_kind; }
    void setKind(int kind);
    static QStringList kindNames();
    int hidden() const { return m_hidden; }

Q_SIGNALS:
    void choiceChanged();
    void hiddenChanged();
    void pausedChanged();
    void waitingChanged();
    void droppedChanged();

protected:
    const QList<Column> &columns() const override { return m_columns; }
    CellValue value(quint64 id, int column) const override;
    Cell cell(quint64 id, int column) const override;
    SortKey sortKey(quint64 id, int column) const override;
    bool isStale(quint64) const override { return false; }
    bool isListed(quint64 id) const override
    {
        const store::Activity *found = line(id);
        return found && isChosen(*found);
    }

private:
    const store::Activity *line(quint64 id) const;
    void takeLines(qint64 nowMs);
    bool isChosen(const store::Activity &line) const;
    void choose(int level, int kind);
    void countHidden();

    const store::SiteStore &m_site;
    const QList<Column> m_columns;
    /// Those that are shown. The log lets its oldest ones go; while paused they are kept here.
    std::deque<store::Activity> m_lines;
    bool m_paused = false;
    int m_waiting = 0;
    int m_dropped = 0;
    int m_leastLevel = 0;
    int m_kind = 0;
    int m_hidden = 0;
};

} // namespace nunect::models
