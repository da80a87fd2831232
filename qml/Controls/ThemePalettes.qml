// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick

/// The colours that a person can choose from.
QtObject {
    readonly property ThemeColors dark: ThemeColors {
        background: "#14171a"
        surface: "#1b1f23"
        alternate: "#20252a"
        selected: "#2c353e"
        line: "#363e46"
        text: "#dce0e4"
        textSecondary: "#aab2ba"
        textMuted: "#98a1aa"
        focus: "#8cc4ff"
        critical: "#ff7a70"
        serious: "#ff9d45"
        caution: "#f0d24a"
        normal: "#83b394"
        standby: "#72b2ec"
    }

    readonly property ThemeColors light: ThemeColors {
        background: "#e2e6e9"
        surface: "#f6f8f9"
        alternate: "#ecf0f2"
        selected: "#d8e2ea"
        line: "#b9c1c8"
        text: "#1a1e22"
        textSecondary: "#434c55"
        textMuted: "#4f5963"
        focus: "#0b5cad"
        critical: "#760011"
        serious: "#853000"
        caution: "#7a6000"
        normal: "#28603d"
        standby: "#1a558e"
    }

    // No blue worth the name, and nothing bright: neither takes the eyes' night sight.
    readonly property ThemeColors night: ThemeColors {
        background: "#060303"
        surface: "#0b0605"
        alternate: "#110908"
        selected: "#1f100e"
        line: "#38201b"
        text: "#cf8a6e"
        textSecondary: "#b07a64"
        textMuted: "#aa7762"
        focus: "#e8a060"
        critical: "#ff5a48"
        serious: "#f08a3a"
        caution: "#e0b45a"
        normal: "#a87c58"
        standby: "#b48078"
    }
}
