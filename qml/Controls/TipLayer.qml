// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Templates as T
import Nunect.App

/// Shows the tips of a window, one at a time; one layer a window. See TipWatch.
Item {
    id: root

    property alias watch: watch
    readonly property bool shown: watch.text !== ""

    TipWatch {
        id: watch

        window: root.Window.window
    }

    HoverTip {
        id: tip

        readonly property Item room: T.Overlay.overlay
        readonly property real above: watch.place.y - tip.height - tip.margin
        readonly property real margin: Math.round(Theme.unit / 2)

        objectName: "tip"
        parent: tip.room
        // Above what it belongs to, where a finger does not cover it.
        x: Math.round(tip.within(watch.place.x + (watch.place.width - tip.width) / 2,
                                 tip.room?.width - tip.width))
        y: Math.round(tip.above >= 0 ? tip.above
            : tip.within(watch.place.y + watch.place.height + tip.margin,
                         tip.room?.height - tip.height))
        z: 2 // over dialogs and the kiosk's keyboard
        delay: 0
        closePolicy: Popup.NoAutoClose
        text: watch.text
        visible: root.shown

        function within(place: real, most: real): real {
            return Math.max(tip.margin, Math.min(place, most - tip.margin));
        }
    }
}
