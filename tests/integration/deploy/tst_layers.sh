#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The nunect authors
# SPDX-License-Identifier: Apache-2.0
#
# deploy/check-layers.sh finds each kind of fault, and none where there is none.

# shellcheck source=tests/integration/deploy/support.sh
. "$(dirname -- "${BASH_SOURCE[0]}")/support.sh"

licence='// SPDX-License-Identifier: Apache-2.0'

# put FILE LINE...: a file of a small project below the test's folder.
put() {
    local file=$NUNECT_VAR_DIR/$1
    mkdir -p "$(dirname -- "$file")"
    printf '%s\n' "$licence" "${@:2}" > "$file"
}
check() { "$root/deploy/check-layers.sh" "$NUNECT_VAR_DIR"; }

# finds FAULT FILE LINE...: the fault is named at line 2 of the file.
finds() {
    put "${@:2}"
    fails_with "$2:2: $1" check
    rm "$NUNECT_VAR_DIR/$2"
}

test_this_checkout() { "$root/deploy/check-layers.sh" > /dev/null; }

test_what_is_allowed() {
    put core/store/a.cpp '#include "core/domain/b.h"' '#include "core/util/result.h"' '#include <QHash>'
    put core/alarms/a.cpp '#include "core/store/b.h"' '#include "core/domain/b.h"'
    put core/models/a.cpp '#include "core/alarms/b.h"'
    put core/client/a.cpp '#include "core/protocol/b.h"' '#include <QWebSocket>'
    put guardian/nats_bus.cpp '#include "core/contract/b.h"' '#include "core/domain/b.h"' '#include "timesync/b.h"' '#include <nats.h>'
    put app/a.cpp '#include "core/store/b.h"' '#include "core/client/b.h"' '#include <QGuiApplication>'
    put core/models/a.h '#include <QtQml/qqmlregistration.h>' '#include <QAbstractListModel>'
    check > /dev/null
}

test_what_is_not() {
    put core/util/result.h
    finds 'core/domain may not include core/store' core/domain/a.h '#include "core/store/b.h"'
    finds 'core/alarms may not include core/models' core/alarms/a.h '#include "core/models/b.h"'
    finds 'core/store may not include core/alarms' core/store/a.h '#include "core/alarms/b.h"'
    finds 'core/protocol may not include core/contract' core/protocol/a.h '#include "core/contract/b.h"'
    finds 'core/contract may not include core/client' core/contract/a.h '  #  include  "core/client/b.h"'
    finds 'guardian may not include core/client' guardian/a.cpp '#include "core/client/b.h"'
    finds 'guardian may not include core/store' guardian/a.cpp '#include "core/store/b.h"'
    finds 'guardian may not include app' guardian/a.cpp '#include "app/b.h"'
    finds 'app may not include tests' app/a.cpp '#include "tests/support/b.h"'
    finds 'only guardian/nats_bus.cpp includes nats.h' guardian/a.cpp '#include <nats.h>'
    finds 'only guardian/nats_bus.cpp includes nats.h' app/a.cpp '#include <nats/nats.h>'
    finds 'guardian may not use Qt Network' guardian/a.cpp '#include <QTcpSocket>'
    finds 'core/store may not use Qt Network' core/store/a.cpp '#include <QtNetwork/QHostInfo>'
    finds 'core/client may not use Qt Gui' core/client/a.cpp '#include <QColor>'
    finds 'guardian may not use Qt Gui' guardian/a.cpp '#include <QGuiApplication>'
    finds 'core/protocol is bytes in' core/protocol/a.h '#include <QObject>'
    finds 'include by the path from the root' core/store/a.cpp '#include "../domain/b.h"'
    put core/other/a.h
    fails_with 'the layer core/other is not in the table' check
    rm -r "$NUNECT_VAR_DIR/core/other"
    echo 'int main() {}' > "$NUNECT_VAR_DIR/core/util/a.cpp"
    fails_with 'core/util/a.cpp:1: no SPDX' check
}

run_tests
