// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Nunect.App as App
import Nunect.Controls

/// One message in full: where it came from, its headers, and its body as text, JSON or bytes.
DetailsPane {
    id: root

    required property App.TapDetails message

    title: root.message.title
    details: root.message.fields
    open: root.message.open
    preferredWidth: Theme.unit * 84
    onClosed: root.message.close()

    RowLayout {
        spacing: Theme.unit

        ThemeText {
            text: qsTr("Body")
            color: Theme.textSecondary
            font.bold: true
        }

        ChoiceRow {
            objectName: "bodyForm"
            name: qsTr("Show the body as")
            choices: root.message.isJson ? [qsTr("Text"), qsTr("Bytes"), qsTr("JSON")]
                                         : [qsTr("Text"), qsTr("Bytes")]
            current: root.message.form === App.TapDetails.Text ? 0
                   : root.message.form === App.TapDetails.Hex ? 1 : 2
            onChosen: index => root.message.form = index === 0 ? App.TapDetails.Text
                          : index === 1 ? App.TapDetails.Hex : App.TapDetails.Json
            Layout.fillWidth: true
        }
    }

    ThemeText {
        objectName: "bodyNote"
        text: root.message.bodyNote
        color: Theme.textSecondary
        wrapMode: Text.Wrap
        visible: text !== ""
        Layout.fillWidth: true
    }

    Rectangle {
        color: Theme.background
        border.color: Theme.line
        border.width: Theme.hairline
        radius: Theme.radius
        visible: root.message.body !== ""
        Layout.fillWidth: true
        Layout.preferredHeight: Theme.unit * 36

        Flickable {
            id: scroll

            anchors.fill: parent
            anchors.margins: Theme.unit
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            contentWidth: Math.max(scroll.width, body.contentWidth)
            contentHeight: body.contentHeight

            ScrollBar.vertical: SlimScrollBar {}
            ScrollBar.horizontal: SlimScrollBar {}

            TextEdit {
                id: body

                objectName: "body"
                width: scroll.width - Theme.unit * 2
                readOnly: true
                selectByMouse: true
                activeFocusOnTab: true
                text: root.message.body
                textFormat: TextEdit.PlainText
                color: Theme.text
                selectionColor: Theme.focus
                selectedTextColor: Theme.background
                font.family: root.message.form === App.TapDetails.Text ? Theme.fontFamily
                                                                       : Theme.fixedFamily
                font.pixelSize: Theme.captionSize
                wrapMode: root.message.form === App.TapDetails.Hex ? TextEdit.NoWrap
                                                                   : TextEdit.Wrap

                Accessible.role: Accessible.EditableText
                Accessible.readOnly: true
                Accessible.name: qsTr("Body")
            }
        }

        FocusRing {
            visible: body.activeFocus
        }
    }
}
