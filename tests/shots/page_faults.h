// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QStringList>

class QQuickItem;

/// What a person could not read or press in a part of a window as it stands, in a sentence each.
namespace nunect::tests {

/// Texts that are cut short without a tip that holds them whole, that run over their place or out
/// of view where nothing scrolls, or that lie over one another.
QStringList unreadableTexts(QQuickItem &part);

/// What acts when it is pressed, or can be typed into, and is smaller than \a side pixels.
///
/// Left out: rows of tables and edges of columns, which only mark or have the same in a menu, and
/// scroll bars, where the page itself can be dragged.
QStringList smallTargets(QQuickItem &part, qreal side);

/// The most rows that any table shows now; -1 where there is no table.
qreal mostRowsInView(QQuickItem &part);

/// How many pixels of what has that objectName are in view now.
qreal heightInView(QQuickItem &part, const QString &objectName);

/// An item in words that lead to it in the source.
QString nameOf(const QQuickItem &item);

} // namespace nunect::tests
