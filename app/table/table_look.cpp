// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/table/table_look.h"

namespace nunect::app {

/// Of each face: a screen full of cells, and those that were on it just before. Tables repeat their
/// words, and figures of three digits as well.
static constexpr int keptTexts = 2000;

TableLook::TableLook(QObject *parent)
    : QObject(parent)
{
    for (auto &texts : m_texts)
        texts.setMaxCost(keptTexts);
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
    for (auto &texts : m_texts)
        texts.clear();
}

QStaticText TableLook::laidOut(const QString &words, Face face) const
{
    auto &texts = m_texts[static_cast<std::size_t>(face)];
    if (const QStaticText *known = texts.object(words))
        return *known;
    QString oneLine = words;
    oneLine.replace(u'\n', u' ');
    QStaticText made(oneLine);
    made.setTextFormat(Qt::PlainText);
    made.prepare({}, font(face));
    texts.insert(words, new QStaticText(made));
    return made;
}

} // namespace nunect::app
