// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtTest
import Nunect.App
import Nunect.Controls

TestCase {
    id: root

    name: "Controls"
    when: windowShown
    visible: true
    width: 640
    height: 400

    Component {
        id: buttonComponent

        ActionButton {
            text: "Pause"
        }
    }

    Component {
        id: tileComponent

        SummaryTile {
            title: "Units"
            figure: "3 of 5"
            caption: "live"
            detail: "lost: 2"
            status: Status.Critical
        }
    }

    Component {
        id: fieldComponent

        Field {
            label: "Clock"
            value: "NTP locked"
            status: Status.Caution
            showStatus: true
        }
    }

    Component {
        id: bannerComponent

        Banner {
            width: 600
            title: "Not connected"
            detail: "Connection refused."
            note: "What is shown below is from before."
        }
    }

    SignalSpy {
        id: clicks

        signalName: "clicked"
    }

    function test_pressedByEveryMeans_data() {
        return [{ tag: "button", component: buttonComponent },
                { tag: "tile", component: tileComponent }];
    }

    function test_pressedByEveryMeans(data) {
        const control = createTemporaryObject(data.component, root);
        verify(control.height >= 48);
        verify(control.width >= 48);
        clicks.target = control;
        clicks.clear();
        control.forceActiveFocus(Qt.TabFocusReason);
        verify(control.visualFocus);
        keyClick(Qt.Key_Return);
        compare(clicks.count, 1);
        keyClick(Qt.Key_Space);
        compare(clicks.count, 2);
        mouseClick(control);
        compare(clicks.count, 3);
        touchEvent(control).press(0, control).commit();
        touchEvent(control).release(0, control).commit();
        compare(clicks.count, 4);
    }

    function test_accessibleNamesCarryTheStatus() {
        const tile = createTemporaryObject(tileComponent, root);
        compare(tile.Accessible.name, "Units, Critical: 3 of 5 live, lost: 2");
        const field = createTemporaryObject(fieldComponent, root);
        compare(field.Accessible.name, "Clock: NTP locked");
        compare(field.Accessible.description, "Caution");
        const banner = createTemporaryObject(bannerComponent, root);
        verify(banner.Accessible.name.includes("Connection refused."));
        compare(banner.Accessible.role, Accessible.AlertMessage);
    }
}
