// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/models/activity_model.h"

#include "tests/unit/models/model_probe.h"

#include <QTest>

using namespace nunect;
using namespace nunect::models;
using namespace nunect::test;
using namespace Qt::Literals::StringLiterals;
using store::Category;
using store::Severity;

static void add(store::SiteStore &site, const QString &text)
{
    site.activity.add(wallNs + 123'000'000, Severity::Info, Category::Log, u"a"_s, text);
}

class tst_ActivityModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void newestFirst()
    {
        store::SiteStore site;
        ActivityModel model(site);
        ModelProbe probe(model);
        add(site, u"1"_s);
        add(site, u"2"_s);
        model.flush(0);
        QCOMPARE(probe.column(u"What"_s), u"2 1"_s);
        QCOMPARE(probe.signalled(), u"+0-1 n"_s);
        add(site, u"3"_s);
        model.flush(0);
        QCOMPARE(probe.column(u"What"_s), u"3 2 1"_s);
        QCOMPARE(probe.signalled(), u"+0 n"_s);
        model.flush(0);
        QCOMPARE(probe.signalled(), QString());
        QCOMPARE(probe.text(0, u"Time (UTC)"_s), u"10:00:00.123"_s);
        QCOMPARE(probe.cell(0, u"Time (UTC)"_s, TableModel::TooltipRole).toString(),
                 u"2026-11-23 10:00:00"_s);
        QCOMPARE(probe.text(0, u"Who"_s), u"a"_s);
    }

    /// It happened some time ago, and is not to look as if it had happened now.
    void marksWhatWasFilledIn()
    {
        store::SiteStore site;
        ActivityModel model(site);
        ModelProbe probe(model);
        add(site, u"live"_s);
        site.activity.add(wallNs, Severity::Warning, Category::Log, u"a"_s, u"kept"_s, true);
        model.flush(0);
        QCOMPARE(probe.column(u"What"_s), u"kept live"_s);
        QCOMPARE(probe.text(0, u"Event"_s), u"Log, filled in"_s);
        QCOMPARE(probe.cell(0, u"Event"_s, TableModel::TooltipRole).toString(),
                 u"It did not come when it happened, but later out of the site's record."_s);
        QCOMPARE(probe.text(1, u"Event"_s), u"Log"_s);
        QCOMPARE(probe.cell(1, u"Event"_s, TableModel::TooltipRole).toString(), u"Log"_s);
    }

    void showsWhatTheSitesProgramsSay()
    {
        store::SiteStore site;
        ActivityModel model(site);
        ModelProbe probe(model);
        model.setShownColumns(model.allColumnNames());
        site.apply({{0, wallNs, store::SiteEvent{false, u"gate"_s, u"open"_s, {}, 5, false}},
                    {0, wallNs, store::SiteEvent{true, u"fire"_s, u"zone 3"_s, {}, 0, true}}});
        model.flush(0);
        QCOMPARE(probe.column(u"Event"_s), u"Alarm, filled in Event"_s);
        QCOMPARE(probe.column(u"Level"_s), u"warning info"_s);
        QCOMPARE(probe.column(u"Who"_s), u"fire gate"_s);
        QCOMPARE(probe.column(u"What"_s), u"zone 3 open"_s);
        QCOMPARE(site.activity.lines()[0].tsNs, 5);
        QCOMPARE(site.activity.lines()[1].tsNs, wallNs); // not stated: when it came
    }

    void levelsAndKinds_data()
    {
        QTest::addColumn<int>("level");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("what");
        QTest::newRow("all") << 0 << u"All events"_s << u"5 4 3 2 1"_s;
        QTest::newRow("warnings and errors") << 1 << u"All events"_s << u"4 3"_s;
        QTest::newRow("errors") << 2 << u"All events"_s << u"4"_s;
        QTest::newRow("connections") << 0 << u"Connections"_s << u"2 1"_s;
        QTest::newRow("logins") << 0 << u"Logins"_s << u"3"_s;
        QTest::newRow("heartbeats, errors") << 2 << u"Heartbeats"_s << u"4"_s;
        QTest::newRow("logs") << 0 << u"Logs"_s << u"5"_s;
        QTest::newRow("none of these") << 2 << u"Logs"_s << QString();
    }

    void levelsAndKinds()
    {
        QFETCH(int, level);
        QFETCH(QString, kind);
        QFETCH(QString, what);
        store::SiteStore site;
        ActivityModel model(site);
        ModelProbe probe(model);
        const auto happen = [&](Severity severity, Category category, const QString &text) {
            site.activity.add(wallNs, severity, category, u"a"_s, text);
        };
        happen(Severity::Info, Category::Connect, u"1"_s);
        happen(Severity::Info, Category::Disconnect, u"2"_s);
        happen(Severity::Warning, Category::AuthError, u"3"_s);
        model.flush(0);
        model.setLeastLevel(level);
        model.setKind(static_cast<int>(ActivityModel::kindNames().indexOf(kind)));
        happen(Severity::Error, Category::HeartbeatLost, u"4"_s);
        happen(Severity::Info, Category::Log, u"5"_s);
        model.flush(0);
        QCOMPARE(probe.column(u"What"_s), what);
        QCOMPARE(model.hidden(), 5 - model.count());
        model.setLeastLevel(0);
        model.setKind(0);
        QCOMPARE(probe.column(u"What"_s), u"5 4 3 2 1"_s);
        QCOMPARE(model.hidden(), 0);
    }

    void everyKindCanBeChosen()
    {
        store::SiteStore site;
        ActivityModel model(site);
        for (int category = 0; category <= static_cast<int>(Category::Decode); ++category) {
            site.activity.add(wallNs, Severity::Info, static_cast<Category>(category), u"a"_s,
                              u"x"_s);
        }
        model.flush(0);
        int sum = 0;
        for (int kind = 1; kind < ActivityModel::kindNames().size(); ++kind) {
            model.setKind(kind);
            QVERIFY(model.count() > 0);
            sum += model.count();
        }
        QCOMPARE(sum, static_cast<int>(Category::Decode) + 1);
        model.setKind(99); // there are no more
        QCOMPARE(model.kind(), static_cast<int>(ActivityModel::kindNames().size()) - 1);
    }

    void severities_data()
    {
        QTest::addColumn<Severity>("severity");
        QTest::addColumn<Status::Value>("status");
        QTest::newRow("info") << Severity::Info << Status::Normal;
        QTest::newRow("warning") << Severity::Warning << Status::Caution;
        QTest::newRow("error") << Severity::Error << Status::Serious;
    }

    void severities()
    {
        QFETCH(Severity, severity);
        store::SiteStore site;
        ActivityModel model(site);
        ModelProbe probe(model);
        site.activity.add(wallNs, severity, Category::AuthError, {}, {});
        model.flush(0);
        QCOMPARE(probe.text(0, u"Event"_s), u"Login refused"_s);
        QTEST(probe.status(0, u"Event"_s), "status");
    }

    void everyCategoryHasAName()
    {
        store::SiteStore site;
        ActivityModel model(site);
        ModelProbe probe(model);
        const int last = static_cast<int>(Category::Decode);
        for (int i = 0; i <= last; ++i)
            site.activity.add(wallNs, Severity::Info, static_cast<Category>(i), {}, {});
        model.flush(0);
        QSet<QString> names;
        for (int row = 0; row < model.count(); ++row)
            names.insert(probe.text(row, u"Event"_s));
        QCOMPARE(names.size(), last + 1);
        QVERIFY(!names.contains(QString()));
    }

    void pauses()
    {
        store::SiteStore site;
        ActivityModel model(site);
        ModelProbe probe(model);
        QSignalSpy paused(&model, &ActivityModel::pausedChanged);
        QSignalSpy waiting(&model, &ActivityModel::waitingChanged);
        add(site, u"1"_s);
        model.flush(0);
        probe.signalled();
        model.setPaused(true);
        QCOMPARE(paused.size(), 1);
        QCOMPARE(waiting.size(), 0);
        for (int i = 2; i <= 4; ++i)
            add(site, QString::number(i));
        model.flush(0);
        QCOMPARE(probe.signalled(), QString());
        QCOMPARE(probe.column(u"What"_s), u"1"_s);
        QCOMPARE(model.waiting(), 3);
        QCOMPARE(waiting.size(), 1);
        model.setPaused(true);
        QCOMPARE(paused.size(), 1);
        model.setPaused(false);
        QCOMPARE(probe.signalled(), u"+0-2 n"_s);
        QCOMPARE(probe.column(u"What"_s), u"4 3 2 1"_s);
        QCOMPARE(model.waiting(), 0);
        QCOMPARE(waiting.size(), 2);
    }

    void isBounded()
    {
        store::SiteStore site;
        site.activity = store::ActivityLog(3);
        ActivityModel model(site);
        ModelProbe probe(model);
        QSignalSpy dropped(&model, &ActivityModel::droppedChanged);
        for (int i = 1; i <= 3; ++i)
            add(site, QString::number(i));
        model.flush(0);
        probe.signalled();
        add(site, u"4"_s);
        add(site, u"5"_s);
        model.flush(0);
        QCOMPARE(probe.column(u"What"_s), u"5 4 3"_s);
        QCOMPARE(probe.signalled(), u"-1-2 +0-1"_s);
        QCOMPARE(model.dropped(), 2);
        QCOMPARE(dropped.size(), 1);
    }

    /// What waits may outgrow the log; what was shown may be gone from it.
    void pausedForLong()
    {
        store::SiteStore site;
        site.activity = store::ActivityLog(3);
        ActivityModel model(site);
        ModelProbe probe(model);
        add(site, u"1"_s);
        model.flush(0);
        model.setPaused(true);
        for (int i = 2; i <= 10; ++i)
            add(site, QString::number(i));
        model.flush(0);
        QCOMPARE(probe.column(u"What"_s), u"1"_s);
        QCOMPARE(model.waiting(), 9);
        model.setPaused(false);
        QCOMPARE(probe.column(u"What"_s), u"10 9 8"_s);
    }
};

QTEST_GUILESS_MAIN(tst_ActivityModel)
#include "tst_activity_model.moc"
