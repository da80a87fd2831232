// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/shots/console.h"

#include <QCoreApplication>
#include <QQmlContext>
#include <QQmlExpression>
#include <QQuickItem>

#include <algorithm>

namespace nunect::tests {

using namespace Qt::Literals::StringLiterals;

Language::Language(const QString &code)
{
    if (!m_words.load(u":/i18n/nunect_"_s + code) || !QCoreApplication::installTranslator(&m_words))
        qFatal("There are no words in %s", qPrintable(code));
    QLocale::setDefault(QLocale(code));
}

Language::~Language()
{
    QCoreApplication::removeTranslator(&m_words);
    QLocale::setDefault(m_before);
}

static app::Options options(bool kiosk)
{
    app::Options options;
    options.url = QUrl(u"wss://hub-1.festival-north.example:8443"_s);
    options.domain = u"festival-north.example"_s;
    options.unitId = u"laptop-linux-3f9a2c"_s;
    options.kiosk = kiosk;
    return options;
}

/// Nobody logs in here; what the site tells is given to it.
static void closeDialogs(const QQuickWindow &window)
{
    const QList<QObject *> all = window.findChildren<QObject *>();
    for (QObject *each : all) {
        if (each->inherits("QQuickPopup") && each->property("visible").toBool())
            QMetaObject::invokeMethod(each, "close");
    }
}

Console::Console(SiteState state, bool kiosk)
    : m_site(options(kiosk))
{
    bringInto(m_site, state);
    m_engine.addImportPath(u"qrc:/qt/qml"_s);
    m_engine.setInitialProperties({{u"app"_s, QVariant::fromValue(m_site.app())}});
    m_engine.load(QUrl(u"qrc:/qt/qml/Nunect/Main.qml"_s));
    m_window = qobject_cast<QQuickWindow *>(m_engine.rootObjects().value(0));
    if (!m_window)
        qFatal("The window could not be loaded");
    m_window->resize(1280, 800);
    m_window->show();
    closeDialogs(*m_window);
    settle();
}

QColor Console::focusColor()
{
    return QQmlExpression(qmlContext(m_window), m_window, u"Theme.focus"_s)
        .evaluate()
        .value<QColor>();
}

void Console::open(const QString &page)
{
    QMetaObject::invokeMethod(m_window, "openPage", Q_ARG(QString, page));
    settle();
}

bool Console::openPopup(const QString &name)
{
    const QList<QObject *> all = m_window->findChildren<QObject *>(name);
    const auto isOfPage = [](const QObject *each) {
        const auto *place = qobject_cast<QQuickItem *>(each->parent());
        return !place || place->isVisible();
    };
    const auto at = std::ranges::find_if(all, isOfPage); // many pages have one of that name
    m_popup = at != all.end() ? *at : all.value(0);
    if (!m_popup || !m_popup->inherits("QQuickPopup"))
        return false;
    // What those that ask about something are about.
    m_popup->setProperty("what",
                         u"Server leaf-7.stage-b in lame duck mode, Unit pyro lost, "
                         "Unit stage-b-delay-tower-north-east-behind-the-food-court lost"_s);
    m_popup->setProperty(
        "consequence", u"Heartbeats of leaf-2 are no longer recorded there: 1.3 GB a day less."_s);
    QMetaObject::invokeMethod(m_popup, "open");
    settle();
    settle(); // a list's rows find their places
    return popup() != nullptr;
}

void Console::closePopup()
{
    QMetaObject::invokeMethod(m_popup, "close");
    settle();
}

QQuickItem *Console::popup()
{
    return m_popup ? m_popup->property("contentItem").value<QQuickItem *>() : nullptr;
}

void Console::settle()
{
    QCoreApplication::processEvents();
    m_window->grabWindow();
    QCoreApplication::processEvents();
}

} // namespace nunect::tests
