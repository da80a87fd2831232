// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtTest
import Nunect
import Nunect.Controls
import Nunect.Tests

TestCase {
    id: root

    name: "ConnectPage"
    when: windowShown
    width: 1280
    height: 800
    visible: true

    Component {
        id: sceneComponent

        Item {
            readonly property alias home: console_
            readonly property alias page: shown
            readonly property alias reader: eyes

            width: root.width
            height: root.height

            PageReader {
                id: eyes

                page: shown
            }

            ConnectPage {
                id: shown

                anchors.fill: parent
                launcher: console_.launcher
            }

            TestLauncher {
                id: console_
            }
        }
    }

    function make(): Item {
        const scene = createTemporaryObject(sceneComponent, root);
        verify(scene);
        return scene;
    }

    function entryOf(scene: Item, name: string): Item {
        const field = findChild(scene.page, name);
        verify(field, name);
        return scene.reader.find(field, item => item.echoMode !== undefined);
    }

    function type(text: string) {
        for (const letter of text)
            keyClick(letter);
    }

    /// An address, Enter, a password, Enter: nothing else is to be touched.
    function test_addressPasswordEnter() {
        const scene = make();
        const form = scene.home.launcher.form;
        const url = entryOf(scene, "url");
        const secret = entryOf(scene, "secret");
        tryVerify(() => url.activeFocus);
        type("localhost:1");
        compare(form.url, "localhost:1");
        keyClick(Qt.Key_Return);
        tryVerify(() => secret.activeFocus);
        compare(secret.echoMode, TextInput.Password);
        type("s3cret");
        keyClick(Qt.Key_Return);
        verify(form.busy);
        tryVerify(() => !form.busy);
        // Nobody listens there: the step says so, and the way on stays open.
        const step = findChild(scene.page, "step1");
        compare(step.stateWord, "Failed");
        verify(step.text.includes("refused the connection"));
        verify(step.took !== "");
        verify(findChild(scene.page, "openAnyway").visible);
        compare(findChild(scene.page, "step0").stateWord, "Passed");
        compare(findChild(scene.page, "step5").stateWord, "Not done");
    }

    function test_tabOrder() {
        const scene = make();
        const names = ["url", "secret"];
        tryVerify(() => entryOf(scene, "url").activeFocus);
        keyClick(Qt.Key_Tab);
        verify(entryOf(scene, "secret").activeFocus);
        for (const name of ["remember", "connect", "test", "more"]) {
            keyClick(Qt.Key_Tab);
            verify(findChild(scene.page, name).activeFocus, name);
        }
    }

    function test_scrollsToWhereTheKeyboardIs() {
        const scene = make();
        findChild(scene.page, "more").clicked();
        waitForRendering(scene.page);
        verify(scene.page.scrolls);
        const last = findChild(scene.page, "monitorUrls");
        last.take();
        tryVerify(() => {
            const bottom = last.mapToItem(scene.page, 0, last.height).y;
            return bottom > 0 && bottom <= scene.page.height;
        });
        findChild(scene.page, "url").take();
        tryVerify(() => findChild(scene.page, "url").mapToItem(scene.page, 0, 0).y >= 0);
    }

    function test_saysWhatIsMissing() {
        const scene = make();
        const problem = findChild(scene.page, "problem");
        verify(!problem.visible);
        findChild(scene.page, "test").clicked();
        verify(problem.visible);
        verify(problem.text.includes("address"));
        scene.home.launcher.form.url = "hub.example";
        findChild(scene.page, "test").clicked();
        compare(problem.text, "Type the password.");
        tryVerify(() => entryOf(scene, "secret").activeFocus);
    }

    function test_fieldsOfEachLogin_data() {
        return [
            { tag: "password", login: 0, shown: ["secret", "user", "secretFile", "caFile"] },
            { tag: "token", login: 1, shown: ["secret", "secretFile", "caFile"] },
            { tag: "nkey", login: 2, shown: ["secretFile", "caFile"] },
            { tag: "creds", login: 3, shown: ["secretFile", "caFile"] },
            { tag: "certificate", login: 4, shown: ["certificateFile", "keyFile", "caFile"] }
        ];
    }

    function test_fieldsOfEachLogin(data) {
        const scene = make();
        findChild(scene.page, "more").clicked();
        findChild(findChild(scene.page, "login"), "choice" + data.login).clicked();
        compare(scene.home.launcher.form.login, data.login);
        for (const name of ["secret", "user", "secretFile", "caFile", "certificateFile",
                            "keyFile"])
            compare(findChild(scene.page, name).visible, data.shown.includes(name), name);
    }

    function test_fieldsOfEachSystemLogin_data() {
        return [
            { tag: "password", login: 0, shown: ["systemSecret", "systemUser", "systemSecretFile"] },
            { tag: "token", login: 1, shown: ["systemSecret", "systemSecretFile"] },
            { tag: "nkey", login: 2, shown: ["systemSecretFile"] },
            { tag: "creds", login: 3, shown: ["systemSecretFile"] },
            { tag: "certificate", login: 4, shown: ["systemCertificateFile", "systemKeyFile"] }
        ];
    }

    function test_fieldsOfEachSystemLogin(data) {
        const scene = make();
        const form = scene.home.launcher.form.systemLogin;
        const names = ["systemSecret", "systemUser", "systemSecretFile", "systemCertificateFile",
            "systemKeyFile"];
        findChild(scene.page, "more").clicked();
        for (const name of names)
            verify(!findChild(scene.page, name).visible, name);
        form.used = true;
        findChild(findChild(scene.page, "systemKind"), "choice" + data.login).clicked();
        compare(form.login, data.login);
        for (const name of names)
            compare(findChild(scene.page, name).visible, data.shown.includes(name), name);
    }

    function test_savedSitesAreChosenAndEdited() {
        const scene = make();
        const launcher = scene.home.launcher;
        scene.home.save("Stage A");
        const second = scene.home.save("Stage B");
        compare(launcher.profiles.count, 2);
        tryVerify(() => scene.reader.named("Open Stage B"));
        scene.reader.named("Edit Stage B").clicked();
        compare(launcher.form.profileId, second);
        compare(entryOf(scene, "url").text, "wss://127.0.0.1:1");
        tryVerify(() => entryOf(scene, "secret").activeFocus);
        // Its password is not stored: opening asks for it.
        launcher.form.clear();
        compare(entryOf(scene, "url").text, "");
        scene.reader.named("Open Stage B").clicked();
        tryCompare(launcher.form, "profileId", second);
        tryVerify(() => entryOf(scene, "secret").activeFocus);
        compare(findChild(scene.page, "secretState").text, "Not stored.");
    }

    function test_deletingTakesTwoSteps() {
        const scene = make();
        const launcher = scene.home.launcher;
        scene.home.save("Stage A");
        scene.home.save("Stage B");
        tryVerify(() => scene.reader.named("Delete Stage A"));
        scene.reader.named("Delete Stage A").clicked();
        compare(launcher.profiles.count, 2);
        const keep = scene.reader.named("Keep Stage A");
        verify(keep.activeFocus); // a second Enter deletes nothing
        keyClick(Qt.Key_Return);
        compare(launcher.profiles.count, 2);
        scene.reader.named("Delete Stage A").clicked();
        scene.reader.named("Delete Stage A now").clicked();
        compare(launcher.profiles.count, 1);
        verify(!scene.reader.named("Open Stage A"));
    }

    function everyButton(item: Item, found: var): var {
        if (!item.visible)
            return found;
        if (item.implicitContentWidth !== undefined && item.clicked !== undefined)
            found.push(item);
        for (let i = 0; i < item.children.length; ++i)
            root.everyButton(item.children[i], found);
        return found;
    }

    function test_targetsAreLargeEnough() {
        const scene = make();
        scene.home.save("Stage A");
        findChild(scene.page, "more").clicked();
        waitForRendering(scene.page);
        const buttons = root.everyButton(scene.page, []);
        verify(buttons.length > 8);
        for (const button of buttons) {
            verify(button.height >= Theme.touchTarget, button.text);
            verify(button.Accessible.name !== "", button.text);
        }
    }

    function test_narrowAndLarge_data() {
        return [{ tag: "1024", width: 1024, scale: 1 }, { tag: "twice as large", width: 1280,
                                                          scale: 2 }];
    }

    /// Nothing is cut off at the sides: below, it scrolls.
    function test_narrowAndLarge(data) {
        const scene = make();
        Theme.scale = data.scale;
        scene.width = data.width - 6 * Theme.unit;
        findChild(scene.page, "more").clicked();
        waitForRendering(scene.page);
        for (const button of root.everyButton(scene.page, [])) {
            const right = button.mapToItem(scene.page, button.width, 0).x;
            verify(right <= scene.page.width + 1, "%1 ends at %2".arg(button.text).arg(right));
        }
        Theme.scale = 1;
    }

    function cleanup() {
        Theme.scale = 1;
    }
}
