#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The nunect authors
# SPDX-License-Identifier: Apache-2.0
#
# What a desktop knows of the console, and cmake --install, which puts it in place.

# shellcheck source=tests/integration/deploy/support.sh
. "$(dirname -- "${BASH_SOURCE[0]}")/support.sh"

id=one.nunet.nunect
desktop_dir=$root/resources/desktop

test_desktop_file_is_valid() {
    needs desktop-file-validate desktop-file-utils
    desktop-file-validate --warn-kde "$desktop_dir/$id.desktop"
    has "$(cat "$desktop_dir/$id.desktop")" 'MimeType=x-scheme-handler/nunect;'
    has "$(cat "$desktop_dir/$id.desktop")" 'Exec=nunect-console %u'
}

test_metainfo_is_valid() {
    local said faults
    needs appstreamcli appstream
    said=$(appstreamcli validate --no-net "$desktop_dir/$id.metainfo.xml") || true
    # appstream 1.0 misses a home page; there is none yet.
    faults=$(grep -E '^[EW]: ' <<< "$said" | grep -v 'url-homepage-missing') || true
    [[ -n $said && -z $faults ]] || fail "$said"
}

# The window, the desktop file and the notices name each other by it.
test_one_id_everywhere() {
    has "$(cat "$root/app/main.cpp")" "setDesktopFileName(u\"$id\""
    has "$(cat "$desktop_dir/$id.metainfo.xml")" "<launchable type=\"desktop-id\">$id.desktop</launchable>"
    has "$(cat "$desktop_dir/$id.desktop")" "Icon=$id"
}

test_version_is_released() {
    local version
    version=$(sed -n 's/^project(nunect VERSION \([0-9.]*\) .*/\1/p' "$root/CMakeLists.txt")
    has "$(cat "$desktop_dir/$id.metainfo.xml")" "<release version=\"$version\""
}

test_install() {
    local to=$work/prefix
    cmake --install "$NUNECT_BUILD_DIR" --prefix "$to" > /dev/null
    "$to/bin/nunect-console" --version > /dev/null
    desktop-file-validate "$to/share/applications/$id.desktop"
    [[ -s $to/share/metainfo/$id.metainfo.xml ]] || fail 'no metainfo'
    [[ -s $to/share/icons/hicolor/scalable/apps/$id.svg ]] || fail 'no icon'
    [[ -s $to/share/icons/hicolor/256x256/apps/$id.png ]] || fail 'no icon of 256 pixels'
}

# A link that a desktop hands over. The port that is named shows that it was taken.
test_link_is_taken() {
    fails_with 'There is a link and --url' "$NUNECT_BUILD_DIR/bin/nunect-console" nunect://127.0.0.1 --url wss://127.0.0.1:1
    fails_with 'is no URL of a hub' "$NUNECT_BUILD_DIR/bin/nunect-console" nunect://
}

run_tests
