// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtTest
import Nunect
import Nunect.App
import Nunect.Controls
import Nunect.Tests

TestCase {
    id: root

    name: "SettingsPage"
    when: windowShown
    width: 1000
    height: 700
    visible: true

    Component {
        id: sceneComponent

        Item {
            id: scene

            readonly property alias site: source
            readonly property alias page: shown
            readonly property Preferences preferences: source.app.preferences

            width: root.width
            height: root.height

            SettingsPage {
                id: shown

                anchors.fill: parent
                app: source.app
            }

            ThemeBinding {
                preferences: source.app.preferences
                inKiosk: false
            }

            TestSite {
                id: source
            }
        }
    }

    SignalSpy {
        id: pages

        signalName: "pageWanted"
    }

    SignalSpy {
        id: rules

        signalName: "rulesWanted"
    }

    function init() {
        Theme.palette = Preferences.Dark;
        Theme.scale = 1;
        Theme.reducedMotion = false;
    }

    function cleanup() {
        root.init();
    }

    function choice(scene: Item, row: string, index: int): Item {
        return findChild(findChild(scene.page, row), "choice" + index);
    }

    function test_themeIsChosen() {
        const scene = createTemporaryObject(sceneComponent, root);
        verify(root.choice(scene, "themes", Preferences.Dark).checked);
        const dark = String(Theme.background);
        mouseClick(root.choice(scene, "themes", Preferences.Light));
        compare(scene.preferences.theme, Preferences.Light);
        verify(String(Theme.background) !== dark);
        keyClick(Qt.Key_Right);
        compare(scene.preferences.theme, Preferences.Night);
        compare(Theme.palette, Preferences.Night);
        scene.preferences.theme = Preferences.Dark; // from elsewhere, as by Ctrl+T
        verify(root.choice(scene, "themes", Preferences.Dark).checked);
        verify(!root.choice(scene, "themes", Preferences.Night).checked);
    }

    function test_scaleIsChosen() {
        const scene = createTemporaryObject(sceneComponent, root);
        const button = root.choice(scene, "scales", 4);
        compare(button.text, "200 %");
        mouseClick(button);
        compare(scene.preferences.scale, 2);
        compare(Theme.scale, 2);
        scene.preferences.scale = 1.125; // none of those that are offered
        for (let i = 0; i < 5; ++i)
            verify(!root.choice(scene, "scales", i).checked);
    }

    function test_motionIsReduced() {
        const scene = createTemporaryObject(sceneComponent, root);
        const box = findChild(scene.page, "reducedMotion");
        mouseClick(box);
        verify(scene.preferences.reducedMotion);
        verify(Theme.reducedMotion);
        scene.preferences.reducedMotion = false;
        verify(!box.checked);
    }

    function test_languageIsChosen() {
        const scene = createTemporaryObject(sceneComponent, root);
        verify(root.choice(scene, "languages", 0).checked); // as the system
        verify(!findChild(scene.page, "languageWaits").visible);
        const button = root.choice(scene, "languages", 4);
        compare(button.text, "Español");
        button.clicked();
        compare(scene.preferences.language, "es");
        verify(findChild(scene.page, "languageWaits").visible);
        root.choice(scene, "languages", 0).clicked();
        compare(scene.preferences.language, "");
        verify(!findChild(scene.page, "languageWaits").visible);
    }

    function test_lockedScreenKeepsItsLanguage() {
        const scene = createTemporaryObject(sceneComponent, root);
        Theme.readOnly = true;
        verify(!root.choice(scene, "languages", 1).enabled);
        Theme.readOnly = false;
        verify(root.choice(scene, "languages", 1).enabled);
    }

    function test_rulesAreReachedFromHere() {
        const scene = createTemporaryObject(sceneComponent, root);
        rules.target = scene.page;
        rules.clear();
        findChild(scene.page, "openRules").clicked();
        compare(rules.count, 1);
    }

    function test_galleryIsReachedFromHere() {
        const scene = createTemporaryObject(sceneComponent, root);
        pages.target = scene.page;
        pages.clear();
        mouseClick(findChild(scene.page, "openGallery"));
        compare(pages.count, 1);
        compare(pages.signalArguments[0][0], "gallery");
    }
}
