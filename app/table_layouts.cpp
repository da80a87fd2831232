// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/table_layouts.h"

#include <QStandardPaths>

#include <chrono>

namespace nunect::app {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

// A column's edge that is being dragged changes with every pixel.
static constexpr auto writeDelay = 500ms;

static QString keyOf(const QString &name) { return u"tables/"_s + name; }

TableLayouts::TableLayouts(const QString &file, QObject *parent)
    : QObject(parent)
    , m_settings(file, QSettings::IniFormat)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(writeDelay);
    connect(&m_timer, &QTimer::timeout, this, &TableLayouts::write);
}

TableLayouts::~TableLayouts() { write(); }

QString TableLayouts::defaultFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + u"/tables.ini"_s;
}

void TableLayouts::keep(const QString &name, models::TableModel *model)
{
    const QString state = m_settings.value(keyOf(name)).toString();
    if (!state.isEmpty())
        model->setLayoutState(state);
    connect(model, &models::TableModel::layoutStateChanged, this, [this, name, model] {
        m_waiting[name] = model->layoutState();
        m_timer.start();
    });
}

void TableLayouts::write()
{
    if (m_waiting.isEmpty())
        return;
    for (auto each = m_waiting.cbegin(); each != m_waiting.cend(); ++each)
        m_settings.setValue(keyOf(each.key()), each.value());
    m_waiting.clear();
    m_settings.sync();
    if (m_settings.status() != QSettings::NoError) {
        Q_EMIT failed(
            tr("%1 cannot be written; columns and widths are as before at the next start.")
                .arg(m_settings.fileName()));
    }
}

} // namespace nunect::app
