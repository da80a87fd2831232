// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/advice_store.h"

#include <QTest>

using namespace nunect;
using namespace nunect::store;
using namespace Qt::Literals::StringLiterals;

static contract::RegistryAdvice advice(const QString &id, double saved = 1000)
{
    return {id, u"leaf1"_s, u"deny"_s, u"ops.log.>"_s, u"so"_s, saved, {}, {}};
}

static RegistryReading reading(const std::vector<contract::RegistryAdvice> &proposals)
{
    RegistryReading made;
    made.advice = proposals;
    return made;
}

/// "leaf1.a listed, leaf1.b approved"
static QString known(const AdviceStore &store)
{
    QStringList words;
    for (const AdviceRow &row : store.rows()) {
        words.append(row.name + (row.listed ? u" listed"_s : QString())
                     + (row.approved ? u" approved"_s : QString()));
    }
    return words.join(u", "_s);
}

class tst_AdviceStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void proposedAndApproved()
    {
        AdviceStore store;
        store.take(reading({advice(u"a"_s), advice(u"b"_s)}));
        QCOMPARE(known(store), u"leaf1.a listed, leaf1.b listed"_s);
        store.take(u"leaf1.b"_s, contract::ApprovedAdvice{advice(u"b"_s), u"foh"_s, 1});
        QCOMPARE(known(store), u"leaf1.a listed, leaf1.b listed approved"_s);
        // What acts draws nothing any more: it is not proposed, but still approved.
        store.take(reading({}));
        QCOMPARE(known(store), u"leaf1.b approved"_s);
        store.take(u"leaf1.b"_s, std::nullopt);
        QCOMPARE(known(store), QString());
    }

    void approvedBeforeItIsProposed()
    {
        AdviceStore store;
        store.take(u"leaf1.a"_s, contract::ApprovedAdvice{advice(u"a"_s, 500), u"foh"_s, 1});
        QCOMPARE(store.rows()[0].advice.savedBytesPerS, 500.0);
        store.take(reading({advice(u"a"_s, 700)}));
        QCOMPARE(store.rows()[0].advice.savedBytesPerS, 700.0); // as it is now
        store.take(u"leaf1.x"_s, std::nullopt);                 // nobody knows it
        QCOMPARE(known(store), u"leaf1.a listed approved"_s);
    }

    /// The bucket is heard at once, what comes of it with the registry's next answer.
    void states()
    {
        AdviceStore store;
        const auto at = [&store] { return store.rows()[0]; };
        contract::RegistryAdvice one = advice(u"a"_s);
        one.state = u"proposed"_s;
        store.take(reading({one}));
        QVERIFY(!at().isApproved());
        store.take(u"leaf1.a"_s, contract::ApprovedAdvice{advice(u"a"_s), u"foh"_s, 1});
        QVERIFY(at().isApproved() && !at().isActing());
        one.state = u"acting"_s;
        store.take(reading({one}));
        QVERIFY(at().isActing());
        store.take(u"leaf1.a"_s, std::nullopt);
        QVERIFY(at().withdrawn && !at().isApproved() && !at().isActing());
        one.state = u"proposed"_s;
        store.take(reading({one}));
        QVERIFY(!at().withdrawn && !at().isApproved());
        one.state = u"approved"_s; // the bucket cannot be read here
        store.take(reading({one}));
        QVERIFY(at().isApproved());
    }

    void aProblemChangesNothing()
    {
        AdviceStore store;
        store.take(reading({advice(u"a"_s)}));
        (void)store.takeChanges();
        RegistryReading silence;
        silence.problem = u"Nobody answers."_s;
        store.take(silence);
        QCOMPARE(known(store), u"leaf1.a listed"_s);
        QVERIFY(store.takeChanges().isEmpty());
        store.take(reading({advice(u"a"_s)}));
        QVERIFY(store.takeChanges().isEmpty()); // the same again
        store.take(reading({advice(u"a"_s, 2000)}));
        QCOMPARE(store.takeChanges().changed.size(), std::size_t(1));
    }

    void isBounded()
    {
        AdviceStore store;
        std::vector<contract::RegistryAdvice> many;
        for (std::size_t i = 0; i < AdviceStore::maxRows + 10; ++i)
            many.push_back(advice(QString::number(i)));
        store.take(reading(many));
        QCOMPARE(store.rows().size(), AdviceStore::maxRows);
    }
};

QTEST_APPLESS_MAIN(tst_AdviceStore)
#include "tst_advice_store.moc"
