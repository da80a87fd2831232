// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtTest
import Nunect
import Nunect.Controls

/// Before any clock is known: nothing may look like a good state.
TestCase {
    id: root

    name: "TimePage"
    when: windowShown
    width: 1280
    height: 700
    visible: true

    Component {
        id: pageComponent

        TimePage {
            width: 1280
            height: 700
            app: application
        }
    }

    function test_nothingIsGuaranteedYet() {
        const page = createTemporaryObject(pageComponent, root);
        verify(page);
        const line = findChild(page, "guaranteedClocks");
        verify(line);
        verify(!line.visible); // 0 of 0 would read as good news
        compare(line.text, "0 of 0 clocks within 1 ms of UTC, guaranteed");
        compare(Theme.statusShape(line.status), "question");
        compare(page.reasons, "");
    }
}
