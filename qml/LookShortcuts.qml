// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import Nunect.App as App

/// The keys that change how a window looks.
Item {
    id: root

    required property App.Preferences preferences

    Shortcut {
        sequence: "Ctrl+T"
        onActivated: root.preferences.theme = (root.preferences.theme + 1) % 3
    }

    Shortcut {
        sequences: ["Ctrl++", "Ctrl+="]
        onActivated: root.preferences.scale += 0.125
    }

    Shortcut {
        sequence: "Ctrl+-"
        onActivated: root.preferences.scale -= 0.125
    }

    Shortcut {
        sequence: "Ctrl+0"
        onActivated: root.preferences.scale = 1.0
    }
}
