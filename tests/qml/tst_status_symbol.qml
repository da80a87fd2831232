// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtTest
import Nunect.App
import Nunect.Controls

TestCase {
    id: root

    name: "StatusSymbol"
    when: windowShown
    visible: true
    width: 200
    height: 100

    Component {
        id: symbol

        Rectangle {
            property alias status: figure.status

            width: 24
            height: 24
            color: "black"

            StatusSymbol {
                id: figure

                anchors.centerIn: parent
                size: 20
            }
        }
    }

    Component {
        id: labelComponent

        StatusLabel {}
    }

    /// The figure as ink or no ink: what a person without colour sees.
    function mask(status: int): string {
        const item = createTemporaryObject(symbol, root, { status: status });
        verify(item);
        waitForRendering(item);
        const image = grabImage(item);
        let bits = "";
        for (let y = 0; y < 24; ++y) {
            for (let x = 0; x < 24; ++x)
                bits += image.red(x, y) + image.green(x, y) + image.blue(x, y) > 200 ? "#" : ".";
        }
        return bits;
    }

    function test_shapesDifferWithoutColour() {
        const masks = [];
        for (let status = Status.Critical; status <= Status.Unknown; ++status) {
            const bits = root.mask(status);
            const ink = bits.split("#").length - 1;
            verify(ink >= 20, "%1 draws %2 points".arg(Theme.statusWord(status)).arg(ink));
            masks.push(bits);
        }
        compare(masks.length, 7);
        for (let a = 0; a < masks.length; ++a) {
            for (let b = a + 1; b < masks.length; ++b) {
                let different = 0;
                for (let i = 0; i < masks[a].length; ++i)
                    different += masks[a][i] !== masks[b][i] ? 1 : 0;
                verify(different >= 40, "%1 and %2 differ in %3 points only"
                           .arg(Theme.statusWord(a)).arg(Theme.statusWord(b)).arg(different));
            }
        }
    }

    function test_labelSaysTheWord() {
        const label = createTemporaryObject(labelComponent, root, { status: Status.Serious });
        compare(label.text, "Serious");
        compare(label.Accessible.name, "Serious");
        label.text = "Late";
        compare(label.Accessible.name, "Late");
        compare(label.Accessible.description, "Serious");
    }
}
