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
        Theme.dark = true;
        Theme.kiosk = false;
        Theme.scale = 1;
        Theme.reducedMotion = false;
    }

    function cleanup() {
        root.init();
    }

    function luminance(c: color): real {
        const channel = v => v <= 0.03928 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4);
        return 0.2126 * channel(c.r) + 0.7152 * channel(c.g) + 0.0722 * channel(c.b);
    }

    function contrast(a: color, b: color): real {
        const x = root.luminance(a);
        const y = root.luminance(b);
        return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
    }

    function test_contrast_data() {
        return [{ tag: "dark", dark: true }, { tag: "light", dark: false }];
    }

    function test_contrast(data) {
        Theme.dark = data.dark;
        const grounds = ["background", "surface", "alternate", "selected"];
        for (const ground of grounds) {
            for (const ink of ["text", "textSecondary", "textMuted", "focus"]) {
                const ratio = root.contrast(Theme[ink], Theme[ground]);
                verify(ratio >= 4.5, "%1 on %2: %3".arg(ink).arg(ground).arg(ratio.toFixed(2)));
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

    function test_motion() {
        compare(Theme.duration(200), 200);
        Theme.reducedMotion = true;
        compare(Theme.duration(200), 0);
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
