// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Nunect.App as App
import Nunect.Controls

/// The page for the wall: the site's state in one line, a figure for each area, and the tables in
/// which trouble shows first.
ScrollPage {
    id: root

    required property App.Application app
    readonly property App.FleetSummary summary: root.app.summary
    readonly property App.AlarmSummary alarms: root.app.alarms.summary
    readonly property App.SiteTrends trends: root.app.trends
    readonly property App.LeafTables leafs: root.app.tables.leafs
    readonly property int betweenServers: root.alarms.linksDown > 0 ? App.Status.Critical
        : root.summary.linksTotal === 0 ? App.Status.Off : root.summary.linksStatus
    /// No link is worse than the worst leaf.
    readonly property bool leafIsWorst: Theme.isAbnormal(root.leafs.worstStatus)
        && Theme.worst(root.leafs.worstStatus, root.betweenServers) === root.leafs.worstStatus
    readonly property int linksStatus: root.leafIsWorst ? root.leafs.worstStatus
                                                        : root.betweenServers
    readonly property bool wide: root.width >= Theme.unit * 200
    readonly property bool anyReport: root.summary.serversTotal + root.summary.unitsTotal > 0
    /// The worst of those areas that have reported at all.
    readonly property int siteStatus: {
        const known = root.summary;
        if (!root.app.connected)
            return root.app.connectionStatus;
        if (!root.anyReport)
            return App.Status.Unknown;
        let worst = known.decodeErrors > 0 ? App.Status.Caution : App.Status.Normal;
        if (known.serversTotal > 0)
            worst = Theme.worst(worst, known.serversStatus);
        if (known.unitsTotal > 0)
            worst = Theme.worst(worst, known.unitsStatus);
        if (known.clocksTotal > 0)
            worst = Theme.worst(worst, known.clocksStatus);
        if (known.worstRttUnit !== "")
            worst = Theme.worst(worst, known.rttStatus);
        worst = Theme.worst(worst, root.linksStatus);
        return root.app.systemConnected ? worst : Theme.worst(worst, root.app.systemStatus);
    }
    /// What is not as it should be, one sentence each.
    readonly property string troubles: {
        const list = [];
        const known = root.summary;
        if (!root.app.systemConnected)
            list.push(qsTr("System login: %1").arg(root.app.systemState));
        if (known.unitsLost > 0)
            list.push(qsTr("Units lost: %1").arg(known.unitsLost));
        if (Theme.isAbnormal(known.rttStatus))
            list.push(qsTr("Slow: %1, %2").arg(known.worstRttUnit).arg(known.worstRttText));
        if (root.leafs.cutOff > 0)
            list.push(qsTr("Leafs cut off or down: %1").arg(root.leafs.cutOff));
        if (root.alarms.linksDown > 0)
            list.push(qsTr("Links down: %1").arg(root.alarms.linksDown));
        if (known.serversUp < known.serversTotal)
            list.push(qsTr("Servers silent: %1").arg(known.serversTotal - known.serversUp));
        if (known.unitsLate > 0)
            list.push(qsTr("Units late: %1").arg(known.unitsLate));
        if (known.clocksBad > 0)
            list.push(qsTr("Clocks not locked: %1").arg(known.clocksBad));
        if (known.decodeErrors > 0)
            list.push(qsTr("Messages not understood: %1").arg(known.decodeErrors));
        return list.join("  ·  ");
    }

    signal pageWanted(name: string)

    /// Without a connection nothing is known of now.
    function now(status: int): int {
        return root.app.connected ? status : App.Status.Unknown;
    }

    /// What is wrong with a group, and who is the worst of it.
    function withWorst(worst: string, words: string): string {
        return worst === "" ? words : worst + "\n" + words;
    }

    contentHeight: column.height

    ColumnLayout {
        id: column

        width: root.contentWidth
        height: Math.max(root.height, implicitHeight)
        spacing: Theme.compact ? Theme.gap : Theme.unit * 1.5

        StatusLabel {
            objectName: "siteState"
            status: root.siteStatus
            text: !root.app.connected ? qsTr("Site state unknown: not connected")
                : root.troubles !== "" ? root.troubles
                : !root.anyReport ? qsTr("Waiting for the first reports")
                : root.siteStatus === App.Status.Unknown
                    ? qsTr("Some reports are too old to be believed")
                : qsTr("All that reports is normal")
            pixelSize: Theme.compact ? Theme.bodySize : Theme.titleSize
            wrapMode: Theme.compact ? Text.NoWrap : Text.Wrap
            Layout.fillWidth: true
            Layout.minimumHeight: Theme.compact ? 0 : Theme.unit * 4
        }

        GridLayout {
            columns: root.width >= Theme.bodySize * 84 ? 7 : 4
            columnSpacing: parent.spacing
            rowSpacing: parent.spacing
            Layout.fillWidth: true

            SummaryTile {
                title: qsTr("Servers")
                figure: qsTr("%1 of %2").arg(root.summary.serversUp).arg(root.summary.serversTotal)
                caption: qsTr("up")
                detail: root.summary.serversTotal === 0 ? qsTr("none has reported yet")
                    : root.summary.serversUp < root.summary.serversTotal
                        ? root.withWorst(root.summary.worstServer, qsTr("silent: %1")
                              .arg(root.summary.serversTotal - root.summary.serversUp))
                        : root.withWorst(root.summary.worstServer, qsTr("all report"))
                status: root.now(root.summary.serversStatus)
                trend: root.trends.servers
                Layout.fillWidth: true
                onClicked: root.pageWanted("servers")
            }

            SummaryTile {
                title: qsTr("Links")
                figure: root.summary.linksUp
                caption: qsTr("up")
                detail: root.leafIsWorst
                        ? root.withWorst(root.leafs.worst, root.leafs.worstState)
                    : root.alarms.linksDown > 0
                        ? root.withWorst(root.alarms.linkDown,
                                         qsTr("down: %1").arg(root.alarms.linksDown))
                    : root.summary.linksUp < root.summary.linksTotal
                        ? root.withWorst(root.summary.worstLink, qsTr("not connected: %1")
                              .arg(root.summary.linksTotal - root.summary.linksUp))
                    : root.summary.linksTotal === 0 ? qsTr("none between servers")
                                                    : qsTr("all stand")
                status: root.now(root.linksStatus)
                trend: root.trends.links
                Layout.fillWidth: true
                onClicked: root.pageWanted(root.leafIsWorst ? "leafs" : "links")
            }

            SummaryTile {
                title: qsTr("Connections")
                figure: root.summary.connectionsOpen
                caption: qsTr("open")
                detail: root.summary.connectionsStale > 0
                    ? qsTr("stale: %1").arg(root.summary.connectionsStale) : qsTr("on all servers")
                status: root.now(App.Status.Normal)
                trend: root.trends.connections
                Layout.fillWidth: true
                onClicked: root.pageWanted("connections")
            }

            SummaryTile {
                title: qsTr("Units")
                figure: qsTr("%1 of %2").arg(root.summary.unitsLive).arg(root.summary.unitsTotal)
                caption: qsTr("live")
                detail: root.summary.unitsTotal === 0 ? qsTr("none has reported yet")
                    : root.summary.unitsLate + root.summary.unitsLost > 0
                        ? root.withWorst(root.summary.worstUnit, qsTr("late: %1, lost: %2")
                              .arg(root.summary.unitsLate).arg(root.summary.unitsLost))
                        : qsTr("none late or lost")
                status: root.now(root.summary.unitsStatus)
                trend: root.trends.units
                Layout.fillWidth: true
                onClicked: root.pageWanted("rtt")
            }

            SummaryTile {
                title: qsTr("Slowest RTT")
                figure: root.summary.worstRttText === "" ? qsTr("–") : root.summary.worstRttText
                detail: root.summary.worstRttUnit === "" ? qsTr("none measured yet")
                                                         : root.summary.worstRttUnit
                status: root.now(root.summary.rttStatus)
                trend: root.trends.rtt
                Layout.fillWidth: true
                onClicked: root.pageWanted("rtt")
            }

            SummaryTile {
                title: qsTr("Clocks")
                figure: qsTr("%1 of %2").arg(root.summary.clocksLocked)
                                        .arg(root.summary.clocksTotal)
                caption: qsTr("locked")
                detail: root.summary.clocksTotal === 0 ? qsTr("none has reported yet")
                    : root.summary.clocksBad > 0
                        ? root.withWorst(root.summary.worstClock,
                                         qsTr("bad: %1").arg(root.summary.clocksBad))
                    : root.summary.worstClock === "" ? qsTr("none bad")
                        : root.withWorst(root.summary.worstClock, qsTr("none bad"))
                status: root.now(root.summary.clocksStatus)
                trend: root.trends.clocks
                Layout.fillWidth: true
                onClicked: root.pageWanted("time")
            }

            SummaryTile {
                title: qsTr("Decoding")
                figure: root.summary.decodeErrors
                caption: qsTr("errors")
                detail: root.summary.decodeErrors > 0 ? qsTr("see Activity")
                                                      : qsTr("all understood")
                status: root.now(root.summary.decodeErrors > 0 ? App.Status.Caution
                                                               : App.Status.Normal)
                trend: root.trends.errors
                Layout.fillWidth: true
                onClicked: root.pageWanted("activity")
            }
        }

        RowLayout {
            spacing: Theme.unit * 1.5
            Layout.fillWidth: true
            Layout.fillHeight: true

            ColumnLayout {
                spacing: Theme.unit * 1.5
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: Theme.unit * 120

                Panel {
                    fillsPage: true
                    title: qsTr("Units")
                    Layout.fillWidth: true
                    Layout.fillHeight: true

                    DataTable {
                        model: root.app.allUnits
                        name: qsTr("Units")
                        emptyText: root.app.connected ? qsTr("No unit has sent a heartbeat yet.")
                                                      : qsTr("Not connected. No units are known.")
                        showDetail: false
                        Layout.fillWidth: true
                        Layout.fillHeight: true
                        Layout.minimumHeight: Theme.compact ? heightOfRows(4) + Theme.unit * 1.5 : 0
                    }
                }

                Panel {
                    title: qsTr("Servers")
                    Layout.fillWidth: true

                    DataTable {
                        id: servers

                        model: root.app.allServers
                        name: qsTr("Servers")
                        emptyText: root.app.tables.serversSource.emptyText
                        showDetail: false
                        Layout.fillWidth: true
                        Layout.preferredHeight: heightOfRows(Math.max(2, Math.min(4, count)))
                    }
                }
            }

            Panel {
                title: qsTr("Recent activity")
                visible: root.wide
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: Theme.unit * 90

                DataTable {
                    model: root.app.recent
                    name: qsTr("Recent activity")
                    emptyText: root.app.connected ? qsTr("Nothing has happened yet.")
                                                  : qsTr("Not connected.")
                    showDetail: false
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                }
            }
        }
    }
}
