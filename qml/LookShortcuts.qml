// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import Nunect.App as App

/// The keys that change how a window looks.
Item {
    id: root

    required property App.Preferences preferences

    function nextTheme() {
        root.preferences.theme = (root.preferences.theme + 1) % 3;
    }

    function scaleBy(steps: int) {
        root.preferences.scale += steps * 0.125;
    }

    function normalScale() {
        root.preferences.scale = 1.0;
    }

    Shortcut {
        sequence: "Ctrl+T"
        onActivated: root.nextTheme()
    }

    Shortcut {
        sequences: ["Ctrl++", "Ctrl+="]
        onActivated: root.scaleBy(1)
    }

    Shortcut {
        sequence: "Ctrl+-"
        onActivated: root.scaleBy(-1)
    }

    Shortcut {
        sequence: "Ctrl+0"
        onActivated: root.normalScale()
    }
}
