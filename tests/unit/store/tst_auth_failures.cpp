// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/auth_failures.h"

#include "tests/unit/store/samples.h"

#include <QTest>

using namespace nunect;
using namespace nunect::store;
using namespace nunect::test;
using namespace Qt::Literals::StringLiterals;

class tst_AuthFailures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsByServer()
    {
        AuthFailures failures;
        failures.add({{}, 0, server(), client(8), u"Authentication Failure"_s});
        domain::ClientRef nameless = client(9);
        nameless.user.clear();
        failures.add({{}, 0, server(), nameless, u"Authentication Timeout"_s});
        failures.add({{}, 0, server(u"NB"_s, {}), client(8), u"Authentication Failure"_s});
        QCOMPARE(failures.servers().size(), 2u);
        QCOMPARE(failures.servers().at(u"hub"_s).count, 2u);
        QCOMPARE(failures.servers().at(u"hub"_s).last,
                 u"(no user) (Authentication Timeout) from 10.0.0.9"_s);
        QCOMPARE(failures.servers().at(u"NB"_s).count, 1u);
    }
};

QTEST_APPLESS_MAIN(tst_AuthFailures)
#include "tst_auth_failures.moc"
