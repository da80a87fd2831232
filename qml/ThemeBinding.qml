// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

import QtQml
import Nunect.App as App
import Nunect.Controls

/// Has the theme follow what a person prefers.
QtObject {
    id: root

    required property App.Application app

    readonly property Binding kiosk: Binding {
        target: Theme
        property: "kiosk"
        value: root.app.kiosk
    }
    readonly property Binding palette: Binding {
        target: Theme
        property: "palette"
        value: root.app.preferences.theme
    }
    readonly property Binding scale: Binding {
        target: Theme
        property: "scale"
        value: root.app.preferences.scale
    }
    readonly property Binding reducedMotion: Binding {
        target: Theme
        property: "reducedMotion"
        value: root.app.preferences.reducedMotion
    }
}
