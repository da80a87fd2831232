// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Nunect.App as App
import Nunect.Controls

/// One connection in full, with the messages that go each way and its subscriptions.
DetailsPane {
    id: root

    required property App.ConnectionDetails connection

    title: root.connection.title
    open: root.connection.open
    problem: root.connection.problem
    onClosed: root.connection.close()

    component RateLine: RowLayout {
        id: line

        required property string label
        required property string rate
        required property list<real> values

        spacing: Theme.unit
        Accessible.role: Accessible.StaticText
        Accessible.name: qsTr("%1: %2").arg(line.label).arg(line.rate)

        ThemeText {
            text: line.label
            color: Theme.textSecondary
            font.pixelSize: Theme.tableSize
            Accessible.ignored: true
            Layout.preferredWidth: Theme.unit * 18
        }

        Sparkline {
            values: line.values
            Layout.fillWidth: true
        }

        ThemeText {
            text: line.rate
            font.pixelSize: Theme.tableSize
            horizontalAlignment: Text.AlignRight
            Accessible.ignored: true
            Layout.preferredWidth: Theme.unit * 10
        }
    }

    ThemeText {
        text: qsTr("Messages since this was opened")
        color: Theme.textSecondary
        font.bold: true
        Layout.fillWidth: true
    }

    RateLine {
        label: qsTr("From the client")
        rate: root.connection.rateIn
        values: root.connection.trendIn
        Layout.fillWidth: true
    }

    RateLine {
        label: qsTr("To the client")
        rate: root.connection.rateOut
        values: root.connection.trendOut
        Layout.fillWidth: true
    }

    RowLayout {
        spacing: Theme.unit

        StatusLabel {
            objectName: "subscriptionsText"
            status: root.connection.subscriptionsStatus
            text: root.connection.subscriptionsText
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }

        ActionButton {
            objectName: "askAgain"
            text: qsTr("Ask again")
            onClicked: root.connection.askAgain()
        }
    }

    DataTable {
        model: root.connection.subscriptions
        name: qsTr("Subscriptions of this connection")
        showDetail: false
        visible: count > 0
        Layout.fillWidth: true
        Layout.preferredHeight: Theme.unit * 24
    }
}
