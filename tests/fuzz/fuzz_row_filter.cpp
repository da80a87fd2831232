// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/models/row_filter.h"
#include "tests/fuzz/fuzz.h"

using namespace nunect;
using namespace nunect::models;
using namespace Qt::Literals::StringLiterals;
using nunect::fuzz::require;

class SomeRow : public FilterRow
{
public:
    QStringView text(int column) const override
    {
        require(column == 0 || column == 1, "texts are asked of text columns");
        return column == 0 ? u"leaf-3" : u"OPS";
    }
    std::optional<double> number(int column) const override
    {
        require(column >= 2 && column <= 5, "numbers are asked of the other columns");
        return column == 4 ? std::nullopt : std::optional(120.3e6);
    }
};

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    using Kind = FilterColumn::Kind;
    static const QList<FilterColumn> columns{{u"unit"_s, Kind::Text},    {u"account"_s, Kind::Text},
                                             {u"rtt"_s, Kind::Duration}, {u"memory"_s, Kind::Bytes},
                                             {u"loss"_s, Kind::Percent}, {u"n"_s, Kind::Number}};
    const QString text = QString::fromUtf8(fuzz::view(data, size));
    const auto filter = RowFilter::parse(text, columns);
    if (!filter) {
        require(!filter.error().text.isEmpty(), "an error says what is wrong");
        require(filter.error().position >= 0 && filter.error().position <= text.size(),
                "an error says where");
        return 0;
    }
    const SomeRow row;
    const bool matches = filter->matches(row);
    require(matches || !filter->isEmpty(), "an empty filter matches all");
    const QString written = filter->toText();
    const auto again = RowFilter::parse(written, columns);
    require(again.ok(), "a filter that is written can be read");
    require(again->toText() == written, "it comes back as it was");
    require(again->matches(row) == matches, "it means what it meant");
    return 0;
}
