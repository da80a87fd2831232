// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick

/// The whole of a text that is cut short, while the pointer is on it.
HoverTip {
    id: root

    required property Text label
    required property HoverHandler hover

    parent: root.label
    text: root.label.text
    visible: root.hover.hovered
}
