// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import Nunect.App

/// The last values of a figure as a line about zero, the newest at the right edge. Its full height
/// is the largest value, which stands beside it as text; where a value is not known (NaN) the line
/// is broken.
SparklineItem {
    color: Theme.text
    zeroColor: Theme.line
    lineWidth: Theme.trendLine
    implicitWidth: Theme.trendSize.width
    implicitHeight: Theme.trendSize.height

    Accessible.role: Accessible.Graphic
    Accessible.ignored: true // the text beside it says what matters
}
