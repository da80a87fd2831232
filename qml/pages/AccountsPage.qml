// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import Nunect

/// Every account, all its servers together.
TablePage {
    id: root

    source: root.app.tables.accountsSource
    model: root.app.tables.accounts
    details: root.app.tables.accountDetails
    name: qsTr("Accounts")
    title: qsTr("Accounts: %1").arg(root.model.knownCount)
}
