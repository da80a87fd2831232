// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import Nunect.App

/// One of our own line icons, by the name of its file in resources/icons/lines. It says nothing to a
/// screen reader: what it stands on has a name.
IconItem {
    id: root

    required property string name
    property int size: Theme.iconSize

    source: Qt.resolvedUrl("icons/%1.svg".arg(root.name))
    color: Theme.text
    implicitWidth: root.size
    implicitHeight: root.size

    Accessible.ignored: true
}
