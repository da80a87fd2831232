// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QObject>
#include <QRectF>
#include <QString>
#include <QtQml/qqml.h>

class QPointF;

namespace nunect::app {

/// What an item has no room to say, as the attached properties Tip.text and Tip.current; a TipWatch
/// shows it. GUI thread only.
class Tip : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_ATTACHED(nunect::app::Tip)
    QML_UNCREATABLE("Attached to items")
    /// Empty: the item says all that there is.
    Q_PROPERTY(QString text MEMBER text NOTIFY changed)
    /// Of several in what has the keyboard, the one that it is at.
    Q_PROPERTY(bool current MEMBER current NOTIFY changed)

public:
    using QObject::QObject;

    QString text;
    bool current = false;

    static Tip *qmlAttachedProperties(QObject *item) { return new Tip(item); }
    /// Null if it has none.
    static Tip *of(const QObject &item)
    {
        return qobject_cast<Tip *>(qmlAttachedPropertiesObject<Tip>(&item, false));
    }

Q_SIGNALS:
    void changed();
};

/// An item whose parts have a tip each, as the cells of a table.
class TipParts
{
public:
    struct Part
    {
        QString text;   ///< empty: none
        QRectF place;   ///< in the item
        quint64 id = 0; ///< of what it tells, whatever stands there
    };

    virtual ~TipParts() = default;

    /// \a point: in the item.
    virtual Part partAt(const QPointF &point) const = 0;
    /// A finger that holds a part has its menu, and no tip over that.
    virtual bool hasMenu() const = 0;
    /// What the keyboard is at.
    virtual Part currentPart() const = 0;
};

} // namespace nunect::app
