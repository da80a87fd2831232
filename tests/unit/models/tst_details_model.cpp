// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/models/details_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace nunect::models;
using namespace Qt::Literals::StringLiterals;

/// A row 7 with the words that a test gives it; no other.
class tst_DetailsModel : public QObject
{
    Q_OBJECT

private:
    QStringList m_values;
    bool m_there = true;

    std::optional<Details> read(quint64 rowId, qint64 nowMs) const
    {
        if (rowId != 7 || !m_there)
            return std::nullopt;
        Details details;
        details.title = u"seven"_s;
        details.begin(u"Group"_s);
        for (qsizetype i = 0; i < m_values.size(); ++i)
            details.add(u"Line %1"_s.arg(i), m_values[i]);
        details.begin(u"Old"_s, nowMs > 1000);
        details.addStatus(u"State"_s, u"Up"_s, Status::Normal);
        return details;
    }

    static QVariant at(const DetailsModel &model, int row, int role)
    {
        return model.data(model.index(row), role);
    }

private Q_SLOTS:
    void init()
    {
        m_values = {u"one"_s, QString()};
        m_there = true;
    }

    void shows()
    {
        DetailsModel model([this](quint64 id, qint64 now) { return read(id, now); });
        QAbstractItemModelTester tester(&model,
                                        QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.refresh(0);
        QCOMPARE(model.rowCount(), 0);
        model.setShownRow(7);
        QCOMPARE(model.title(), u"seven"_s);
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(at(model, 0, DetailsModel::GroupRole), u"Group"_s);
        QCOMPARE(at(model, 0, DetailsModel::LabelRole), u"Line 0"_s);
        QCOMPARE(at(model, 0, DetailsModel::ValueRole), u"one"_s);
        QCOMPARE(at(model, 0, DetailsModel::HasStatusRole), false);
        QCOMPARE(at(model, 1, DetailsModel::ValueRole), u"–"_s); // not known
        QCOMPARE(at(model, 2, DetailsModel::StatusRole), int(Status::Normal));
        QCOMPARE(at(model, 2, DetailsModel::HasStatusRole), true);
        model.setShownRow(0);
        QCOMPARE(model.rowCount(), 0);
        QCOMPARE(model.title(), QString());
    }

    /// Only what is different is told: a reader keeps the place.
    void changes()
    {
        DetailsModel model([this](quint64 id, qint64 now) { return read(id, now); });
        model.setShownRow(7);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        model.refresh(100);
        QCOMPARE(changed.size(), 0);
        m_values[1] = u"two"_s;
        model.refresh(200);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed[0][0].toModelIndex().row(), 1);
        QCOMPARE(reset.size(), 0);
        m_values.append(u"three"_s);
        model.refresh(300);
        QCOMPARE(reset.size(), 1);
        QCOMPARE(model.rowCount(), 4);
    }

    void oldStatusIsUnknown()
    {
        DetailsModel model([this](quint64 id, qint64 now) { return read(id, now); });
        model.setShownRow(7);
        model.refresh(2000);
        QCOMPARE(at(model, 2, DetailsModel::StaleRole), true);
        QCOMPARE(at(model, 2, DetailsModel::StatusRole), int(Status::Unknown));
        QCOMPARE(at(model, 0, DetailsModel::StaleRole), false);
    }

    /// What is gone stays to be read, and says so.
    void gone()
    {
        DetailsModel model([this](quint64 id, qint64 now) { return read(id, now); });
        model.setShownRow(7);
        QSignalSpy gone(&model, &DetailsModel::goneChanged);
        m_there = false;
        model.refresh(100);
        QCOMPARE(gone.size(), 1);
        QVERIFY(model.isGone());
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(at(model, 0, DetailsModel::StaleRole), true);
        QCOMPARE(at(model, 2, DetailsModel::StatusRole), int(Status::Unknown));
        model.setShownRow(0);
        QVERIFY(!model.isGone());
    }
};

QTEST_GUILESS_MAIN(tst_DetailsModel)
#include "tst_details_model.moc"
