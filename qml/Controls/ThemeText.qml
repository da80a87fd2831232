// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick

/// Text in the theme's type. Always plain: much of what is shown comes over the network, and a
/// name must not be able to carry markup. What has to be cut short is told whole by a tip.
Text {
    id: root

    /// Off where what it stands on has a tip of its own.
    property bool tipped: true
    readonly property bool wantsTip: root.truncated && root.tipped

    color: Theme.text
    font.family: Theme.fontFamily
    font.pixelSize: Theme.bodySize
    textFormat: Text.PlainText
    elide: Text.ElideRight
    verticalAlignment: Text.AlignVCenter

    // By its file: a tip is rarely needed, and a component of this one could not be bound to it.
    onWantsTipChanged: {
        if (root.wantsTip)
            tip.setSource("TextTip.qml", { label: root, hover: hover });
        else
            tip.source = "";
    }

    HoverHandler {
        id: hover

        enabled: root.wantsTip
    }

    Loader {
        id: tip
    }
}
