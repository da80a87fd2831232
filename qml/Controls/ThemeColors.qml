// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick

/// The colours of one theme. Every text and status colour stands out from every ground by at least
/// 4.5:1, and the abnormal statuses differ in lightness as well, for those who see no red or green.
QtObject {
    // Grounds, from the back to the front.
    required property color background
    required property color surface
    required property color alternate
    required property color selected
    required property color line

    // Text on any of the grounds.
    required property color text
    required property color textSecondary
    required property color textMuted
    required property color focus

    // Statuses; Off and Unknown are as grey as the text.
    required property color critical
    required property color serious
    required property color caution
    required property color normal
    required property color standby
}
