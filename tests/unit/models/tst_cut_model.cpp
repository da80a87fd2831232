// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/models/cut_model.h"

#include "tests/unit/models/detail_texts.h"
#include "tests/unit/models/model_probe.h"

#include <QTest>

using namespace nunect;
using namespace nunect::models;
using namespace nunect::test;
using namespace Qt::Literals::StringLiterals;

/// leaf1 and leaf2 have two ways each, leaf3 hangs on leaf2.
static domain::SitePlan plan()
{
    const auto parsed = domain::parseSitePlan(u"[hub hub]\n"
                                              "[leaf leaf1]\nremote = hub\n"
                                              "[leaf leaf2]\nremote = hub\n"
                                              "[leaf leaf3]\nremote = hub\n"
                                              "[link up1]\nends = hub leaf1\nrate = 200mbit\n"
                                              "interfaces = h1 u1\n"
                                              "addresses = 10.0.1.1/24 10.0.1.2/24\n"
                                              "[link up2]\nends = hub leaf2\nrate = 2gbit\n"
                                              "[link across]\nends = leaf1 leaf2\nrate = 64kbit\n"
                                              "[link far]\nends = leaf2 leaf3\n"_s);
    if (!parsed)
        qFatal("%s", qPrintable(parsed.error().text));
    return *parsed;
}

static quint64 rowOf(const CutModel &model, const QString &link)
{
    for (int row = 0; row < model.rowCount(); ++row) {
        if (model.index(row, 0).data().toString() == link)
            return model.rowId(row);
    }
    return 0;
}

class tst_CutModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rows()
    {
        CutModel model;
        ModelProbe probe(model);
        QCOMPARE(model.rowCount(), 0);
        model.setPlan(plan());
        // The only way first.
        QCOMPARE(probe.column(u"Link"_s), u"far across up1 up2"_s);
        QCOMPARE(probe.text(0, u"If it is cut"_s), u"Single point of failure"_s);
        QCOMPARE(probe.status(0, u"If it is cut"_s), Status::Serious);
        QCOMPARE(probe.text(0, u"Lose the hub"_s), u"leaf3"_s);
        QCOMPARE(probe.text(0, u"Rate"_s), u"rate not stated"_s);
        QCOMPARE(probe.text(1, u"If it is cut"_s), u"Spare"_s);
        QCOMPARE(probe.text(1, u"Rate"_s), u"64 kbit/s"_s);
        QCOMPARE(probe.text(2, u"Between"_s), u"hub – leaf1"_s);
        QCOMPARE(probe.text(2, u"Go another way"_s), u"leaf1"_s);
        QCOMPARE(probe.text(3, u"Go another way"_s), u"leaf2, leaf3"_s);
        QCOMPARE(probe.text(3, u"Rate"_s), u"2.0 Gbit/s"_s);
        QCOMPARE(model.singlePoints(), QStringList{u"far"_s});
    }

    /// Another file takes the place of the first one.
    void anotherPlan()
    {
        CutModel model;
        ModelProbe probe(model);
        model.setPlan(plan());
        model.setPlan({});
        QCOMPARE(model.rowCount(), 0);
        QVERIFY(model.singlePoints().isEmpty());
    }

    void details()
    {
        CutModel model;
        model.setPlan(plan());
        const auto across = cutDetails(model, rowOf(model, u"up1"_s));
        QVERIFY(across);
        QCOMPARE(across->title, u"If link up1 is cut"_s);
        QCOMPARE(groups(*across), u"Link, Leaf leaf1"_s);
        QCOMPARE(line(*across, u"Link"_s, u"leaf1"_s).value, u"u1, 10.0.1.2"_s);
        QCOMPARE(line(*across, u"Leaf leaf1"_s, u"Way now"_s).value,
                 u"leaf1 – hub, links: 1, narrowest 200 Mbit/s"_s);
        QCOMPARE(line(*across, u"Leaf leaf1"_s, u"Way then"_s).value,
                 u"leaf1 – leaf2 – hub, links: 2, narrowest 64 kbit/s"_s);
        QCOMPARE(line(*across, u"Leaf leaf1"_s, u"Way then"_s).status, Status::Normal);
        const auto far = cutDetails(model, rowOf(model, u"far"_s));
        QVERIFY(far);
        QCOMPARE(line(*far, u"Leaf leaf3"_s, u"Way then"_s).value, u"none: the hub is lost"_s);
        QCOMPARE(line(*far, u"Leaf leaf3"_s, u"Way then"_s).status, Status::Serious);
        QVERIFY(!cutDetails(model, 4711));
        const std::map<QString, QString> words = cutWords(*model.cut(rowOf(model, u"up2"_s)));
        QCOMPARE(words.size(), std::size_t(2));
        QCOMPARE(words.at(u"leaf2"_s), u"if cut: via leaf1"_s);
        QCOMPARE(words.at(u"leaf3"_s), u"if cut: via leaf2 – leaf1"_s);
        QCOMPARE(cutWords(*model.cut(rowOf(model, u"far"_s))).at(u"leaf3"_s),
                 u"if cut: hub lost"_s);
    }
};

QTEST_GUILESS_MAIN(tst_CutModel)
#include "tst_cut_model.moc"
