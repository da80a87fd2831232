// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQml
import QtQml.Models
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Nunect.App as App
import Nunect.Controls

/// The console's window: the header, the pages' names, what is wrong with the connection, a page.
ApplicationWindow {
    id: root

    required property App.Application app
    property App.Launcher launcher: null

    /// In the order of the tabs, as --page knows them.
    readonly property list<string> pageNames: ["overview", "alarms", "servers", "connections",
        "accounts", "subscriptions", "links", "leafs", "jetstream", "rtt", "time", "activity",
        "messages", "map", "settings", "gallery"]
    property int page: Math.max(0, root.pageNames.indexOf(root.app.startPage))
    readonly property string pageName: root.pageNames[root.page] ///< kept for the next start
    /// A kiosk with a PIN shows its one site.
    readonly property App.Launcher changeable: root.app.kioskLock.hasPin ? null : root.launcher
    /// A kiosk's window closes for who knows its PIN.
    readonly property bool mayClose: !root.app.kiosk || !root.app.kioskLock.hasPin

    width: 1280
    height: 800
    minimumWidth: 1024
    minimumHeight: 640
    title: qsTr("%1 – nunect").arg(root.app.domain)
    color: Theme.background
    font.family: Theme.fontFamily
    font.pixelSize: Theme.bodySize

    function openPage(name: string) {
        const index = root.pageNames.indexOf(name);
        if (index >= 0)
            root.page = index;
    }

    /// The page, with what is typed into its filter.
    function openFilteredPage(name: string, filter: string) {
        const models = {
            servers: root.app.servers,
            links: root.app.tables.links,
            rtt: root.app.rtt
        };
        models[name].filter = filter;
        root.openPage(name);
    }

    /// Among those that have a tab, round and round.
    function stepPage(by: int) {
        const count = tabs.tabs.length;
        root.page = (Math.min(root.page, count - 1) + by + count) % count;
    }

    onClosing: close => {
        close.accepted = root.mayClose;
        if (!root.mayClose)
            kiosk.end();
    }

    Connections {
        target: root.app

        function onPageWanted(name: string) {
            root.openPage(name);
        }
    }

    Binding {
        target: Theme
        property: "readOnly"
        value: root.app.kioskLock.locked
    }

    ThemeBinding {
        preferences: root.app.preferences
        inKiosk: root.app.kiosk
        windowHeight: root.height
    }

    ColumnLayout {
        anchors.fill: parent
        anchors.topMargin: -kiosk.shift
        anchors.bottomMargin: kiosk.shift
        spacing: 0

        HeaderBar {
            app: root.app
            launcher: root.changeable
            Layout.fillWidth: true
        }

        NoticeBar {
            launcher: root.changeable
            Layout.fillWidth: true
        }

        AlarmRow {
            app: root.app
            launcher: root.changeable
            pages: tabs
            Layout.fillWidth: true
            onAlarmsWanted: root.openPage("alarms")
        }

        PageTabs {
            id: tabs

            visible: !Theme.compact

            // The gallery has no tab: the settings open it.
            currentIndex: Math.min(root.page, root.pageNames.indexOf("settings"))
            Layout.fillWidth: true
            Layout.leftMargin: Theme.unit

            PageTab {
                text: qsTr("Overview")
                onClicked: root.openPage("overview")
            }

            PageTab {
                text: qsTr("Alarms")
                status: root.app.alarms.summary.worstStatus
                onClicked: root.openPage("alarms")
            }

            PageTab {
                text: qsTr("Servers")
                onClicked: root.openPage("servers")
            }

            PageTab {
                text: qsTr("Connections")
                onClicked: root.openPage("connections")
            }

            PageTab {
                text: qsTr("Accounts")
                onClicked: root.openPage("accounts")
            }

            PageTab {
                text: qsTr("Subscriptions")
                onClicked: root.openPage("subscriptions")
            }

            PageTab {
                text: qsTr("Links")
                onClicked: root.openPage("links")
            }

            PageTab {
                text: qsTr("Leafs")
                status: root.app.connected ? root.app.tables.leafs.worstStatus : App.Status.Unknown
                onClicked: root.openPage("leafs")
            }

            PageTab {
                text: qsTr("JetStream")
                status: root.app.systemConnected ? root.app.tables.jetStream.state.status
                                                 : App.Status.Unknown
                onClicked: root.openPage("jetstream")
            }

            PageTab {
                text: qsTr("RTT")
                status: !root.app.connected ? App.Status.Unknown
                    : Theme.worst(root.app.summary.unitsStatus, root.app.summary.rttStatus)
                onClicked: root.openPage("rtt")
            }

            PageTab {
                text: qsTr("Time sync")
                status: root.app.connected ? root.app.summary.clocksStatus : App.Status.Unknown
                onClicked: root.openPage("time")
            }

            PageTab {
                text: qsTr("Activity")
                onClicked: root.openPage("activity")
            }

            PageTab {
                text: qsTr("Messages")
                onClicked: root.openPage("messages")
            }

            PageTab {
                text: qsTr("Map")
                onClicked: root.openPage("map")
            }

            PageTab {
                text: qsTr("Settings")
                onClicked: root.openPage("settings")
            }
        }

        Banner {
            status: root.app.connectionStatus
            title: Theme.isAbnormal(root.app.connectionStatus) ? qsTr("Not connected")
                                                               : root.app.connectionState
            detail: root.app.connectionDetail === "" ? root.app.serverUrl
                                                     : root.app.connectionDetail
            note: root.app.summary.serversTotal + root.app.summary.unitsTotal > 0
                ? qsTr("What is shown below is from before.") : ""
            visible: !root.app.connected
            Layout.fillWidth: true
        }

        Banner {
            objectName: "systemBanner"
            status: root.app.systemStatus
            title: qsTr("System login: %1").arg(root.app.systemState)
            detail: root.app.systemDetail
            note: qsTr("Servers are asked over HTTPS if that is set up; else what is shown of them "
                       + "is from before.")
            visible: root.app.hasSystemLogin && !root.app.systemConnected
            Layout.fillWidth: true
        }

        PageStack {
            currentIndex: root.page
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.topMargin: Theme.pageMargin
            Layout.bottomMargin: Theme.pageMargin
            Layout.leftMargin: Theme.compact ? Theme.gap : Theme.pageMargin
            Layout.rightMargin: Theme.compact ? Theme.gap : Theme.pageMargin

            OverviewPage {
                app: root.app
                onPageWanted: name => root.openPage(name)
            }

            AlarmsPage {
                id: alarmsPage

                app: root.app
            }

            ServersPage {
                app: root.app
            }

            ConnectionsPage {
                app: root.app
            }

            AccountsPage {
                app: root.app
            }

            SubscriptionsPage {
                app: root.app
            }

            LinksPage {
                app: root.app
            }

            LeafsPage {
                app: root.app
            }

            JetStreamPage {
                app: root.app
            }

            RttPage {
                app: root.app
            }

            TimePage {
                app: root.app
            }

            ActivityPage {
                app: root.app
            }

            MessagesPage {
                app: root.app
            }

            MapPage {
                app: root.app
                onFilteredPageWanted: (name, filter) => root.openFilteredPage(name, filter)
            }

            SettingsPage {
                app: root.app
                onPageWanted: name => root.openPage(name)
                onRulesWanted: {
                    alarmsPage.openRules();
                    root.openPage("alarms");
                }
            }

            GalleryLoader {
                app: root.app
                wanted: root.pageNames[root.page] === "gallery"
                onCloseWanted: root.openPage("settings")
            }
        }

        KioskBar {
            objectName: "kioskBar"
            kioskLock: root.app.kioskLock
            visible: root.app.kiosk
            Layout.fillWidth: true
            onPageStepWanted: by => root.stepPage(by)
            onUnlockWanted: kiosk.unlock()
            onEndWanted: root.close()
        }
    }

    KioskFrame {
        id: kiosk

        kioskLock: root.app.kioskLock
        inKiosk: root.app.kiosk
    }

    TipLayer {}

    LoginDialog {
        objectName: "loginDialog"
        app: root.app
    }

    ShortcutsDialog {
        id: shortcuts

        objectName: "shortcuts"
    }

    Commands {
        look: look
        window: root
        pageNames: root.pageNames
        app: root.app
        tabs: tabs
        covered: kiosk.covered
        onPageWanted: name => root.openPage(name)
        onShortcutsWanted: shortcuts.open()
        onLockWanted: kiosk.toggleLock()
    }

    Instantiator {
        model: Math.min(9, root.pageNames.length)

        delegate: Shortcut {
            required property int index

            sequence: "Ctrl+%1".arg(index + 1)
            onActivated: root.page = index
        }
    }

    Shortcut {
        sequence: "Ctrl+PgDown"
        onActivated: root.stepPage(1)
    }

    Shortcut {
        sequence: "Ctrl+PgUp"
        onActivated: root.stepPage(-1)
    }

    Shortcut {
        sequence: "Ctrl+Q"
        onActivated: root.close()
    }

    Shortcut {
        sequences: ["F1", "?"]
        onActivated: shortcuts.open()
    }

    LookShortcuts {
        id: look

        preferences: root.app.preferences
    }
}
