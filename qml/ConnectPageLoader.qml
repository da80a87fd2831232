// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import Nunect.App as App

/// The page of logins, which a locked kiosk does not even have: with it goes what was typed.
Loader {
    id: root

    required property App.Launcher launcher
    readonly property bool locked: root.launcher.kioskLock.locked

    focus: true
    onLockedChanged: root.check()
    Component.onCompleted: root.check()

    function check() {
        if (root.locked)
            root.source = "";
        else
            root.setSource("pages/ConnectPage.qml", { launcher: root.launcher });
    }
}
