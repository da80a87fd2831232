// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/shots/site_state.h"

#include <QColor>
#include <QLocale>
#include <QQmlApplicationEngine>
#include <QQuickWindow>
#include <QTranslator>

namespace nunect::tests {

/// Has what is made while it lives speak another language.
class Language
{
public:
    explicit Language(const QString &code);
    ~Language();
    Q_DISABLE_COPY_MOVE(Language)

private:
    QTranslator m_words;
    QLocale m_before;
};

/// A console's window on a site in one state.
class Console
{
public:
    Console(SiteState state, bool kiosk);

    QQuickWindow &window() { return *m_window; }
    app::Preferences &preferences() { return *m_site.app()->preferences(); }
    QColor focusColor();
    QStringList pages() const { return m_window->property("pageNames").toStringList(); }

    void open(const QString &page);
    /// One of the page's own popups, or of the window; false if there is none of that name.
    bool openPopup(const QString &name);
    void closePopup();
    /// What the one that is open holds.
    QQuickItem *popup();
    /// Until nothing has to be laid out any more: a table's columns follow what it has painted.
    void settle();

private:
    TestSite m_site;
    QQmlApplicationEngine m_engine;
    QQuickWindow *m_window = nullptr;
    QObject *m_popup = nullptr;
};

} // namespace nunect::tests
