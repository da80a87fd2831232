// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/table/table_look.h"

namespace nunect::app {

TableLook::TableLook(QObject *parent)
    : QObject(parent)
{
    makeFonts();
    // Made first, so that everyone else who is told finds them.
    connect(this, &TableLook::changed, this, &TableLook::makeFonts);
}

void TableLook::makeFonts()
{
    QFont font(m_family);
    font.setPixelSize(m_pixelSize);
    m_fonts.fill(font);
    m_fonts[static_cast<std::size_t>(Face::Stale)].setItalic(true);
    m_fonts[static_cast<std::size_t>(Face::Abnormal)].setBold(true);
}

} // namespace nunect::app
