// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/models/palette_model.h"

#include "tests/unit/models/model_probe.h"
#include "tests/unit/store/samples.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QTest>

using namespace nunect;
using namespace nunect::models;
using namespace nunect::test;
using namespace Qt::Literals::StringLiterals;

class TestPaletteModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_model.emplace(m_site);
        m_model->add(PaletteModel::Page, u"alarms"_s, u"Alarms"_s, u"Ctrl+2"_s);
        m_model->add(PaletteModel::Action, u"theme"_s, u"Dark or light"_s, u"Ctrl+T"_s);
    }
    void cleanup() { m_model.reset(); }

    void listsItsOwnWhereNothingIsTyped();
    void findsUnits();
    void tellsWhatIsChosen();
    void listsAFewOfMany();
    void standsTheModelTest();

private:
    QStringList titles() const
    {
        QStringList all;
        for (int row = 0; row < m_model->count(); ++row)
            all += m_model->index(row).data(PaletteModel::TitleRole).toString();
        return all;
    }

    store::SiteStore m_site;
    std::optional<PaletteModel> m_model;
};

void TestPaletteModel::listsItsOwnWhereNothingIsTyped()
{
    apply(m_site, 0, heartbeat(u"foh-left"_s, 1));
    m_model->refresh();
    QCOMPARE(titles(), (QStringList{u"Alarms"_s, u"Dark or light"_s}));
    QCOMPARE(m_model->index(0).data(PaletteModel::KindTextRole), u"Page"_s);
    QCOMPARE(m_model->index(0).data(PaletteModel::DetailRole), u"Ctrl+2"_s);
}

void TestPaletteModel::findsUnits()
{
    apply(m_site, 0, heartbeat(u"foh-left"_s, 1));
    apply(m_site, 0, heartbeat(u"stage-left"_s, 1));
    m_model->refresh();
    m_model->setTyped(u"left"_s);
    QCOMPARE(titles(), (QStringList{u"foh-left"_s, u"stage-left"_s}));
    m_model->setTyped(u"stl"_s);
    QCOMPARE(titles(), QStringList{u"stage-left"_s});
    m_model->setTyped(u"nobody"_s);
    QCOMPARE(m_model->count(), 0);
    m_model->refresh(); // forgets what was typed
    QCOMPARE(m_model->typed(), QString());
    QCOMPARE(m_model->count(), 2);
}

void TestPaletteModel::tellsWhatIsChosen()
{
    apply(m_site, 0, heartbeat(u"foh-left"_s, 1));
    m_model->refresh();
    QSignalSpy chosen(&*m_model, &PaletteModel::chosen);
    m_model->choose(1);
    m_model->setTyped(u"foh"_s);
    m_model->choose(0);
    m_model->choose(1); // there is none
    m_model->choose(-1);
    QCOMPARE(chosen.size(), 2);
    QCOMPARE(chosen[0], (QVariantList{int(PaletteModel::Action), u"theme"_s}));
    QCOMPARE(chosen[1], (QVariantList{int(PaletteModel::Unit), u"foh-left"_s}));
}

void TestPaletteModel::listsAFewOfMany()
{
    store::SiteStore site;
    PaletteModel model(site);
    for (int i = 0; i < 10'000; ++i)
        apply(site, 0, heartbeat(u"unit-%1"_s.arg(i), 1));
    model.refresh();
    QElapsedTimer timer;
    timer.start();
    model.setTyped(u"unit-99"_s);
    qInfo("10,000 units: %lld us a key", static_cast<long long>(timer.nsecsElapsed() / 1000));
    QCOMPARE(model.count(), PaletteModel::mostResults);
    QVERIFY(model.more());
    QCOMPARE(model.index(0).data(PaletteModel::TitleRole), u"unit-99"_s); // nothing fits better
    model.setTyped(u"unit-1234"_s);
    QCOMPARE(model.count(), 1);
    QVERIFY(!model.more());
}

void TestPaletteModel::standsTheModelTest()
{
    QAbstractItemModelTester tester(&*m_model,
                                    QAbstractItemModelTester::FailureReportingMode::QtTest);
    apply(m_site, 0, heartbeat(u"foh-left"_s, 1));
    m_model->refresh();
    m_model->setTyped(u"f"_s);
    m_model->setTyped(u"fx"_s);
    m_model->refresh();
}

QTEST_GUILESS_MAIN(TestPaletteModel)

#include "tst_palette_model.moc"
