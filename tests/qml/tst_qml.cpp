// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/application.h"
#include "app/table/table_accessible.h"
#include "tests/qml/accessible_reader.h"
#include "tests/qml/pseudo_language.h"
#include "tests/qml/test_launcher.h"
#include "tests/qml/test_site.h"
#include "tests/qml/test_table.h"

#include <QQmlContext>
#include <QQmlEngine>
#include <QTest>
#include <QtQuickTest>

using namespace nunect;
using namespace Qt::Literals::StringLiterals;

/// Gives the QML tests what they cannot make themselves: tables, and applications.
class Setup : public QObject
{
    Q_OBJECT

public Q_SLOTS:
    void qmlEngineAvailable(QQmlEngine *engine)
    {
        app::TableAccessible::install();
        engine->addImportPath(u"qrc:/qt/qml"_s);
        connect(engine, &QQmlEngine::warnings, this, &Setup::fail);
        qmlRegisterType<tests::AccessibleReader>("Nunect.Tests", 1, 0, "AccessibleReader");
        qmlRegisterType<tests::PseudoLanguage>("Nunect.Tests", 1, 0, "PseudoLanguage");
        qmlRegisterType<tests::TestLauncher>("Nunect.Tests", 1, 0, "TestLauncher");
        qmlRegisterType<tests::TestTable>("Nunect.Tests", 1, 0, "TestTable");
        qmlRegisterType<tests::TestSite>("Nunect.Tests", 1, 0, "TestSite");

        // Without a password it does not connect, and says that it needs one.
        app::Options options;
        options.url = QUrl(u"ws://127.0.0.1:1"_s);
        options.user = u"console"_s;
        options.unitId = u"laptop-test-000000"_s;
        options.domain = u"site.example"_s;
        options.page = u"rtt"_s;
        m_application
            = std::make_unique<app::Application>(options, std::make_shared<app::PasswordSource>());
        engine->rootContext()->setContextProperty(u"application"_s, m_application.get());

        // A kiosk whose PIN is 2468.
        options.kiosk = true;
        options.kioskPin = *app::PinHash::make(u"2468"_s);
        m_kiosk
            = std::make_unique<app::Application>(options, std::make_shared<app::PasswordSource>());
        engine->rootContext()->setContextProperty(u"kiosk"_s, m_kiosk.get());
        m_kioskLauncher = std::make_unique<tests::TestLauncher>(options);
        engine->rootContext()->setContextProperty(u"kioskLauncher"_s, m_kioskLauncher.get());
    }

    void cleanupTestCase()
    {
        m_application.reset();
        m_kiosk.reset();
        m_kioskLauncher.reset();
    }

private:
    /// Loops of bindings and of layouts, errors in scripts: of the test that they come in. One that
    /// has failed takes down what it made in any order.
    static void fail(const QList<QQmlError> &warnings)
    {
        if (warnings.isEmpty() || QTest::currentTestFailed())
            return;
        QTest::qFail(qPrintable(warnings.first().toString()), __FILE__, __LINE__);
    }

    std::unique_ptr<app::Application> m_application;
    std::unique_ptr<app::Application> m_kiosk;
    std::unique_ptr<tests::TestLauncher> m_kioskLauncher; ///< of one that has no site yet
};

QUICK_TEST_MAIN_WITH_SETUP(qml, Setup)

#include "tst_qml.moc"
