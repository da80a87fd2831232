// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Layouts
import Nunect
import Nunect.App as App
import Nunect.Controls

/// What a person can set, in panels one below the other. A new panel is one more child.
ScrollPage {
    id: root

    required property App.Application app

    signal pageWanted(name: string)
    signal rulesWanted()

    contentHeight: panels.height

    ColumnLayout {
        id: panels

        width: root.contentWidth
        spacing: Theme.unit * 2

        AppearancePanel {
            preferences: root.app.preferences
            onGalleryWanted: root.pageWanted("gallery")
            Layout.fillWidth: true
        }

        LanguagePanel {
            preferences: root.app.preferences
            Layout.fillWidth: true
        }

        AlarmRulesEntry {
            board: root.app.alarms
            onRulesWanted: root.rulesWanted()
            Layout.fillWidth: true
        }
    }
}
