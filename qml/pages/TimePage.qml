// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Nunect.App as App
import Nunect.Controls

/// Every unit's clock, and this machine's own.
ColumnLayout {
    id: root

    required property App.Application app
    readonly property App.FleetSummary summary: root.app.summary
    /// Where there is little height, this machine's clock shows only when asked for.
    property bool localWanted: false
    readonly property int others: root.summary.clocksTotal - root.summary.clocksGuaranteed
    /// Why the other clocks are not among the good ones.
    readonly property string reasons: {
        const list = [];
        if (root.summary.clocksSilent > 0)
            list.push(qsTr("silent: %1").arg(root.summary.clocksSilent));
        if (root.summary.clocksUnbounded > 0)
            list.push(qsTr("no bound to UTC: %1").arg(root.summary.clocksUnbounded));
        if (root.summary.clocksTooFar > 0)
            list.push(qsTr("bound above 1 ms: %1").arg(root.summary.clocksTooFar));
        return list.join("  ·  ");
    }

    spacing: Theme.compact ? Theme.gap : Theme.unit * 2

    Panel {
        title: qsTr("Local time status")
        visible: !Theme.compact || root.localWanted
        Layout.fillWidth: true

        ThemeText {
            text: qsTr("Waiting for the first reading of this machine's clock.")
            color: Theme.textSecondary
            visible: lines.count === 0
            Layout.fillWidth: true
        }

        Flow {
            spacing: Theme.unit * 4
            visible: lines.count > 0
            Layout.fillWidth: true

            Repeater {
                id: lines

                model: root.app.localTime

                Field {
                    id: line

                    required label
                    required value
                    required status

                    showStatus: Theme.isAbnormal(line.status)
                }
            }

            ColumnLayout {
                spacing: Math.round(Theme.unit / 4)
                visible: root.app.localTime.hasTrend

                Accessible.role: Accessible.StaticText
                Accessible.name: qsTr("Offset, last 5 minutes: %1").arg(root.app.localTime.trendText)

                ThemeText {
                    text: qsTr("Offset, last 5 min")
                    color: Theme.textSecondary
                    font.pixelSize: Theme.captionSize
                    Accessible.ignored: true
                }

                RowLayout {
                    spacing: Theme.unit

                    Sparkline {
                        values: root.app.localTime.trend
                    }

                    ThemeText {
                        text: root.app.localTime.trendText
                        Accessible.ignored: true
                    }
                }
            }
        }
    }

    Panel {
        fillsPage: true
        title: qsTr("Clocks of all units")
        Layout.fillWidth: true
        Layout.fillHeight: true

        // Grey either way: what is not guaranteed is not known to be wrong. The rows tell that.
        RowLayout {
            spacing: Theme.unit * 3
            visible: Theme.compact || root.summary.clocksTotal > 0

            MenuButton {
                objectName: "localTime"
                text: qsTr("This machine")
                status: root.app.clockStatus
                visible: Theme.compact
                checked: root.localWanted
                onClicked: root.localWanted = !root.localWanted
            }

            StatusLabel {
                objectName: "guaranteedClocks"
                visible: root.summary.clocksTotal > 0
                status: root.app.connected && root.others === 0 ? App.Status.Normal
                                                                : App.Status.Unknown
                text: qsTr("%1 of %2 clocks within 1 ms of UTC, guaranteed")
                          .arg(root.summary.clocksGuaranteed).arg(root.summary.clocksTotal)
                pixelSize: Theme.compact ? Theme.bodySize : Theme.titleSize
                Layout.fillWidth: Theme.compact
            }

            ThemeText {
                objectName: "otherClocks"
                text: root.reasons
                color: Theme.textSecondary
                visible: root.others > 0 && !Theme.compact // as the rows say
                wrapMode: Text.Wrap
                Layout.fillWidth: true
            }
        }

        DataTable {
            model: root.app.time
            name: qsTr("Clocks of all units")
            filterable: true
            emptyText: root.app.connected
                ? qsTr("No unit has reported its clock yet. Units report every 2 seconds.")
                : qsTr("Not connected. No clocks are known.")
            Layout.fillWidth: true
            Layout.fillHeight: true
        }
    }
}
