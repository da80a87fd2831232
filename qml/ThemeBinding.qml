// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

import QtQml
import Nunect.App as App
import Nunect.Controls

/// Has the theme follow what a person prefers.
QtObject {
    id: root

    required property App.Preferences preferences
    required property bool inKiosk
    /// Of a window that may make do with little; see Theme.compact.
    property real windowHeight: Infinity

    readonly property Binding kiosk: Binding {
        target: Theme
        property: "kiosk"
        value: root.inKiosk
    }
    readonly property Binding compact: Binding {
        target: Theme
        property: "compact"
        value: Theme.isCompact(root.windowHeight)
    }
    readonly property Binding palette: Binding {
        target: Theme
        property: "palette"
        value: root.preferences.theme
    }
    readonly property Binding scale: Binding {
        target: Theme
        property: "scale"
        value: root.preferences.scale
    }
    readonly property Binding reducedMotion: Binding {
        target: Theme
        property: "reducedMotion"
        value: root.preferences.reducedMotion
    }
}
