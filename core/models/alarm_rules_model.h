// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/alarms/alarm_rule.h"
#include "core/models/status.h"

#include <QAbstractListModel>
#include <QHash>
#include <QPair>

namespace nunect::models {

/// The rules of all kinds of alarms, to be edited: a row each, with what was typed last. What may
/// not be is refused with the reason, which stands beside the field until something right is typed;
/// until then the rule is as it was.
class AlarmRulesModel : public QAbstractListModel
{
    Q_OBJECT
    /// In words, as PriorityIndexRole counts them: the most urgent first.
    Q_PROPERTY(QStringList priorities READ priorities CONSTANT)

public:
    /// What of a rule is typed.
    enum Field {
        Limit,
        Deadband,
        OnDelay, ///< in seconds, as the other one
        OffDelay,
    };
    Q_ENUM(Field)

    enum Role {
        NameRole = Qt::DisplayRole,
        WhyRole = Qt::UserRole,
        PriorityRole, ///< in words
        PriorityIndexRole,
        StatusRole,
        UnitRole,
        HasValueRole, ///< whether there is a limit at all
        EnabledRole,
        SoundRole,
        ChangedRole, ///< whether it is other than the standard
        LimitRole,
        DeadbandRole,
        OnDelayRole,
        OffDelayRole,
        LimitErrorRole, ///< empty: what stands there is right
        DeadbandErrorRole,
        OnDelayErrorRole,
        OffDelayErrorRole,
    };

    explicit AlarmRulesModel(QObject *parent = nullptr);

    QStringList priorities() const;
    const alarms::AlarmRules &rules() const { return m_rules; }
    /// Forgets what was typed and refused.
    void setRules(const alarms::AlarmRules &rules);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    /// False if it was refused.
    Q_INVOKABLE bool setText(int row, nunect::models::AlarmRulesModel::Field field,
                             const QString &text);
    Q_INVOKABLE void setEnabled(int row, bool enabled);
    Q_INVOKABLE void setSound(int row, bool sound);
    /// By its place in priorities(). False, and nothing is changed, if there is none.
    Q_INVOKABLE bool setPriority(int row, int index);
    /// The kind's rule as it is without a person's doing.
    Q_INVOKABLE void reset(int row);

Q_SIGNALS:
    /// A person has changed a rule.
    void edited();

private:
    struct Refused
    {
        QString text;
        QString reason;
    };
    using Place = QPair<int, int>; ///< row and field

    QString text(int row, Field field) const;
    void tell(int row, bool changed);

    alarms::AlarmRules m_rules;
    QHash<Place, Refused> m_refused;
};

} // namespace nunect::models
