// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import Nunect.App as App
import Nunect.Controls

/// The command palette of a window (Ctrl+K), and what becomes of what a person finds there.
Item {
    id: root

    required property App.Application app
    required property LookShortcuts look
    required property Window window
    required property PageTabs tabs
    required property list<string> pageNames
    property real covered: 0 ///< as CommandPalette has it
    readonly property App.PaletteModel palette: root.app.palette

    signal pageWanted(string name)
    signal shortcutsWanted()
    signal lockWanted()

    function open() {
        palettePanel.open();
    }

    function addPages() {
        for (let i = 0; i < root.pageNames.length; ++i) {
            const tab = root.tabs.tabs[i] as PageTab;
            if (!tab)
                continue; // the settings lead there
            root.palette.add(App.PaletteModel.Page, root.pageNames[i], tab.text,
                             i < 9 ? "Ctrl+%1".arg(i + 1) : "");
        }
    }

    function addActions() {
        const add = (key, title, shortcut) =>
            root.palette.add(App.PaletteModel.Action, key, title, shortcut);
        add("shortcuts", qsTr("Keyboard shortcuts"), "F1");
        add("theme", qsTr("Dark, light or night"), "Ctrl+T");
        add("larger", qsTr("Larger"), "Ctrl++");
        add("smaller", qsTr("Smaller"), "Ctrl+-");
        add("normal", qsTr("Normal size"), "Ctrl+0");
        if (root.app.kioskLock.hasPin)
            add("lock", qsTr("Lock or unlock"), "Ctrl+L");
        if (!root.app.kiosk)
            add("fullScreen", qsTr("Full screen"), "F11");
        add("end", qsTr("End the console"), "Ctrl+Q");
    }

    function runAction(key: string) {
        switch (key) {
        case "shortcuts":
            root.shortcutsWanted();
            break;
        case "theme":
            root.look.nextTheme();
            break;
        case "larger":
            root.look.scaleBy(1);
            break;
        case "smaller":
            root.look.scaleBy(-1);
            break;
        case "normal":
            root.look.normalScale();
            break;
        case "lock":
            root.lockWanted();
            break;
        case "fullScreen":
            root.toggleFullScreen();
            break;
        case "end":
            root.window.close();
            break;
        }
    }

    function toggleFullScreen() {
        if (root.window.visibility === Window.FullScreen)
            root.window.showNormal();
        else
            root.window.showFullScreen();
    }

    /// Shows a table's rows that have this text in them.
    function show(page: string, model: App.TableModel, text: string) {
        model.filter = "\"%1\"".arg(text);
        root.pageWanted(page);
    }

    function run(kind: int, key: string) {
        switch (kind) {
        case App.PaletteModel.Page:
            root.pageWanted(key);
            break;
        case App.PaletteModel.Action:
            root.runAction(key);
            break;
        case App.PaletteModel.Server:
            root.show("servers", root.app.servers, key);
            break;
        case App.PaletteModel.Unit:
            root.show("rtt", root.app.rtt, key);
            break;
        case App.PaletteModel.Subject:
            root.app.tables.subscriptions.chosen = key;
            root.pageWanted("subscriptions");
            break;
        }
    }

    Component.onCompleted: {
        root.addPages();
        root.addActions();
    }

    CommandPalette {
        id: palettePanel

        objectName: "palette"
        model: root.palette
        covered: root.covered
    }

    Connections {
        target: root.palette

        function onChosen(kind: int, key: string) {
            root.run(kind, key);
        }
    }

    Shortcut {
        sequence: "Ctrl+K"
        onActivated: root.open()
    }

    Shortcut {
        sequence: "F11"
        enabled: !root.app.kiosk
        onActivated: root.toggleFullScreen()
    }
}
