// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick

/// The last values of a figure as a line about zero, the newest at the right edge. Its full height
/// is the largest value, which stands beside it as text; where a value is not known (NaN) the line
/// is broken. On a canvas, which every renderer draws alike.
Canvas {
    id: root

    property list<real> values: []
    /// How many values fill the width.
    property int capacity: 60
    property color color: Theme.text
    property color zeroColor: Theme.line

    implicitWidth: Theme.unit * 11
    implicitHeight: Math.round(Theme.unit * 2.5)

    Accessible.role: Accessible.Graphic
    Accessible.ignored: true // the text beside it says what matters

    onValuesChanged: root.requestPaint()
    onColorChanged: root.requestPaint()
    onZeroColorChanged: root.requestPaint()

    onPaint: {
        const context = root.getContext("2d");
        const stroke = Math.max(1, Theme.unit / 6);
        const step = (root.width - 2 * stroke) / (root.capacity - 1);
        const middle = root.height / 2;
        let largest = 0;
        for (let i = 0; i < root.values.length; ++i) {
            if (!isNaN(root.values[i]))
                largest = Math.max(largest, Math.abs(root.values[i]));
        }
        const yScale = largest > 0 ? (middle - stroke) / largest : 0;

        context.reset();
        context.fillStyle = root.zeroColor;
        context.fillRect(0, Math.round(middle), root.width, Theme.hairline);
        context.strokeStyle = root.color;
        context.lineWidth = stroke;
        context.lineJoin = "round";
        context.lineCap = "round";
        context.beginPath();
        let pen = false;
        for (let i = 0; i < root.values.length; ++i) {
            if (isNaN(root.values[i])) {
                pen = false;
                continue;
            }
            const x = root.width - stroke - (root.values.length - 1 - i) * step;
            const y = middle - root.values[i] * yScale;
            // A value between two gaps is a dot: a line of no length with round ends.
            if (!pen)
                context.moveTo(x, y);
            context.lineTo(pen ? x : x + 0.01, y);
            pen = true;
        }
        context.stroke();
    }
}
