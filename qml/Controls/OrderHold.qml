// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import Nunect.App

/// Whether a table's rows stand still: while somebody touches or scrolls it and for a moment after,
/// so that nothing is pressed that has just moved away; while its menu is open; or until it is let
/// go, if somebody pinned it.
QtObject {
    id: root

    required property TableModel model
    /// A finger, a button, a movement, a menu: something goes on.
    property bool busy: false
    property bool pinned: false
    /// How long rows stand still after that, in ms.
    property int lingerMs: 2000
    readonly property bool held: root.pinned || root.busy || root.linger.running

    readonly property Timer linger: Timer {
        interval: root.lingerMs
    }

    readonly property Binding binding: Binding {
        target: root.model
        property: "held"
        value: root.held
    }

    /// Somebody has just done something.
    function touch() {
        root.linger.restart();
    }

    onBusyChanged: root.touch()
    Component.onDestruction: {
        if (root.held && root.model)
            root.model.held = false;
    }
}
