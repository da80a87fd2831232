#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The nunect authors
# SPDX-License-Identifier: Apache-2.0
#
# Checks that layers include one way only, and that every file names its licence.
#
#   deploy/check-layers.sh [ROOT]   prints file:line of each fault; exit code 1 if there is one
#
# The table of who may include whom is in this script.

set -euo pipefail
[[ ${1:-} != -h && ${1:-} != --help ]] || { awk 'NR > 4 { if (!/^#/) exit; sub(/^# ?/, ""); print }' "$0" && exit; }
root=${1:-$(dirname -- "${BASH_SOURCE[0]}")/..}
cd -- "$root"

# Layer, the layers that it may include (itself goes without saying, core/util is everybody's), and
# what of Qt beyond Core. A layer that is not here is an error: it wants a decision.
layer_table() {
    cat << 'END'
core/util      |                                                        |
core/protocol  |                                                        |
core/contract  |                                                        |
core/domain    | core/contract                                          |
core/store     | core/contract core/domain                              |
core/alarms    | core/contract core/domain core/store                   |
core/models    | core/contract core/domain core/store core/alarms       | models
core/client    | core/protocol                                          | network
core/handoff   | core/protocol core/client core/contract                |
core/settings  |                                                        |
timesync       | core/contract                                          |
guardian       | core/contract core/domain core/protocol timesync       |
qml            | core/contract core/domain core/store core/alarms core/models core/settings app | any
app            | any                                                    | any
tests          | any                                                    | any
END
}

source_files() {
    if git rev-parse --is-inside-work-tree > /dev/null 2>&1 && [[ -z $(git rev-parse --show-prefix) ]]; then
        git ls-files -z --cached --others --exclude-standard --deduplicate
    else
        find . -path ./build -prune -o -path ./var -prune -o -type f -printf '%P\0'
    fi
}

# C++ files to awk, which knows the table: one pass, one message a fault.
check_includes() {
    local files=()
    mapfile -d '' files < <(source_files | grep -zE '^(core|timesync|guardian|app|qml|tests)/.*\.(h|cpp)$')
    ((${#files[@]})) || { echo 'no C++ files found' && return 1; }
    layer_table | awk '
        function fault(text) { printf "%s:%d: %s\n", FILENAME, FNR, text; faults = 1 }
        function layer_of(path,    part) {
            split(path, part, "/")
            return part[1] == "core" ? part[1] "/" part[2] : part[1]
        }
        function check_layer(target) {
            if (target == layer || target == "core/util" || may[layer] ~ / any /) {
                if (target != "tests" || layer == "tests") return
            }
            if (index(may[layer], " " target " ") == 0)
                fault(layer " may not include " target)
        }
        # The linker holds most of this; the message here is clearer, and headers need no linking.
        function check_qt(name) {
            network = name ~ /^(QtNetwork|QtWebSockets|Q(Tcp|Udp|Ssl|Local|Abstract)(Socket|Server)|QSsl|QNetwork|QHost(Address|Info)|QWebSocket|QDnsLookup)/
            gui = name ~ /^(QtGui|QtQml|QtQuick|QtWidgets|QGuiApplication|QApplication|QQml|QQuick|QQuickView|QJSEngine|QJSValue|QColor|QFont|QImage|QPixmap|QPainter|QPen|QBrush|QIcon|QWindow|QScreen|QSG|QKeyEvent|QMouseEvent|QValidator|QWidget)/
            # Models and types may be registered for QML where they are defined.
            if (qt[layer] ~ /models/ && name ~ /^(QtQml\/)?qqml(registration|integration)?(\.h)?$/) return
            if (network && qt[layer] !~ /any|network/) fault(layer " may not use Qt Network: <" name ">")
            if (gui && qt[layer] !~ /any/) fault(layer " may not use Qt Gui or QML: <" name ">")
            if (layer == "core/protocol" && name ~ /^Q(Object|Timer|Debug|LoggingCategory|DateTime|ElapsedTimer|DeadlineTimer|IODevice|File|Thread)$/)
                fault("core/protocol is bytes in, operations out: <" name "> does not belong there")
        }
        FILENAME == "-" {
            split($0, column, "|")
            gsub(/ /, "", column[1])
            may[column[1]] = " " column[2] " "; gsub(/ +/, " ", may[column[1]])
            qt[column[1]] = column[3]
            next
        }
        FNR == 1 {
            layer = layer_of(FILENAME)
            if (!(layer in may)) fault("the layer " layer " is not in the table of deploy/check-layers.sh")
        }
        layer == "core/protocol" && /Q_(OBJECT|GADGET_EXPORT)/ { fault("core/protocol has no QObject") }
        /^[ \t]*#[ \t]*include[ \t]*"/ {
            name = $0; sub(/^[^"]*"/, "", name); sub(/".*/, "", name)
            if (name ~ /^(core|timesync|guardian|app|qml|tests)\//) check_layer(layer_of(name))
            else if (name ~ /^\.\.?\// || (name ~ /\// && name !~ /^Q/)) fault("include by the path from the root: \"" name "\"")
        }
        /^[ \t]*#[ \t]*include[ \t]*[<"](nats\/)?nats\.h[>"]/ && FILENAME != "guardian/nats_bus.cpp" && FILENAME !~ /^tests\/bench\// {
            fault("only guardian/nats_bus.cpp includes nats.h")
        }
        /^[ \t]*#[ \t]*include[ \t]*<Q|^[ \t]*#[ \t]*include[ \t]*<qqml/ {
            name = $0; sub(/^[^<]*</, "", name); sub(/>.*/, "", name)
            check_qt(name)
        }
        END { exit faults }
    ' - "${files[@]}"
}

check_licences() {
    local file faults=0
    while IFS= read -r -d '' file; do
        [[ -f $file ]] || continue
        if ! head -n 8 -- "$file" | grep -q 'SPDX-License-Identifier: Apache-2.0'; then
            echo "$file:1: no SPDX-License-Identifier"
            faults=1
        fi
    done < <(source_files | grep -zE '(\.(h|cpp|qml|cmake|sh|cjs|mjs|js|py|conf|example)|CMakeLists\.txt|\.ci/run)$')
    return "$faults"
}

status=0
check_includes || status=1
check_licences || status=1
((status)) || echo 'Layers and licences: as they should be.'
exit "$status"
