// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtTest
import Nunect
import Nunect.App
import Nunect.Controls

/// Pages in a window that is too low or too narrow for them.
TestCase {
    id: root

    name: "ScrollPage"
    when: windowShown
    width: 600
    height: 300
    visible: true

    Component {
        id: pageComponent

        ScrollPage {
            readonly property alias first: top
            readonly property alias last: bottom
            readonly property alias tall: high

            width: 400
            height: 200
            contentHeight: 1000

            ActionButton {
                id: top

                text: "top"
            }

            FocusScope {
                id: high

                y: 100
                width: 100
                height: 700
            }

            ActionButton {
                id: bottom

                y: 900
                text: "bottom"
            }
        }
    }

    Component {
        id: stackComponent

        PageStack {
            width: 400
            height: 200

            Rectangle {
                implicitHeight: 150
            }

            Rectangle {
                implicitHeight: 450
            }
        }
    }

    Component {
        id: textComponent

        ThemeText {
            width: 60
            text: "longer than there is room for"
        }
    }

    Component {
        id: flowComponent

        ButtonFlow {
            Rectangle {
                width: 100
                height: 20
            }

            Rectangle {
                width: 100
                height: 20
            }
        }
    }

    function test_whatHasTheKeyboardIsInView() {
        const page = createTemporaryObject(pageComponent, root);
        page.last.forceActiveFocus(Qt.TabFocusReason);
        verify(page.contentY <= page.last.y);
        verify(page.contentY + page.height >= page.last.y + page.last.height);
        page.first.forceActiveFocus(Qt.BacktabFocusReason);
        compare(page.contentY, 0);
        page.contentY = 150; // a part of it is in view: nothing moves
        page.tall.forceActiveFocus(Qt.TabFocusReason);
        compare(page.contentY, 150);
    }

    function test_pagesGetTheHeightThatTheyNeed() {
        const stack = createTemporaryObject(stackComponent, root);
        tryCompare(stack.page, "height", 200);
        verify(!stack.scrolls);
        stack.currentIndex = 1;
        tryCompare(stack.page, "height", 450);
        verify(stack.scrolls);
        stack.contentY = 100;
        stack.currentIndex = 0;
        compare(stack.contentY, 0);
    }

    function test_cutTextHasATip() {
        const text = createTemporaryObject(textComponent, root);
        verify(text.truncated);
        compare(text.Tip.text, text.text);
        text.width = 500;
        tryCompare(text.Tip, "text", "");
    }

    function test_flowKnowsItsLine() {
        const flow = createTemporaryObject(flowComponent, root, { width: 120 });
        compare(flow.lineWidth, 200 + Theme.unit);
        tryCompare(flow, "height", 40 + Theme.unit);
    }
}
