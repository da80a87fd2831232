// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import Nunect.App as App

/// The gallery, made while somebody wants to see it.
Loader {
    id: root

    required property App.Application app
    property bool wanted: false

    signal closeWanted()

    onWantedChanged: root.check()
    Component.onCompleted: root.check()

    function check() {
        if (root.wanted)
            root.setSource("pages/GalleryPage.qml", { app: root.app });
        else
            root.source = "";
    }

    Connections {
        target: root.item

        function onCloseWanted() {
            root.closeWanted();
        }
    }
}
