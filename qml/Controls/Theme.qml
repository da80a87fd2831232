// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

pragma Singleton

import QtQuick
import Nunect.App

/// The one place that knows colours, sizes, and how a status looks.
///
/// Grey is normal: only an abnormal state is coloured, and every state is a shape and a word too.
QtObject {
    id: root

    // What a person or the program may choose.
    property int palette: Preferences.Dark
    property bool kiosk: false
    property bool readOnly: false ///< everything may be looked at, and nothing acted on
    property real scale: 1.0 ///< 1.0 to 2.0
    property bool reducedMotion: false
    /// The window is so low, or all in it so large, that only the most needed has room; see
    /// isCompact().
    property bool compact: false

    // Sizes, all from one unit.
    readonly property int unit: Math.round(8 * root.scale)
    readonly property int hairline: 1
    readonly property int radius: Math.round(root.unit / 4)
    readonly property int focusWidth: 2
    /// Between what belongs to a page, and around that.
    readonly property int gap: root.compact ? Math.round(root.unit / 3) : root.unit
    readonly property int pageMargin: root.compact ? root.hairline : root.unit * 2
    /// Least width and height of anything that acts when pressed.
    readonly property int touchTarget: root.unit * (root.kiosk ? 8 : 6)
    /// Rows only mark themselves when pressed, so they may be denser than a touch target.
    readonly property int rowHeight: root.kiosk ? root.unit * 6 : Math.round(root.unit * 4.25)
    readonly property int iconSize: Math.round(root.bodySize * 1.3)
    readonly property int symbolSize: Math.round(root.bodySize * 0.86)

    // Type. B612 was made for cockpit displays; its digits all have one width.
    readonly property string fontFamily: root.regularFont.font.family
    /// For bytes in columns.
    readonly property string fixedFamily: "monospace"
    readonly property real textScale: root.scale * (root.kiosk ? 1.15 : 1.0)
    readonly property int captionSize: Math.round(12 * root.textScale)
    readonly property int tableSize: Math.round(13 * root.textScale)
    readonly property int bodySize: Math.round(14 * root.textScale)
    readonly property int titleSize: Math.round(17 * root.textScale)
    readonly property int figureSize: Math.round(30 * root.textScale)

    /// Of the lines that show how a figure went: beside it, in tables, too.
    readonly property size trendSize: Qt.size(root.unit * 11, Math.round(root.unit * 2.5))
    readonly property real trendLine: Math.max(1, root.unit / 6)
    readonly property ThemePalettes palettes: ThemePalettes {}
    readonly property ThemeColors colors: root.palette === Preferences.Light ? root.palettes.light
        : root.palette === Preferences.Night ? root.palettes.night : root.palettes.dark

    // Grounds, from the back to the front.
    readonly property color background: root.colors.background
    readonly property color surface: root.colors.surface
    readonly property color alternate: root.colors.alternate
    readonly property color selected: root.colors.selected
    readonly property color line: root.colors.line
    /// Of pictures, which have colours of their own.
    readonly property real imageOpacity: root.palette === Preferences.Night ? 0.4 : 1
    /// Over everything behind a dialog.
    readonly property color veil: Qt.rgba(0, 0, 0, 0.5)

    // Text on any of the grounds.
    readonly property color text: root.colors.text
    readonly property color textSecondary: root.colors.textSecondary
    readonly property color textMuted: root.colors.textMuted
    readonly property color focus: root.colors.focus

    // Statuses; Off and Unknown are as grey as the text.
    readonly property color critical: root.colors.critical
    readonly property color serious: root.colors.serious
    readonly property color caution: root.colors.caution
    readonly property color normal: root.colors.normal
    readonly property color standby: root.colors.standby

    /// All there are, worst first, as they are numbered. Not a list<int>: qmllint of Qt 6.4 knows no
    /// map() of one.
    readonly property var statuses: [Status.Critical, Status.Serious, Status.Caution,
        Status.Normal, Status.Standby, Status.Off, Status.Unknown]

    readonly property FontLoader regularFont: FontLoader {
        source: Qt.resolvedUrl("fonts/B612Console-Regular.otf")
    }
    readonly property FontLoader boldFont: FontLoader {
        source: Qt.resolvedUrl("fonts/B612Console-Bold.otf")
    }
    readonly property FontLoader italicFont: FontLoader {
        source: Qt.resolvedUrl("fonts/B612Console-Italic.otf")
    }

    /// Whether a window of this height has no room for twelve things to press, one below the other.
    function isCompact(height: real): bool {
        return height < root.touchTarget * 12;
    }

    function luminance(ink: color): real {
        const linear = part => part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
        return 0.2126 * linear(ink.r) + 0.7152 * linear(ink.g) + 0.0722 * linear(ink.b);
    }

    /// How much one colour stands out from another after WCAG 2: 1 to 21, and 4.5 for text.
    function contrast(ink: color, ground: color): real {
        const a = root.luminance(ink);
        const b = root.luminance(ground);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    /// True for what an operator has to look at.
    function isAbnormal(status: int): bool {
        return status === Status.Critical || status === Status.Serious || status === Status.Caution;
    }

    /// The worse of two; the enumeration runs from worst to best, and Unknown is next to Caution:
    /// what cannot be seen is not known to be well.
    function worst(a: int, b: int): int {
        return root.severity(a) >= root.severity(b) ? a : b;
    }

    function severity(status: int): int {
        switch (status) {
        case Status.Critical:
            return 6;
        case Status.Serious:
            return 5;
        case Status.Caution:
            return 4;
        case Status.Unknown:
            return 3;
        case Status.Normal:
            return 2;
        case Status.Standby:
            return 1;
        default:
            return 0;
        }
    }

    function statusColor(status: int): color {
        switch (status) {
        case Status.Critical:
            return root.critical;
        case Status.Serious:
            return root.serious;
        case Status.Caution:
            return root.caution;
        case Status.Normal:
            return root.normal;
        case Status.Standby:
            return root.standby;
        case Status.Off:
            return root.textMuted;
        default:
            return root.textSecondary;
        }
    }

    /// For words: coloured only where the status is abnormal.
    function statusTextColor(status: int): color {
        if (root.isAbnormal(status))
            return root.statusColor(status);
        return status === Status.Normal || status === Status.Standby ? root.text
                                                                     : root.textSecondary;
    }

    function statusWord(status: int): string {
        switch (status) {
        case Status.Critical:
            return qsTr("Critical");
        case Status.Serious:
            return qsTr("Serious");
        case Status.Caution:
            return qsTr("Caution");
        case Status.Normal:
            return qsTr("Normal");
        case Status.Standby:
            return qsTr("Standby");
        case Status.Off:
            return qsTr("Off");
        default:
            return qsTr("Unknown");
        }
    }
}
