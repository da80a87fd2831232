// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/subject_query.h"

#include "core/protocol/subject.h"

namespace nunect::app {

using namespace Qt::Literals::StringLiterals;
using models::Status;

SubjectQuery::SubjectQuery(const store::SiteStore &site, QObject *parent)
    : QObject(parent)
    , m_site(site)
    , m_receivers(site)
{
}

/// Why nobody can be asked about it; empty: they can.
static QString problemOf(const QString &subject)
{
    if (subject.isEmpty())
        return SubjectQuery::tr("Type the subject of a message, such as orders.new.");
    const QStringList tokens = subject.split(u'.');
    if (tokens.contains(u"*"_s) || tokens.contains(u">"_s))
        return SubjectQuery::tr(
            "A message has one subject: the wildcards * and > are not allowed.");
    if (tokens.contains(QString()))
        return SubjectQuery::tr("There is an empty part before, between or after the dots.");
    if (!nats::isPublishSubject(subject.toUtf8()))
        return SubjectQuery::tr("A subject has no blanks and no control characters.");
    if (subject.toUtf8().size() > nats::maxControlLine)
        return SubjectQuery::tr("That is longer than a server takes.");
    return {};
}

void SubjectQuery::ask(const QString &subject, const QString &account)
{
    const QString wanted = subject.trimmed();
    const QString problem = problemOf(wanted);
    if (!problem.isEmpty()) {
        say(problem, Status::Caution); // what the last question brought stays
        return;
    }
    if (!m_ask)
        return;
    m_subject = wanted;
    m_receivers.clear();
    m_query = m_ask(wanted, account.trimmed());
    m_waiting = true;
    say(tr("Asking all servers about %1…").arg(wanted), Status::Standby);
}

void SubjectQuery::flush(const store::SiteChanges &changes, qint64 nowMs)
{
    const store::QueryResult *result = nullptr;
    if (m_query != 0 && changes.queries.changed.contains(m_query))
        result = m_site.queries.find(m_query);
    m_receivers.flush(result, nowMs);
    if (result)
        read(*result);
}

void SubjectQuery::read(const store::QueryResult &result)
{
    const int servers = static_cast<int>(result.replies.size());
    QStringList problems(result.problems.begin(), result.problems.end());
    problems.removeDuplicates();
    if (result.dropped > 0)
        problems.append(tr("Answers that found no room: %1.").arg(result.dropped));
    if (m_receivers.left() > 0)
        problems.append(tr("Subscriptions that found no room: %1.").arg(m_receivers.left()));
    const QString found = m_receivers.total() == 0
        ? tr("Nobody gets %1. Servers that answered: %2.").arg(m_subject, QString::number(servers))
        : tr("Subscriptions that get %1: %2. Servers that answered: %3.")
              .arg(m_subject, QString::number(m_receivers.total()), QString::number(servers));
    m_waiting = !result.done;
    if (servers == 0 && result.done)
        say(tr("No server has answered.") + u' ' + problems.join(u' '), Status::Serious);
    else if (!result.done)
        say(tr("Answers so far: %1.").arg(servers), Status::Standby);
    else if (problems.isEmpty())
        say(found, Status::Normal);
    else
        say(found + u' ' + problems.join(u' '), Status::Caution);
}

void SubjectQuery::say(const QString &text, Status::Value status)
{
    m_text = text.trimmed();
    m_status = status;
    Q_EMIT changed();
}

} // namespace nunect::app
