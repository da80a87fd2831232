// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import Nunect.App

/// A status as a figure that needs no colour to be told from the others.
StatusFigureItem {
    id: root

    property int size: Theme.symbolSize

    color: Theme.statusColor(root.status)
    implicitWidth: root.size
    implicitHeight: root.size

    Accessible.role: Accessible.Graphic
    Accessible.name: Theme.statusWord(root.status)
}
