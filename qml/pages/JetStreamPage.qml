// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Nunect
import Nunect.App as App
import Nunect.Controls

/// What is stored: streams with their consumers, what each account uses, and whether the servers
/// agree on who decides.
Panel {
    id: root

    required property App.Application app
    readonly property App.JetStreamTables tables: root.app.tables.jetStream
    readonly property App.JetStreamState state: root.tables.state
    /// Room to say the chosen row in words.
    readonly property bool tall: root.height >= Theme.unit * 108
    /// Room for consumers below the streams; else they have a part of their own.
    readonly property bool roomy: root.height >= 2 * streams.heightOfRows(5) + Theme.unit * 20
    property int part: JetStreamPage.Streams
    readonly property int shownPart: root.roomy && root.part === JetStreamPage.Consumers
        ? JetStreamPage.Streams : root.part
    /// Whatever stream is chosen.
    property bool ofAll: true

    enum Part {
        Streams,
        Consumers,
        Accounts
    }

    fillsPage: true
    title: qsTr("JetStream")

    function showConsumers() {
        const chosen = !root.ofAll && streams.currentRow >= 0;
        root.tables.showConsumersOf(chosen ? streams.model.rowId(streams.currentRow) : 0);
    }

    // Beside one another where there is little height.
    GridLayout {
        columns: Theme.compact ? 2 : 1
        columnSpacing: Theme.unit * 2
        rowSpacing: Theme.unit
        Layout.fillWidth: true

        SourceLine {
            app: root.app
            source: root.app.tables.jetStreamSource
            Layout.fillWidth: true
        }

        StatusLabel {
            objectName: "metaCluster"
            status: root.state.status
            text: root.state.cluster
            wrapMode: Theme.compact ? Text.NoWrap : Text.Wrap
            // Where there is little height only what is wrong.
            visible: root.state.cluster !== "" && !(Theme.compact && root.state.status === App.Status.Normal)
            Layout.fillWidth: true
        }
    }

    StatusLabel {
        objectName: "overCap"
        status: App.Status.Caution
        text: root.state.overCap
        wrapMode: Text.Wrap
        visible: root.state.overCap !== ""
        Layout.fillWidth: true
    }

    PageTabs {
        currentIndex: root.shownPart
        Accessible.name: qsTr("Parts of JetStream")
        Layout.fillWidth: true

        PageTab {
            text: root.roomy ? qsTr("Streams and consumers") : qsTr("Streams")
            onClicked: root.part = JetStreamPage.Streams
        }

        PageTab {
            objectName: "consumersPart"
            text: qsTr("Consumers")
            visible: !root.roomy
            onClicked: root.part = JetStreamPage.Consumers
        }

        PageTab {
            objectName: "accountsPart"
            text: qsTr("Accounts")
            onClicked: root.part = JetStreamPage.Accounts
        }
    }

    StackLayout {
        currentIndex: root.shownPart === JetStreamPage.Accounts ? 1 : 0
        Layout.fillWidth: true
        Layout.fillHeight: true

        ColumnLayout {
            spacing: Theme.gap

            DataTable {
                id: streams

                objectName: "streams"
                model: root.tables.streams
                name: qsTr("Streams")
                filterable: true
                emptyText: root.tables.noStreams
                showDetail: root.tall
                visible: root.roomy || root.shownPart === JetStreamPage.Streams
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredHeight: Theme.unit * 30

                onActivated: root.part = JetStreamPage.Consumers
                onCurrentRowChanged: {
                    root.ofAll = streams.currentRow < 0;
                    root.showConsumers();
                }
            }

            RowLayout {
                spacing: Theme.unit
                visible: consumers.visible
                Layout.fillWidth: true

                ThemeText {
                    objectName: "consumersTitle"
                    text: root.tables.consumersOf === ""
                        ? qsTr("Consumers of all streams")
                        : qsTr("Consumers of %1").arg(root.tables.consumersOf)
                    color: Theme.textSecondary
                    font.bold: true
                    Layout.fillWidth: true
                }

                ActionButton {
                    objectName: "ofChosen"
                    text: qsTr("Of the chosen stream")
                    checked: !root.ofAll
                    enabled: streams.currentRow >= 0
                    onClicked: {
                        root.ofAll = false;
                        root.showConsumers();
                    }
                }

                ActionButton {
                    objectName: "ofAll"
                    text: qsTr("Of all streams")
                    checked: root.ofAll
                    onClicked: {
                        root.ofAll = true;
                        root.showConsumers();
                    }
                }
            }

            DataTable {
                id: consumers

                objectName: "consumers"
                visible: root.roomy || root.shownPart === JetStreamPage.Consumers
                model: root.tables.consumers
                name: qsTr("Consumers")
                filterable: true
                emptyText: root.tables.noConsumers
                showDetail: root.tall
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredHeight: Theme.unit * 24
            }
        }

        DataTable {
            objectName: "accounts"
            model: root.tables.accounts
            name: qsTr("Accounts with JetStream")
            filterable: true
            emptyText: root.tables.noAccounts
        }
    }
}
