// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/tap_control.h"

#include "tests/unit/models/model_probe.h"

#include <QTest>

using namespace nunect;
using namespace nunect::app;
using namespace nunect::test;
using models::DetailsModel;
using models::Status;
using store::TapPattern;
using namespace Qt::Literals::StringLiterals;

class TestTapControl : public QObject
{
    Q_OBJECT

private:
    struct Scene
    {
        store::SiteStore site;
        QList<QByteArray> listened;
        TapControl tap{site,
                       {[this](const QList<QByteArray> &subjects) { listened = subjects; },
                        [this] { site.tap.clear(); }}};

        void hear(std::vector<TapPattern> patterns, std::vector<store::TapMessage> messages = {})
        {
            const auto list
                = std::make_shared<const std::vector<store::TapMessage>>(std::move(messages));
            apply(site, 0, store::TapBatch{list, std::move(patterns)});
            tap.flush(true, 0);
        }

        QString line(int row)
        {
            const QModelIndex at = tap.subjects()->index(row);
            return at.data(DetailsModel::LabelRole).toString() + u": "_s
                + at.data(DetailsModel::ValueRole).toString();
        }
        Status::Value status(int row)
        {
            return tap.subjects()->index(row).data(DetailsModel::StatusRole).value<Status::Value>();
        }
    };

    static TapPattern pattern(const QByteArray &subject, TapPattern::State state)
    {
        TapPattern made;
        made.pattern = subject;
        made.state = state;
        return made;
    }

    static store::TapMessage message(const QByteArray &body)
    {
        store::TapMessage made;
        made.receivedNs = wallNs + 250'000'000;
        made.pattern = "stage.>";
        made.subject = "stage.a";
        made.payload = body;
        made.payloadSize = made.size = body.size();
        return made;
    }

private Q_SLOTS:
    void lockedScreen()
    {
        Scene scene;
        QVERIFY(scene.tap.add(u"stage.>"_s));
        scene.tap.start();
        QCOMPARE(scene.listened.size(), 1);
        scene.tap.setReadOnly(true);
        QVERIFY(!scene.tap.isRunning());
        QVERIFY(scene.listened.isEmpty());
        QVERIFY2(scene.tap.note().contains(u"when the screen was locked"_s),
                 qPrintable(scene.tap.note()));
        scene.tap.start();
        QVERIFY(!scene.tap.isRunning());
        QCOMPARE(scene.tap.error(), u"The screen is locked; unlock it first."_s);
        QVERIFY(!scene.tap.add(u"other.>"_s));
        scene.tap.remove(u"stage.>"_s);
        scene.tap.setKeepRunning(true);
        QVERIFY(!scene.tap.keepsRunning());
        QCOMPARE(scene.tap.subjects()->rowCount(), 1);
        scene.tap.setReadOnly(false);
        QVERIFY(scene.tap.error().isEmpty());
        QVERIFY(!scene.tap.isRunning()); // it is a person who begins again
        scene.tap.start();
        QCOMPARE(scene.listened.size(), 1);
    }

    void subjects_data()
    {
        QTest::addColumn<QString>("subject");
        QTest::addColumn<bool>("accepted");
        QTest::newRow("plain") << u"stage.a"_s << true;
        QTest::newRow("blanks around") << u" stage.a "_s << true;
        QTest::newRow("wildcards") << u"stage.*.>"_s << true;
        QTest::newRow("everything") << u">"_s << true;
        QTest::newRow("empty") << QString() << false;
        QTest::newRow("empty word") << u"stage..a"_s << false;
        QTest::newRow("blank") << u"stage a"_s << false;
        QTest::newRow("half a wildcard") << u"stage.a*"_s << true; // a word like any other
        QTest::newRow("> in the middle") << u"stage.>.a"_s << false;
        QTest::newRow("line break") << u"stage\r\nPUB x"_s << false;
        QTest::newRow("too long") << QString(5000, u'x') << false;
    }

    void subjects()
    {
        QFETCH(QString, subject);
        QFETCH(bool, accepted);
        Scene scene;
        QCOMPARE(scene.tap.add(subject), accepted);
        QCOMPARE(scene.tap.error().isEmpty(), accepted);
        QCOMPARE(scene.tap.subjects()->rowCount(), accepted ? 1 : 0);
        QVERIFY(scene.listened.isEmpty()); // not before Start
    }

