// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtTest
import Nunect.App
import Nunect.Controls

TestCase {
    id: root

    readonly property list<int> statuses: [Status.Critical, Status.Serious, Status.Caution,
        Status.Normal, Status.Standby, Status.Off, Status.Unknown]

    name: "Theme"
    when: windowShown

    function init() {
        Theme.palette = Preferences.Dark;
        Theme.kiosk = false;
        Theme.scale = 1;
        Theme.reducedMotion = false;
    }

    function cleanup() {
        root.init();
    }

    // Computed here as well as in the theme: whoever is checked does not check himself.
    function linear(c: color): var {
        return [c.r, c.g, c.b].map(part => part <= 0.04045 ? part / 12.92
                                                           : Math.pow((part + 0.055) / 1.055, 2.4));
    }

    function luminance(c: color): real {
        const [r, g, b] = root.linear(c);
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    }

    function contrast(a: color, b: color): real {
        const x = root.luminance(a);
        const y = root.luminance(b);
        return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
    }

    /// Linear parts as those see them who have no green cones (Machado, Oliveira, Fernandes 2009).
    function withoutGreen(c: color): var {
        const [r, g, b] = root.linear(c);
        return [0.367322 * r + 0.860646 * g - 0.227968 * b,
                0.280085 * r + 0.672501 * g + 0.047413 * b,
                -0.011820 * r + 0.042940 * g + 0.968881 * b]
            .map(part => Math.max(0, Math.min(1, part)));
    }

    /// CIE L*a*b* of linear parts: in it, distances are as they are seen.
    function lab(linear: var): var {
        const [r, g, b] = linear;
        const f = t => t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116;
        const x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047);
        const y = f(0.2126 * r + 0.7152 * g + 0.0722 * b);
        const z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883);
        return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
    }

    function distance(a: var, b: var): real {
        return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
    }

    function test_contrast_data() {
        return [{ tag: "dark", palette: Preferences.Dark },
                { tag: "light", palette: Preferences.Light },
                { tag: "night", palette: Preferences.Night }];
    }

    function test_contrast(data) {
        Theme.palette = data.palette;
        const grounds = ["background", "surface", "alternate", "selected"];
        for (const ground of grounds) {
            for (const ink of ["text", "textSecondary", "textMuted", "focus"]) {
                const ratio = root.contrast(Theme[ink], Theme[ground]);
                verify(ratio >= 4.5, "%1 on %2: %3".arg(ink).arg(ground).arg(ratio.toFixed(2)));
                fuzzyCompare(Theme.contrast(Theme[ink], Theme[ground]), ratio, 0.01);
            }
            for (const status of root.statuses) {
                for (const ink of [Theme.statusColor(status), Theme.statusTextColor(status)]) {
                    const ratio = root.contrast(ink, Theme[ground]);
                    verify(ratio >= 4.5, "%1 on %2: %3".arg(Theme.statusWord(status)).arg(ground)
                                             .arg(ratio.toFixed(2)));
                }
            }
        }
    }

    /// What is abnormal is told from all else by colour, too, also without green cones; the shapes
    /// (see tst_status_symbol.qml) tell all of them apart.
    function test_abnormalStaysTellableWithoutGreenCones_data() {
        return root.test_contrast_data();
    }

    function test_abnormalStaysTellableWithoutGreenCones(data) {
        Theme.palette = data.palette;
        for (const one of root.statuses.filter(status => Theme.isAbnormal(status))) {
            for (const other of root.statuses.filter(status => status !== one)) {
                const seen = root.distance(root.lab(root.withoutGreen(Theme.statusColor(one))),
                                           root.lab(root.withoutGreen(Theme.statusColor(other))));
                verify(seen >= 9, "%1 and %2: %3".arg(Theme.statusWord(one))
                                      .arg(Theme.statusWord(other)).arg(seen.toFixed(1)));
            }
        }
    }

    /// Blue light is what takes the eyes' night sight.
    function test_nightIsDimAndRed() {
        Theme.palette = Preferences.Night;
        for (const name of ["background", "surface", "alternate", "selected", "line"])
            verify(root.luminance(Theme[name]) < 0.03, name);
        for (const name of ["text", "textSecondary", "textMuted", "focus", "critical", "serious",
                            "caution", "normal", "standby"]) {
            const [r, , b] = root.linear(Theme[name]);
            verify(b < r / 2 && b < 0.2, name);
            verify(root.luminance(Theme[name]) < 0.5, name);
        }
    }

    function test_targets() {
        verify(Theme.touchTarget >= 48);
        Theme.kiosk = true;
        verify(Theme.touchTarget >= 64);
        verify(Theme.rowHeight >= 48);
        Theme.scale = 2;
        verify(Theme.touchTarget >= 128);
    }

    function test_everyStatusHasItsOwnWord() {
        const words = new Set(root.statuses.map(status => Theme.statusWord(status)));
        compare(words.size, root.statuses.length);
    }

    function test_onlyTheAbnormalIsColoured() {
        const plain = String(Theme.text);
        compare(String(Theme.statusTextColor(Status.Normal)), plain);
        verify(String(Theme.statusTextColor(Status.Critical)) !== plain);
        verify(!Theme.isAbnormal(Status.Unknown));
        verify(Theme.isAbnormal(Status.Caution));
    }

    function test_worst_data() {
        return [
            { tag: "critical", a: Status.Normal, b: Status.Critical,
              worst: Status.Critical },
            { tag: "unknown beats normal", a: Status.Unknown, b: Status.Normal,
              worst: Status.Unknown },
            { tag: "caution beats unknown", a: Status.Unknown, b: Status.Caution,
              worst: Status.Caution },
            { tag: "normal beats off", a: Status.Off, b: Status.Normal,
              worst: Status.Normal }
        ];
    }

    function test_worst(data) {
        compare(Theme.worst(data.a, data.b), data.worst);
        compare(Theme.worst(data.b, data.a), data.worst);
    }

    FontMetrics {
        id: metrics

        font.family: Theme.fontFamily
        font.pixelSize: 100
    }

    function test_bundledFontHasTabularDigits() {
        compare(Theme.fontFamily, "B612 Console");
        const width = metrics.advanceWidth("0");
        verify(width > 0);
        for (let digit = 1; digit <= 9; ++digit)
            compare(metrics.advanceWidth(String(digit)), width);
    }
}
