// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/tap_details.h"

#include "core/models/format.h"
#include "core/models/payload_text.h"

#include <QLocale>

namespace nunect::app {

namespace payload = models::payload;

static constexpr qsizetype maxHeaderValue = 4096;

static QString shownText(const QByteArray &bytes)
{
    const payload::Shown shown = payload::text(bytes, maxHeaderValue);
    return shown.isWhole ? shown.text
                         : TapDetails::tr("%1… (first %2 of %3 bytes)")
                               .arg(shown.text)
                               .arg(shown.shownBytes)
                               .arg(bytes.size());
}

TapDetails::TapDetails(QObject *parent)
    : QObject(parent)
    , m_fields([this](quint64, qint64) { return std::optional(fieldsOf()); })
{
}

void TapDetails::show(const store::TapMessage &message)
{
    m_message = message;
    m_open = true;
    const payload::Form form = payload::formOf(message.payload, message.isCut());
    m_isJson = form == payload::Form::Json;
    m_form = m_isJson ? Json : form == payload::Form::Binary ? Hex : Text;
    m_fields.setShownRow(0);
    m_fields.setShownRow(1);
    makeBody();
    Q_EMIT changed();
}

void TapDetails::close()
{
    m_open = false;
    m_message = {};
    m_body.clear();
    m_bodyNote.clear();
    m_fields.setShownRow(0);
    Q_EMIT changed();
}

QString TapDetails::title() const { return shownText(m_message.subject); }

void TapDetails::setForm(Form form)
{
    if (form == m_form || (form == Json && !m_isJson))
        return;
    m_form = form;
    makeBody();
    Q_EMIT changed();
}

models::Details TapDetails::fieldsOf() const
{
    using models::format::bytes;
    models::Details fields;
    fields.title = title();
    fields.begin(tr("Message"));
    fields.add(tr("Received (UTC)"),
               models::format::utc(m_message.receivedNs).left(11)
                   + models::format::utcTime(m_message.receivedNs));
    fields.add(tr("Subject"), shownText(m_message.subject));
    fields.add(tr("Reply to"), shownText(m_message.reply));
    fields.add(tr("Listened to"), shownText(m_message.pattern));
    fields.add(tr("Size"),
               tr("%1, body %2").arg(bytes(m_message.size), bytes(m_message.payloadSize)));
    if (!m_message.status.isEmpty())
        fields.add(tr("Status"), shownText(m_message.status));
    fields.begin(tr("Headers"));
    for (const auto &[name, value] : m_message.headers)
        fields.add(shownText(name), shownText(value));
    if (m_message.headersCut)
        fields.add(tr("Further ones"), tr("not kept: they are too long"));
    else if (m_message.headers.isEmpty())
        fields.add(tr("None"), QString());
    return fields;
}

void TapDetails::makeBody()
{
    const QByteArray &bytes = m_message.payload;
    payload::Shown shown;
    if (m_form == Hex)
        shown = payload::hex(bytes, maxHex);
    else if (m_form == Json)
        shown = payload::json(bytes, maxText).value_or(payload::Shown());
    else
        shown = payload::text(bytes, maxText);
    m_body = shown.text;
    m_bodyNote.clear();
    const QLocale locale;
    if (m_message.payloadSize == 0)
        m_bodyNote = tr("The message has no body.");
    else if (shown.shownBytes < m_message.payloadSize)
        m_bodyNote = tr("The first %1 of %2 bytes.")
                         .arg(locale.toString(qint64(shown.shownBytes)),
                              locale.toString(m_message.payloadSize));
    else if (m_form == Text && !payload::isText(bytes))
        m_bodyNote = tr("This is no UTF-8: what could not be read stands as �.");
}

} // namespace nunect::app
