// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import Nunect.App

/// Text in the theme's type. Always plain: much of what is shown comes over the network, and a
/// name must not be able to carry markup. What has to be cut short is told whole by a tip.
Text {
    id: root

    /// Off where what it stands on has a tip of its own.
    property bool tipped: true

    color: Theme.text
    font.family: Theme.fontFamily
    font.pixelSize: Theme.bodySize
    textFormat: Text.PlainText
    elide: Text.ElideRight
    verticalAlignment: Text.AlignVCenter

    Tip.text: root.truncated && root.tipped ? root.text : ""
}
