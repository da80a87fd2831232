// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/models/subject_tree.h"

#include <algorithm>

namespace nunect::models {

static QString joined(const QString &tokens, const QString &token)
{
    return tokens.isEmpty() ? token : tokens + u'.' + token;
}

SubjectTree::SubjectTree()
{
    m_open.insert(QString());
    clear();
}

void SubjectTree::clear()
{
    m_root = {};
    m_root.open = true;
}

void SubjectTree::add(QStringView subject, quint64 subscriptions, quint64 messages)
{
    Node *node = &m_root;
    qsizetype start = 0;
    for (;;) {
        node->subscriptions += subscriptions;
        node->messages += messages;
        if (start > subject.size())
            return;
        node->expandable = true;
        if (!node->open)
            return;
        qsizetype end = subject.indexOf(u'.', start);
        if (end < 0)
            end = subject.size();
        const QStringView token = subject.mid(start, end - start);
        auto found = node->children.find(token);
        if (found == node->children.end()) {
            found = node->children.emplace(token.toString(), std::make_unique<Node>()).first;
            found->second->open = m_open.contains(subject.left(end).toString());
        }
        node = found->second.get();
        start = end + 1;
    }
}

void SubjectTree::setOpen(const QString &tokens, bool open)
{
    if (open)
        m_open.insert(tokens);
    else
        m_open.erase(tokens);
}

std::size_t SubjectTree::shownOf(const QString &tokens) const
{
    const auto known = m_shown.find(tokens);
    return known == m_shown.end() ? childrenAtOnce : known->second;
}

/// In the order of their names.
std::vector<const SubjectTree::Child *> SubjectTree::shownChildren(const Node &node,
                                                                   std::size_t most) const
{
    std::vector<const Child *> children;
    children.reserve(node.children.size());
    for (const Child &child : node.children)
        children.push_back(&child);
    if (children.size() <= most)
        return children;
    const auto end = children.begin() + static_cast<std::ptrdiff_t>(most);
    std::ranges::nth_element(children, end, [](const Child *a, const Child *b) {
        if (a->second->subscriptions != b->second->subscriptions)
            return a->second->subscriptions > b->second->subscriptions;
        return a->first < b->first;
    });
    children.erase(end, children.end());
    std::ranges::sort(children, {},
                      [](const Child *child) -> const QString & { return child->first; });
    return children;
}

void SubjectTree::list(const Node &node, const QString &tokens, int depth,
                       std::vector<Row> &rows) const
{
    const std::vector<const Child *> shown = shownChildren(node, shownOf(tokens));
    for (const Child *child : shown) {
        const Node &below = *child->second;
        const QString path = joined(tokens, child->first);
        const bool open = below.expandable && isOpen(path);
        rows.push_back({path, child->first, depth, below.subscriptions, below.messages,
                        below.expandable, open, 0});
        if (open)
            list(below, path, depth + 1, rows);
    }
    if (shown.size() < node.children.size())
        rows.push_back(
            {tokens, {}, depth, 0, 0, false, false, node.children.size() - shown.size()});
}

std::vector<SubjectTree::Row> SubjectTree::rows() const
{
    std::vector<Row> rows;
    rows.push_back({{},
                    {},
                    0,
                    m_root.subscriptions,
                    m_root.messages,
                    m_root.expandable,
                    isOpen(QString()),
                    0});
    if (isOpen(QString()))
        list(m_root, {}, 1, rows);
    return rows;
}

} // namespace nunect::models
