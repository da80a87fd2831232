// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import Nunect.App as App
import Nunect.Controls

/// Says that alarms are not heard, and why.
StatusLabel {
    id: root

    required property string problem

    status: App.Status.Caution
    text: qsTr("No sound")
    pixelSize: Theme.captionSize
    visible: root.problem !== ""
    Accessible.name: qsTr("No sound: %1").arg(root.problem)

    App.Tip.text: qsTr("No sound: %1").arg(root.problem)
}
