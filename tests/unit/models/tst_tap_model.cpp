// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/models/tap_model.h"
#include "tests/unit/models/model_probe.h"

#include <QTest>

using namespace nunect;
using namespace nunect::models;
using namespace nunect::test;
using namespace Qt::Literals::StringLiterals;

class TestTapModel : public QObject
{
    Q_OBJECT

private:
    static store::TapMessage message(const QByteArray &subject, const QByteArray &body)
    {
        store::TapMessage made;
        made.receivedNs = wallNs + 123'000'000;
        made.pattern = "stage.>";
        made.subject = subject;
        made.payload = body;
        made.payloadSize = body.size();
        made.size = body.size();
        return made;
    }

    static void hear(store::SiteStore &site, std::vector<store::TapMessage> messages)
    {
        const auto list
            = std::make_shared<const std::vector<store::TapMessage>>(std::move(messages));
        apply(site, 1000, store::TapBatch{list, {}});
    }

private Q_SLOTS:
    void showsTheNewestFirst()
    {
        store::SiteStore site;
        TapModel model(site);
        ModelProbe probe(model);
        hear(site, {message("stage.a", "one"), message("stage.b", "{\"x\": 2}")});
        model.flush(1000);
        QCOMPARE(probe.column(u"Subject"_s), u"stage.b stage.a"_s);
        QCOMPARE(probe.text(0, u"Body"_s), u"{\"x\": 2}"_s);
        QCOMPARE(probe.text(1, u"Size"_s), u"3 B"_s);
        QCOMPARE(probe.text(1, u"Time (UTC)"_s), u"10:00:00.123"_s);
        QCOMPARE(probe.text(1, u"Reply to"_s), QString());
    }

    void showsHeaders()
    {
        store::SiteStore site;
        TapModel model(site);
        ModelProbe probe(model);
        store::TapMessage one = message("stage.a", {});
        one.headers = {{"unit", "cam-1"}, {"x", "a\x1B[2J"}};
        one.reply = "_INBOX.1";
        hear(site, {one});
        model.flush(1000);
        QCOMPARE(probe.text(0, u"Headers"_s), u"unit: cam-1, x: a\\x1b[2J"_s);
        QCOMPARE(probe.text(0, u"Reply to"_s), u"_INBOX.1"_s);
        QCOMPARE(probe.text(0, u"Body"_s), QString());
    }

    void standsStillWhilePaused()
    {
        store::SiteStore site;
        TapModel model(site);
        ModelProbe probe(model);
        hear(site, {message("stage.a", {})});
        model.flush(1000);
        (void)probe.signalled();
        model.setPaused(true);
        hear(site, {message("stage.b", {}), message("stage.c", {})});
        model.flush(2000);
        QCOMPARE(probe.signalled(), QString());
        QCOMPARE(model.waiting(), 2);
        model.setPaused(false);
        model.flush(3000);
        QCOMPARE(probe.signalled(), u"+0-1 n"_s);
        QCOMPARE(model.waiting(), 0);
    }

    void losesWhatTheStoreLost()
    {
        store::SiteStore site;
        site.tap = store::TapStore({2, 1'000'000});
        TapModel model(site);
        ModelProbe probe(model);
        hear(site, {message("a", {}), message("b", {})});
        model.flush(1000);
        model.setPaused(true);
        for (const char *subject : {"c", "d", "e", "f"})
            hear(site, {message(subject, {})});
        model.flush(2000);
        QCOMPARE(model.waiting(), 2); // the others have fallen out
        QVERIFY(model.row(1));        // shown, so still to be opened
        model.setPaused(false);
        model.flush(3000);
        QCOMPARE(probe.column(u"Subject"_s), u"f e"_s);
        QVERIFY(!model.row(1));
    }

    void clears()
    {
        store::SiteStore site;
        TapModel model(site);
        ModelProbe probe(model);
        hear(site, {message("a", {}), message("b", {})});
        model.flush(1000);
        site.tap.clear();
        model.setPaused(true); // does not keep what a person has thrown away
        model.flush(2000);
        QCOMPARE(model.rowCount(), 0);
        model.setPaused(false);
        hear(site, {message("c", {})});
        model.flush(3000);
        QCOMPARE(probe.column(u"Subject"_s), u"c"_s);
    }

    void findsWordsInBodies()
    {
        store::SiteStore site;
        TapModel model(site);
        hear(site, {message("a", "the lamp is on"), message("b", "off")});
        model.flush(1000);
        model.setFilter(u"body:lamp"_s);
        QCOMPARE(model.rowCount(), 1);
        model.setFilter(u"subject=b"_s);
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.filterError(), QString());
    }
};

QTEST_APPLESS_MAIN(TestTapModel)
#include "tst_tap_model.moc"
