// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Layouts
import Nunect.App as App
import Nunect.Controls

/// Says whom a page's figures come from and how old they are, and has the servers asked for them
/// while it is on screen.
RowLayout {
    id: root

    required property App.Application app
    required property App.PageSource source
    property bool counted: false

    spacing: Theme.unit * 2

    onVisibleChanged: root.tell()
    Component.onCompleted: root.tell()
    Component.onDestruction: {
        if (root.counted)
            root.app.tables.setShown(root.source, false);
    }

    function tell() {
        if (root.visible === root.counted)
            return;
        root.counted = root.visible;
        root.app.tables.setShown(root.source, root.counted);
    }

    StatusLabel {
        status: root.source.status
        text: root.source.text
        Layout.fillWidth: false
    }

    ThemeText {
        text: root.source.problem
        color: Theme.textSecondary
        wrapMode: Text.Wrap
        maximumLineCount: Theme.compact ? 1 : 3
        Layout.fillWidth: true
    }

    ThemeText {
        text: qsTr("Read-only")
        visible: !Theme.compact
        color: Theme.textMuted
        font.pixelSize: Theme.captionSize

        Accessible.description: qsTr("Changes need the server's configuration file and a reload of the server.")

        App.Tip.text: Accessible.description
    }
}