    void noMoreThanAFew()
    {
        Scene scene;
        for (int i = 0; i < TapControl::maxSubjects; ++i)
            QVERIFY(scene.tap.add(u"s%1"_s.arg(i)));
        QVERIFY(!scene.tap.add(u"another"_s));
        QVERIFY(scene.tap.error().contains(u"4 subjects"_s));
        scene.tap.remove(u"s0"_s);
        QVERIFY(!scene.tap.add(u"s1"_s)); // is there already
        QVERIFY(scene.tap.add(u"another"_s));
        QVERIFY(scene.tap.error().isEmpty());
    }

    void startsAndStops()
    {
        Scene scene;
        scene.tap.start();
        QVERIFY(!scene.tap.isRunning());
        QVERIFY(!scene.tap.error().isEmpty());
        scene.tap.add(u"a"_s);
        scene.tap.start();
        QVERIFY(scene.tap.isRunning());
        QCOMPARE(scene.listened, QList<QByteArray>{"a"});
        scene.tap.add(u"b"_s);
        QCOMPARE(scene.listened, (QList<QByteArray>{"a", "b"}));
        scene.tap.remove(u"a"_s);
        QCOMPARE(scene.listened, QList<QByteArray>{"b"});
        scene.tap.stop();
        QVERIFY(scene.listened.isEmpty());
        scene.tap.start();
        scene.tap.remove(u"b"_s); // the last
        QVERIFY(!scene.tap.isRunning());
        QVERIFY(scene.listened.isEmpty());
    }

    void endsWhenThePageIsLeft_data()
    {
        QTest::addColumn<bool>("keep");
        QTest::newRow("ends") << false;
        QTest::newRow("kept running") << true;
    }

    void endsWhenThePageIsLeft()
    {
        QFETCH(bool, keep);
        Scene scene;
        scene.tap.add(u"a"_s);
        scene.tap.start();
        scene.tap.setKeepRunning(keep);
        scene.tap.setShown(false);
        QCOMPARE(scene.tap.isRunning(), keep);
        QCOMPARE(scene.listened.isEmpty(), !keep);
        QCOMPARE(scene.tap.note().contains(u"page was left"_s), !keep);
        scene.tap.setShown(true);
        QCOMPARE(scene.tap.isRunning(), keep);
        scene.tap.start();
        QVERIFY(!scene.tap.note().contains(u"page was left"_s));
    }

    void saysHowItStands()
    {
        Scene scene;
        scene.tap.add(u"stage.>"_s);
        QCOMPARE(scene.line(0), u"stage.>: Not listening"_s);
        QCOMPARE(scene.status(0), Status::Off);
        scene.tap.start();
        scene.tap.flush(false, 0);
        QCOMPARE(scene.line(0), u"stage.>: Waits for the connection"_s);
        scene.hear({pattern("stage.>", TapPattern::Listening)});
        QCOMPARE(scene.line(0), u"stage.>: Listening"_s);
        QCOMPARE(scene.status(0), Status::Normal);
        TapPattern busy = pattern("stage.>", TapPattern::Listening);
        busy.received = 1200;
        busy.receivedBytes = 3400;
        busy.overRate = 700;
        busy.lost = 3;
        scene.hear({busy});
        QVERIFY2(scene.line(0).contains(u"3.40 kB"_s), qPrintable(scene.line(0)));
        QVERIFY2(scene.line(0).contains(u"not shown: 700"_s), qPrintable(scene.line(0)));
        QVERIFY2(scene.line(0).contains(u"lost: 3"_s), qPrintable(scene.line(0)));
        scene.hear({pattern("stage.>", TapPattern::Denied)});
        QVERIFY(scene.line(0).contains(u"may not read it"_s));
        QCOMPARE(scene.status(0), Status::Caution);
    }

