// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>
#include <QStringView>

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <vector>

namespace nunect::models {

/// Subjects as a tree of their tokens, with how many subscriptions there are below each. Only what
/// is open has children, however many subjects there are. A value of its own without signals;
/// rows(), as they stand from top to bottom, is what a view shows.
class SubjectTree
{
public:
    /// So many children of one node are shown, those with the most subscriptions, and as many
    /// again each time that more are asked for.
    static constexpr std::size_t childrenAtOnce = 100;

    struct Row
    {
        QString tokens; ///< from the first on: "orders.eu"; empty: the root
        QString token;  ///< the last of them
        int depth = 0;
        quint64 subscriptions = 0; ///< to this subject and all below it
        quint64 messages = 0;      ///< delivered to them
        bool expandable = false;
        bool open = false;
        quint64 more = 0; ///< not a node, but so many children of `tokens` that are not shown

        bool operator==(const Row &) const = default;
        /// The same node, whatever its figures.
        bool isSame(const Row &other) const
        {
            return tokens == other.tokens && (more > 0) == (other.more > 0);
        }
    };

    SubjectTree();

    /// Forgets all subjects, but not what is open.
    void clear();
    void add(QStringView subject, quint64 subscriptions, quint64 messages);

    /// Shows or hides what is below; its children are there once all subjects were added anew.
    void setOpen(const QString &tokens, bool open);
    bool isOpen(const QString &tokens) const { return m_open.contains(tokens); }
    void showMore(const QString &tokens) { m_shown[tokens] = shownOf(tokens) + childrenAtOnce; }

    std::vector<Row> rows() const;

private:
    struct Node
    {
        quint64 subscriptions = 0;
        quint64 messages = 0;
        bool expandable = false;
        bool open = false;
        std::map<QString, std::unique_ptr<Node>, std::less<>> children;
    };
    using Child = std::pair<const QString, std::unique_ptr<Node>>;

    std::size_t shownOf(const QString &tokens) const;
    std::vector<const Child *> shownChildren(const Node &node, std::size_t most) const;
    void list(const Node &node, const QString &tokens, int depth, std::vector<Row> &rows) const;

    Node m_root;
    std::set<QString> m_open; ///< by tokens
    std::map<QString, std::size_t> m_shown;
};

} // namespace nunect::models
