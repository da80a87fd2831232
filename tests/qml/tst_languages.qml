// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtTest
import Nunect
import Nunect.Controls
import Nunect.Tests

/// Every page in a language whose words are longer, with a server, a stream and a unit to show.
TestCase {
    id: root

    name: "Languages"
    when: windowShown

    Component {
        id: languageComponent

        PseudoLanguage {}
    }

    Component {
        id: siteComponent

        TestSite {}
    }

    Component {
        id: mainComponent

        Main {
            visible: true
        }
    }

    function fill(site) {
        site.setConnected(true);
        for (const name of ["varz", "routez", "gatewayz", "leafz", "jsz", "subsz", "healthz"])
            site.answer(name.toUpperCase(), site.capture("2.10.27", name + "-reply"));
        site.endServer("hub-2", true);
        site.tick();
    }

    /// What acts when pressed has room for its words.
    function cutButtons(item) {
        let cut = [];
        if (!item.visible)
            return cut;
        if (item instanceof ActionButton && item.contentItem.truncated === true)
            cut.push(item.text);
        for (const child of Array.from(item.children))
            cut = cut.concat(root.cutButtons(child));
        return cut;
    }

    function test_everyTextIsFound() {
        const language = createTemporaryObject(languageComponent, root);
        const site = createTemporaryObject(siteComponent, root);
        const window = createTemporaryObject(mainComponent, root, {app: site.app});
        verify(window);
        root.fill(site);
        for (const name of window.pageNames) {
            window.openPage(name);
            waitForRendering(window.contentItem);
            compare(root.cutButtons(window.contentItem), [], name);
        }
        verify(language.asked() > 300);
        compare(language.unknown(), []);
        window.destroy(); // before what it shows
        wait(0);
    }
}
