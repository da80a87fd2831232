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

    name: "SubscriptionsPage"
    when: windowShown
    width: 1800
    height: 900
    visible: true

    /// As in tst_time_page.qml: they go in the order in which they stand here.
    Component {
        id: sceneComponent

        Item {
            id: scene

            readonly property alias site: source
            readonly property alias page: shown
            readonly property alias reader: eyes

            width: root.width
            height: root.height

            PageReader {
                id: eyes

                page: shown
            }

            SubscriptionsPage {
                id: shown

                anchors.fill: parent
                app: source.app
            }

            TestSite {
                id: source
            }

            // What is said once a second.
            Timer {
                interval: 100
                repeat: true
                running: true
                onTriggered: source.tick()
            }
        }
    }

    function one(subject: string, cid: int): var {
        return { account: "APP", subject: subject, sid: "7", msgs: 10, cid: cid };
    }

    function reply(subjects: var, more: var): var {
        return {
            server: { name: "a1", id: "NA1", ver: "2.10.27", time: "2026-11-26T02:41:49Z" },
            data: Object.assign({
                server_id: "NA1", now: "2026-11-26T02:41:49Z", num_subscriptions: subjects.length,
                total: subjects.length, offset: 0, limit: 1024,
                subscriptions_list: subjects.map((subject, i) => root.one(subject, i + 1))
            }, more)
        };
    }

    function makeScene(): Item {
        const scene = createTemporaryObject(sceneComponent, root);
        verify(scene);
        scene.site.setConnected(true);
        scene.site.tick();
        return scene;
    }

    function tell(scene: Item, subjects: var, more: var) {
        verify(scene.site.answer("SUBSZ", root.reply(subjects, more ?? {})));
        scene.site.tick();
    }

    function tree(scene: Item): string {
        const model = scene.site.app.tables.subscriptions.tree;
        const names = [];
        for (let row = 0; row < model.rowCount(); ++row)
            names.push(model.data(model.index(row, 0), Qt.DisplayRole));
        return names.join(" ");
    }

    function test_emptyTexts_data() {
        return [
            { tag: "not connected", connected: false,
              text: "Not connected. No subscriptions are known." },
            { tag: "waiting", connected: true,
              text: "Waiting for the first list of subscriptions." }
        ];
    }

    function test_emptyTexts(data) {
        const scene = createTemporaryObject(sceneComponent, root);
        scene.site.setConnected(data.connected);
        scene.site.tick();
        tryVerify(() => scene.reader.textItem(data.text));
        verify(!findChild(scene.page, "coverage").visible);
    }

    function test_nobodyAnswers() {
        const scene = root.makeScene();
        scene.site.failRound(3, "Asking is not permitted."); // SUBSZ
        scene.site.tick();
        tryVerify(() => scene.reader.textItem("No server answers when asked for its subscriptions."),
                  3000);
    }

    function test_treeChoosesRows() {
        const scene = root.makeScene();
        root.tell(scene, ["orders.eu.new", "orders.us", "ping"]);
        const all = findChild(scene.page, "all");
        tryCompare(all, "count", 3);
        tryVerify(() => root.tree(scene) === "All subjects orders ping", 3000);
        const tree = findChild(scene.page, "tree");
        tree.forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_Down);
        keyClick(Qt.Key_Right);
        compare(root.tree(scene), "All subjects orders eu us ping");
        keyClick(Qt.Key_Return);
        compare(all.count, 2);
        compare(findChild(scene.page, "chosenText").text, "orders and all below");
        const node = scene.reader.named("orders.us: 1 subscriptions, 10 messages delivered");
        verify(node);
        verify(node.height >= 48);
        mouseClick(node, node.width / 2, node.height / 2);
        compare(all.count, 1);
        tryVerify(() => scene.reader.cell(0, "Subject")?.text === "orders.us");
        keyClick(Qt.Key_Home);
        tree.press(0);
        compare(all.count, 3);
        // They are gone while one is chosen.
        tree.press(1);
        root.tell(scene, ["ping"]);
        tryCompare(all, "count", 0);
        verify(scene.reader.textItem("Nobody subscribes to orders any more."));
    }

    function test_coverage_data() {
        return [
            { tag: "all", more: {}, text: "2 of 2 subscriptions listed", word: "Normal" },
            { tag: "cut", more: { num_subscriptions: 5000, limit: 2 },
              text: "2 of 5,000 subscriptions listed; some servers have more than they are asked for",
              word: "Caution" }
        ];
    }

    function test_coverage(data) {
        const scene = root.makeScene();
        root.tell(scene, ["a", "b"], data.more);
        const line = findChild(scene.page, "coverage");
        tryCompare(line, "text", data.text, 3000);
        compare(line.Accessible.description, data.word);
        scene.site.setConnected(false);
        scene.site.tick();
        tryVerify(() => line.Accessible.description === "Unknown", 3000);
        compare(line.text, data.text);
    }

    function test_refusedQuestions_data() {
        return [
            { tag: "empty", subject: " ",
              text: "Type the subject of a message, such as orders.new." },
            { tag: "wildcard", subject: "orders.*",
              text: "A message has one subject: the wildcards * and > are not allowed." },
            { tag: "hole", subject: "orders..new",
              text: "There is an empty part before, between or after the dots." },
            { tag: "blank", subject: "orders new",
              text: "A subject has no blanks and no control characters." }
        ];
    }

    function test_refusedQuestions(data) {
        const scene = root.makeScene();
        mouseClick(findChild(scene.page, "queryPart"));
        findChild(scene.page, "subject").text = data.subject;
        const ask = findChild(scene.page, "ask");
        verify(ask.height >= 48);
        mouseClick(ask);
        const answer = findChild(scene.page, "answer");
        compare(answer.text, data.text);
        compare(answer.status, Status.Caution);
        verify(!scene.site.app.tables.subscriptions.query.waiting);
    }

    /// Asks, and gives the number of the question, which is the session's first.
    function ask(scene: Item) {
        mouseClick(findChild(scene.page, "queryPart"));
        findChild(scene.page, "subject").text = " orders.new ";
        mouseClick(findChild(scene.page, "ask"));
        compare(findChild(scene.page, "answer").text, "Asking all servers about orders.new…");
    }

    function test_answers() {
        const scene = root.makeScene();
        verify(scene.reader.table);
        root.ask(scene);
        verify(scene.site.answerQuery(1, root.reply(["orders.new", "orders.*"], {}), "", false));
        scene.site.tick();
        const answer = findChild(scene.page, "answer");
        compare(answer.text, "Answers so far: 1.");
        const receivers = findChild(scene.page, "receivers");
        compare(receivers.count, 2);
        verify(scene.site.answerQuery(1, {}, "b1 did not answer.", true));
        scene.site.tick();
        verify(answer.text.startsWith("Subscriptions that get orders.new: 2. Servers that answered: 1."), answer.text);
        verify(answer.text.endsWith("b1 did not answer."), answer.text);
        compare(answer.status, Status.Caution);
        tryVerify(() => scene.reader.cell(1, "Delivered") !== null);
        compare(scene.reader.column("Subscribed to"), "orders.* orders.new");
        compare(scene.reader.cell(0, "Server").text, "a1");
        compare(scene.reader.cell(0, "SID").text, "7");
    }

    function test_nobodyGetsIt() {
        const scene = root.makeScene();
        root.ask(scene);
        verify(scene.site.answerQuery(1, root.reply([], {}), "", true));
        scene.site.tick();
        const answer = findChild(scene.page, "answer");
        verify(answer.text.startsWith("Nobody gets orders.new"), answer.text);
        compare(answer.status, Status.Normal);
        verify(scene.reader.textItem("No subscription was named."));
    }

    function test_noServerAnswers() {
        const scene = root.makeScene();
        root.ask(scene);
        verify(scene.site.answerQuery(1, {}, "Asking is not permitted.", true));
        scene.site.tick();
        const answer = findChild(scene.page, "answer");
        compare(answer.text, "No server has answered. Asking is not permitted.");
        compare(answer.status, Status.Serious);
    }
}
