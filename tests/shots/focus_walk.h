// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QStringList>

class QColor;
class QQuickWindow;

namespace nunect::tests {

/// Goes through a window by Tab, from the start until it comes round, and tells of each stop that
/// does not show that the keyboard is there: by the focus' colour around it, in view.
QStringList unseenStops(QQuickWindow &window, const QColor &focusColor, int *stops);

} // namespace nunect::tests
