// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Layouts
import Nunect.App as App
import Nunect.Controls

/// How long messages take between each unit and its server, and whether the unit is there at all.
Panel {
    id: root

    required property App.Application app

    fillsPage: true
    title: qsTr("Round-trip times")

    DataTable {
        model: root.app.rtt
        name: qsTr("Round-trip times")
        filterable: true
        emptyText: root.app.connected
            ? qsTr("No unit has sent a heartbeat yet. Units send one each second.")
            : qsTr("Not connected. No units are known.")
        Layout.fillWidth: true
        Layout.fillHeight: true
    }

    // Rows come first where there is little height.
    ThemeText {
        text: {
            const lines = [
                qsTr("Native: PING to PONG on the unit's own connection."),
                qsTr("App: a request to the unit's own echo and back, through its whole pipeline."),
                qsTr("One-way: a heartbeat from the unit to this console, by both clocks, ± what their error bounds leave open. “<”: shorter than the clocks can tell."),
                qsTr("Clock offset: the unit's clock minus this console's, from echoes; needs no time daemon. ±: half of the shortest round trip, and drift since. “<”: smaller than that can tell.")
            ];
            return lines.join("\n");
        }
        color: Theme.textSecondary
        font.pixelSize: Theme.captionSize
        lineHeight: 1.2
        wrapMode: Text.Wrap
        visible: !Theme.compact
        Layout.fillWidth: true
    }
}
