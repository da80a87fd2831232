// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/desktop/window_state.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QWindow>

using namespace nunect;
using namespace nunect::app;
using namespace Qt::Literals::StringLiterals;

/// As Main.qml has it.
class PageWindow : public QWindow
{
    Q_OBJECT
    Q_PROPERTY(QString pageName MEMBER m_pageName NOTIFY pageNameChanged)

Q_SIGNALS:
    void pageNameChanged();

private:
    QString m_pageName = u"overview"_s;
};

class TestWindowState : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesBackAtTheNextStart();
    void theSizeBeforeItWasMaximised();
    void oneThatNoScreenShowsIsLeftOut();
    void nothingIsWrittenWithoutAChange();

private:
    QTemporaryDir m_folder;
    QString file(const QString &name) const { return m_folder.filePath(name); }
};

void TestWindowState::comesBackAtTheNextStart()
{
    const QRect place(30, 40, 500, 400);
    {
        WindowState state(file(u"back.ini"_s));
        QVERIFY(state.page().isEmpty());
        QCOMPARE(state.visibility(), QWindow::Windowed);
        PageWindow window;
        state.keep(window);
        window.show();
        window.setGeometry(place);
        window.setProperty("pageName", u"alarms"_s);
        QTRY_COMPARE(window.geometry(), place);
        window.close(); // with what still waits
    }
    WindowState state(file(u"back.ini"_s));
    QCOMPARE(state.page(), u"alarms"_s);
    PageWindow window;
    state.keep(window);
    QCOMPARE(window.geometry(), place);
}

void TestWindowState::theSizeBeforeItWasMaximised()
{
    const QRect place(20, 30, 450, 350);
    {
        WindowState state(file(u"large.ini"_s));
        PageWindow window;
        window.setGeometry(place);
        state.keep(window);
        window.show();
        window.showMaximized();
        QTRY_VERIFY(window.geometry() != place);
        QTRY_VERIFY(QFile::exists(file(u"large.ini"_s)));
        window.close();
    }
    WindowState state(file(u"large.ini"_s));
    QCOMPARE(state.visibility(), QWindow::Maximized);
    PageWindow window;
    state.keep(window);
    QCOMPARE(window.geometry(), place);
}

void TestWindowState::oneThatNoScreenShowsIsLeftOut()
{
    {
        QSettings settings(file(u"far.ini"_s), QSettings::IniFormat);
        settings.setValue(u"window/geometry"_s, QRect(50'000, 50'000, 800, 600));
    }
    WindowState state(file(u"far.ini"_s));
    PageWindow window;
    const QRect before = window.geometry();
    state.keep(window);
    QCOMPARE(window.geometry(), before);
}

void TestWindowState::nothingIsWrittenWithoutAChange()
{
    {
        WindowState state(file(u"nothing.ini"_s));
        PageWindow window;
        state.keep(window);
    }
    QVERIFY(!QFile::exists(file(u"nothing.ini"_s)));
}

QTEST_MAIN(TestWindowState)

#include "tst_window_state.moc"
