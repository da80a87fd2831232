// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Nunect
import Nunect.App as App
import Nunect.Controls

/// Who listens to what: all subjects as a tree beside the subscriptions to them, and who would get a
/// message.
Panel {
    id: root

    required property App.Application app
    readonly property App.SubscriptionTables tables: root.app.tables.subscriptions
    readonly property App.SubjectQuery query: root.tables.query
    property int part: SubscriptionsPage.All
    /// No room for tree and table side by side.
    readonly property bool narrow: root.width < Theme.unit * 100
    /// Nor one below the other: the tree has a part of its own.
    readonly property bool folded: root.narrow && Theme.compact
    readonly property int shownPart: !root.folded && root.part === SubscriptionsPage.Tree
        ? SubscriptionsPage.All : root.part

    enum Part {
        All,
        Query,
        Tree
    }

    fillsPage: true
    title: qsTr("Subscriptions")
    // Not of what it holds, which has a part of its width: while nobody has sized it that would go
    // round and round.
    implicitWidth: Theme.unit * 100

    Binding {
        target: root.tables.tree
        property: "active"
        value: root.visible && root.shownPart !== SubscriptionsPage.Query
    }

    SourceLine {
        app: root.app
        source: root.app.tables.subscriptionsSource
        Layout.fillWidth: true
    }

    StatusLabel {
        objectName: "coverage"
        // What is old is not known to be all.
        status: root.app.tables.subscriptionsSource.status === App.Status.Unknown
            ? App.Status.Unknown
            : root.tables.covered ? App.Status.Normal : App.Status.Caution
        text: root.tables.coverage
        wrapMode: Text.Wrap
        visible: root.tables.coverage !== "" && !(Theme.compact && root.tables.covered)
        Layout.fillWidth: true
    }

    PageTabs {
        currentIndex: root.shownPart
        Accessible.name: qsTr("Parts of subscriptions")
        Layout.fillWidth: true

        PageTab {
            text: qsTr("All subscriptions")
            onClicked: root.part = SubscriptionsPage.All
        }

        PageTab {
            objectName: "queryPart"
            text: qsTr("Who gets this subject?")
            onClicked: root.part = SubscriptionsPage.Query
        }

        PageTab {
            objectName: "treePart"
            text: qsTr("Subjects")
            visible: root.folded
            onClicked: root.part = SubscriptionsPage.Tree
        }
    }

    StackLayout {
        currentIndex: root.shownPart === SubscriptionsPage.Query ? 1 : 0
        Layout.fillWidth: true
        Layout.fillHeight: true

        GridLayout {
            columns: root.narrow ? 1 : 3
            columnSpacing: Theme.unit * 2
            rowSpacing: Theme.unit * 2

            SubjectTree {
                objectName: "tree"
                model: root.tables.tree
                chosen: root.tables.chosen
                visible: !root.folded || root.shownPart === SubscriptionsPage.Tree
                Layout.preferredWidth: Math.min(Theme.unit * 60, root.width / 3)
                Layout.fillWidth: root.narrow
                Layout.fillHeight: true
                onChosenByHand: tokens => {
                    root.tables.chosen = tokens;
                    root.part = SubscriptionsPage.All;
                }
            }

            Rectangle {
                color: Theme.line
                visible: !root.narrow
                Layout.preferredWidth: Theme.hairline
                Layout.fillHeight: true
            }

            ColumnLayout {
                spacing: Theme.gap
                visible: root.shownPart !== SubscriptionsPage.Tree

                ThemeText {
                    objectName: "chosenText"
                    visible: !Theme.compact || root.tables.chosen !== ""
                    text: root.tables.chosen === ""
                        ? qsTr("All subjects")
                        : qsTr("%1 and all below").arg(root.tables.chosen)
                    color: Theme.textSecondary
                    font.bold: true
                    Layout.fillWidth: true
                }

                DataTable {
                    objectName: "all"
                    model: root.tables.all
                    name: qsTr("Subscriptions")
                    filterable: true
                    emptyText: root.tables.chosen === ""
                        ? root.app.tables.subscriptionsSource.emptyText
                        : qsTr("Nobody subscribes to %1 any more.").arg(root.tables.chosen)
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                }
            }
        }

        ColumnLayout {
            spacing: Theme.unit

            RowLayout {
                spacing: Theme.unit * 2
                Layout.fillWidth: true

                InputField {
                    id: subject

                    objectName: "subject"
                    label: qsTr("Subject of a message, without wildcards")
                    placeholder: qsTr("orders.new")
                    Layout.fillWidth: true
                    onAccepted: root.query.ask(subject.text, account.text)
                }

                InputField {
                    id: account

                    objectName: "account"
                    label: qsTr("Only in this account (may be empty)")
                    Layout.preferredWidth: Theme.unit * 32
                    onAccepted: root.query.ask(subject.text, account.text)
                }

                ActionButton {
                    objectName: "ask"
                    text: qsTr("Ask the servers")
                    enabled: root.app.systemConnected
                    Layout.alignment: Qt.AlignBottom
                    onClicked: root.query.ask(subject.text, account.text)
                }
            }

            StatusLabel {
                objectName: "answer"
                status: root.query.status
                text: root.query.text
                wrapMode: Text.Wrap
                visible: root.query.text !== ""
                Layout.fillWidth: true
            }

            DataTable {
                objectName: "receivers"
                model: root.query.receivers
                name: qsTr("Who gets this subject")
                filterable: true
                emptyText: !root.app.systemConnected ? qsTr("Not connected. Nobody can be asked.")
                    : root.query.text === "" ? qsTr("Type a subject and ask.")
                    : root.query.waiting ? qsTr("Waiting for the first answer.")
                    : qsTr("No subscription was named.")
                Layout.fillWidth: true
                Layout.fillHeight: true
            }
        }
    }
}