    void emptyTexts()
    {
        Scene scene;
        QVERIFY(scene.tap.emptyText().startsWith(u"Add a subject"_s));
        scene.tap.add(u"a"_s);
        QVERIFY(scene.tap.emptyText().startsWith(u"Not listening"_s));
        scene.tap.start();
        QVERIFY(scene.tap.emptyText().startsWith(u"Not connected"_s));
        scene.tap.flush(true, 0);
        QVERIFY(scene.tap.emptyText().startsWith(u"Nothing was sent"_s));
    }

    void countsWhatFellOut()
    {
        Scene scene;
        scene.site.tap = store::TapStore({2, 1'000'000});
        scene.hear({}, {message("1"), message("2"), message("3")});
        QVERIFY(scene.tap.note().contains(u"no longer kept: 1"_s));
    }

    void opensAMessage()
    {
        Scene scene;
        store::TapMessage one = message(R"({"level":-12.50})");
        one.headers = {{"unit", "cam-1"}, {"unit", "cam-2"}};
        one.reply = "_INBOX.x";
        scene.hear({}, {one});
        scene.tap.openMessage(scene.tap.messages()->rowId(0));
        TapDetails &details = *scene.tap.details();
        QVERIFY(details.isOpen());
        QCOMPARE(details.title(), u"stage.a"_s);
        QCOMPARE(details.form(), TapDetails::Json);
        QCOMPARE(details.body(), u"{\n  \"level\": -12.50\n}"_s);
        QStringList lines;
        for (int row = 0; row < details.fields()->rowCount(); ++row) {
            const QModelIndex at = details.fields()->index(row);
            lines.append(at.data(DetailsModel::LabelRole).toString() + u'='
                         + at.data(DetailsModel::ValueRole).toString());
        }
        QVERIFY2(lines.contains(u"Received (UTC)=2026-11-23 10:00:00.250"_s),
                 qPrintable(lines.join(u'\n')));
        QVERIFY(lines.contains(u"Reply to=_INBOX.x"_s));
        QVERIFY(lines.contains(u"unit=cam-1"_s));
        QVERIFY(lines.contains(u"unit=cam-2"_s)); // names may repeat
        details.setForm(TapDetails::Text);
        QCOMPARE(details.body(), u"{\"level\":-12.50}"_s);
        details.setForm(TapDetails::Hex);
        QVERIFY(details.body().startsWith(u"00000000  7b 22"_s));
        scene.tap.clear(); // and nothing of it stays
        QVERIFY(!details.isOpen());
        QVERIFY(details.body().isEmpty());
        QVERIFY(details.title().isEmpty());
    }

    void bodies_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<qint64>("whole");
        QTest::addColumn<TapDetails::Form>("form");
        QTest::addColumn<QString>("note");
        QTest::newRow("none") << ""_ba << qint64(0) << TapDetails::Text
                              << u"The message has no body."_s;
        QTest::newRow("text") << "hello"_ba << qint64(5) << TapDetails::Text << QString();
        QTest::newRow("bytes") << "\xFF\0\x01"_ba << qint64(3) << TapDetails::Hex << QString();
        QTest::newRow("cut") << QByteArray(1000, 'x') << qint64(2'000'000) << TapDetails::Text
                             << u"The first 1,000 of 2,000,000 bytes."_s;
        QTest::newRow("cut JSON") << "{\"a\": \""_ba + QByteArray(993, 'x') << qint64(2'000'000)
                                  << TapDetails::Text << u"The first 1,000 of 2,000,000 bytes."_s;
    }

    void bodies()
    {
        QFETCH(QByteArray, body);
        QFETCH(qint64, whole);
        QLocale::setDefault(QLocale(QLocale::English));
        store::TapMessage one = message(body);
        one.payloadSize = whole;
        TapDetails details;
        details.show(one);
        QTEST(details.form(), "form");
        QTEST(details.bodyNote(), "note");
    }

    void largeBodyIsCutForTheEye()
    {
        TapDetails details;
        details.show(message(QByteArray(60'000, 'x')));
        QCOMPARE(details.body().size(), TapDetails::maxText);
        QVERIFY(!details.bodyNote().isEmpty());
        details.setForm(TapDetails::Hex);
        QVERIFY(details.body().size() < 60'000);
    }
};

QTEST_GUILESS_MAIN(TestTapControl)
#include "tst_tap_control.moc"
