// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/models/details_model.h"
#include "core/store/tap_store.h"

#include <QObject>

namespace nunect::app {

/// One message in full, as it was when it was opened: the list may let go of it meanwhile.
class TapDetails : public QObject
{
    Q_OBJECT
    Q_PROPERTY(bool open READ isOpen NOTIFY changed)
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(nunect::models::DetailsModel *fields READ fields CONSTANT)
    Q_PROPERTY(bool isJson READ isJson NOTIFY changed)
    Q_PROPERTY(nunect::app::TapDetails::Form form READ form WRITE setForm NOTIFY changed)
    Q_PROPERTY(QString body READ body NOTIFY changed)
    /// What is left out of the body, or why there is none.
    Q_PROPERTY(QString bodyNote READ bodyNote NOTIFY changed)

public:
    enum Form { Text, Json, Hex };
    Q_ENUM(Form)

    /// Shown of a body, so that no message makes the console slow.
    static constexpr qsizetype maxText = 32'768;
    static constexpr qsizetype maxHex = 8192;

    explicit TapDetails(QObject *parent = nullptr);

    void show(const store::TapMessage &message);
    Q_INVOKABLE void close();

    bool isOpen() const { return m_open; }
    QString title() const;
    models::DetailsModel *fields() { return &m_fields; }
    bool isJson() const { return m_isJson; }
    Form form() const { return m_form; }
    void setForm(Form form);
    QString body() const { return m_body; }
    QString bodyNote() const { return m_bodyNote; }

Q_SIGNALS:
    void changed();

private:
    models::Details fieldsOf() const;
    void makeBody();

    store::TapMessage m_message;
    models::DetailsModel m_fields;
    bool m_open = false;
    bool m_isJson = false;
    Form m_form = Text;
    QString m_body;
    QString m_bodyNote;
};

} // namespace nunect::app
