// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/tap_control.h"

#include "core/models/format.h"
#include "core/models/payload_text.h"
#include "core/protocol/subject.h"

#include <QLocale>

namespace nunect::app {

using namespace Qt::Literals::StringLiterals;
using models::Status;
using store::TapPattern;

TapControl::TapControl(const store::SiteStore &site, Hooks hooks, QObject *parent)
    : QObject(parent)
    , m_site(site)
    , m_hooks(std::move(hooks))
    , m_messages(site)
    , m_subjectLines([this](quint64, qint64) { return std::optional(subjectLines()); })
{
    m_subjectLines.setShownRow(1); // there is but one list
    m_note = noteText();
}

void TapControl::refuse(const QString &why)
{
    m_error = why;
    Q_EMIT changed();
}

bool TapControl::refusesLocked()
{
    if (m_readOnly)
        refuse(tr("The screen is locked; unlock it first."));
    return m_readOnly;
}

bool TapControl::add(const QString &typed)
{
    if (refusesLocked())
        return false;
    const QByteArray subject = typed.trimmed().toUtf8();
    if (!nats::isSubscribeSubject(subject) || subject.size() > nats::maxControlLine / 2) {
        refuse(tr("This is no subject. Write words between dots; * stands for one word, > at the "
                  "end for all that follow: stage.*.level or stage.>"));
        return false;
    }
    if (m_subjects.contains(subject)) {
        refuse(tr("This subject is in the list already."));
        return false;
    }
    if (m_subjects.size() >= maxSubjects) {
        refuse(tr("No more than %1 subjects at once. Remove one first.").arg(maxSubjects));
        return false;
    }
    m_error.clear();
    m_subjects.append(subject);
    if (m_running)
        listen();
    m_subjectLines.refresh(0);
    Q_EMIT changed();
    return true;
}

void TapControl::remove(const QString &subject)
{
    if (refusesLocked())
        return;
    if (!m_subjects.removeOne(subject.toUtf8()))
        return;
    m_error.clear();
    if (m_subjects.isEmpty())
        m_running = false;
    listen();
    m_subjectLines.refresh(0);
    Q_EMIT changed();
}

void TapControl::listen() { m_hooks.listen(m_running ? m_subjects : QList<QByteArray>()); }

void TapControl::start()
{
    if (refusesLocked())
        return;
    if (m_subjects.isEmpty())
        return refuse(tr("Add a subject first."));
    m_error.clear();
    m_running = true;
    m_endedWhy.clear();
    listen();
    m_subjectLines.refresh(0);
    m_note = noteText();
    Q_EMIT changed();
}

void TapControl::stop()
{
    m_running = false;
    listen();
    m_subjectLines.refresh(0);
    m_note = noteText();
    Q_EMIT changed();
}

void TapControl::clear()
{
    if (refusesLocked())
        return;
    m_hooks.forget();
    m_details.close();
    Q_EMIT changed();
}

void TapControl::openMessage(quint64 rowId)
{
    if (const store::TapRow *row = m_messages.row(rowId))
        m_details.show(row->message);
}

void TapControl::setShown(bool shown)
{
    if (!shown && m_running && !m_keepRunning)
        endBecause(tr("Listening ended when the page was left."));
}

void TapControl::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    if (readOnly && m_running)
        endBecause(tr("Listening ended when the screen was locked."));
    else if (!readOnly)
        m_error.clear();
    Q_EMIT changed();
}

void TapControl::endBecause(const QString &why)
{
    m_endedWhy = why;
    stop();
}

void TapControl::setKeepRunning(bool keep)
{
    if (refusesLocked())
        return;
    m_keepRunning = keep;
    Q_EMIT changed();
}

void TapControl::setPaused(bool paused)
{
    m_messages.setPaused(paused);
    Q_EMIT changed();
}

QString TapControl::emptyText() const
{
    if (m_subjects.isEmpty())
        return tr("Add a subject to listen to.");
    if (!m_running)
        return tr("Not listening. Press Start.");
    if (!m_connected)
        return tr("Not connected. Listening goes on when the connection is back.");
    return tr("Nothing was sent on these subjects since listening began.");
}

static QString stateText(const TapPattern &pattern, bool connected)
{
    switch (pattern.state) {
    case TapPattern::Waiting:
        break;
    case TapPattern::Listening:
        return connected ? TapControl::tr("Listening") : TapControl::tr("Waits for the connection");
    case TapPattern::Denied:
        return TapControl::tr("This login may not read it; the server refused it");
    case TapPattern::Ended:
        return TapControl::tr("Not listening");
    }
    return TapControl::tr("Waits for the connection");
}

static Status::Value statusOf(const TapPattern &pattern, bool connected)
{
    switch (pattern.state) {
    case TapPattern::Denied:
        return Status::Caution;
    case TapPattern::Ended:
        return Status::Off;
    case TapPattern::Listening:
        return connected ? Status::Normal : Status::Unknown;
    case TapPattern::Waiting:
        break;
    }
    return Status::Standby;
}

static QString countsText(const TapPattern &pattern)
{
    const QLocale locale;
    QString text = TapControl::tr("%1 messages, %2")
                       .arg(locale.toString(pattern.received),
                            models::format::bytes(static_cast<qint64>(pattern.receivedBytes)));
    if (pattern.overRate > 0)
        text += TapControl::tr("; too many at once, not shown: %1")
                    .arg(locale.toString(pattern.overRate));
    if (pattern.lost > 0)
        text += TapControl::tr("; lost: %1").arg(locale.toString(pattern.lost));
    return text;
}

TapPattern TapControl::told(const QByteArray &subject) const
{
    const auto &known = m_site.tap.patterns();
    const auto found = std::ranges::find(known, subject, &TapPattern::pattern);
    TapPattern pattern;
    pattern.pattern = subject;
    if (found != known.end())
        pattern = *found;
    if (!m_running)
        pattern.state = TapPattern::Ended;
    else if (pattern.state == TapPattern::Ended)
        pattern.state = TapPattern::Waiting;
    return pattern;
}

models::Details TapControl::subjectLines() const
{
    models::Details lines;
    for (const QByteArray &subject : m_subjects) {
        const TapPattern pattern = told(subject);
        QString text = stateText(pattern, m_connected);
        if (pattern.received > 0)
            text += u". "_s + countsText(pattern);
        lines.addStatus(QString::fromUtf8(subject), text, statusOf(pattern, m_connected));
    }
    return lines;
}

QString TapControl::noteText() const
{
    QStringList words;
    if (!m_running && !m_endedWhy.isEmpty())
        words.append(m_endedWhy);
    if (m_site.tap.dropped() > 0)
        words.append(
            tr("Older messages no longer kept: %1.").arg(QLocale().toString(m_site.tap.dropped())));
    words.append(tr("What this console itself sends is not heard."));
    return words.join(u' ');
}

void TapControl::flush(bool connected, qint64 nowMs)
{
    m_messages.flush(nowMs);
    const bool wasConnected = std::exchange(m_connected, connected);
    m_subjectLines.refresh(nowMs);
    const int waiting = m_messages.waiting();
    const QString note = noteText();
    if (waiting == m_waiting && note == m_note && connected == wasConnected)
        return;
    m_waiting = waiting;
    m_note = note;
    Q_EMIT changed();
}

} // namespace nunect::app
