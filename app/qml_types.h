// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/alarm_board.h"
#include "app/alarm_sound.h"
#include "app/application.h"
#include "app/connection_details.h"
#include "app/icon_item.h"
#include "app/jetstream_tables.h"
#include "app/kiosk/kiosk_lock.h"
#include "app/launcher.h"
#include "app/leaf_registry.h"
#include "app/leaf_tables.h"
#include "app/link_cuts.h"
#include "app/local_time_model.h"
#include "app/map_export.h"
#include "app/page_source.h"
#include "app/preferences.h"
#include "app/profiles/connect_form.h"
#include "app/profiles/connection_steps.h"
#include "app/profiles/profile_list.h"
#include "app/row_choice.h"
#include "app/site_tables.h"
#include "app/sparkline_item.h"
#include "app/subject_query.h"
#include "app/subscription_tables.h"
#include "app/table/status_figure.h"
#include "app/table/table_canvas.h"
#include "app/table/table_look.h"
#include "app/table_clipboard.h"
#include "app/table_export.h"
#include "app/tap_control.h"
#include "app/tap_details.h"
#include "app/tip_watch.h"
#include "core/models/activity_model.h"
#include "core/models/alarm_rules_model.h"
#include "core/models/alarm_summary.h"
#include "core/models/details_model.h"
#include "core/models/fleet_summary.h"
#include "core/models/jetstream_state.h"
#include "core/models/palette_model.h"
#include "core/models/site_trends.h"
#include "core/models/status.h"
#include "core/models/subject_tree_model.h"
#include "core/models/table_model.h"
#include "core/models/table_text.h"
#include "core/models/topology_model.h"

#include <QtQml/qqml.h>

/// What QML may know of the C++ side, as module Nunect.App. The layers below know nothing of QML.
namespace nunect::app {

struct StatusForQml
{
    Q_GADGET
    QML_FOREIGN(nunect::models::Status)
    QML_NAMED_ELEMENT(Status)
    QML_UNCREATABLE("Only an enumeration")
};

struct TableModelForQml
{
    Q_GADGET
    QML_FOREIGN(nunect::models::TableModel)
    QML_NAMED_ELEMENT(TableModel)
    QML_UNCREATABLE("Made by Application")
};

struct TableFormatForQml
{
    Q_GADGET
    QML_FOREIGN(nunect::models::TableFormat)
    QML_NAMED_ELEMENT(TableFormat)
    QML_UNCREATABLE("Only an enumeration")
};

struct RowChoiceForQml
{
    Q_GADGET
    QML_FOREIGN(nunect::app::RowChoice)
    QML_NAMED_ELEMENT(RowChoice)
};

struct TableCanvasForQml
{
    Q_GADGET
    QML_FOREIGN(nunect::app::TableCanvas)
    QML_NAMED_ELEMENT(TableCanvas)
};

struct TipWatchForQml
{
    Q_GADGET
    QML_FOREIGN(nunect::app::TipWatch)
    QML_NAMED_ELEMENT(TipWatch)
};

struct TableLookForQml
{
    Q_GADGET
    QML_FOREIGN(nunect::app::TableLook)
    QML_NAMED_ELEMENT(TableLook)
};

struct CellOnScreenForQml
{
    Q_GADGET
    QML_FOREIGN(nunect::app::CellOnScreen)
    QML_VALUE_TYPE(cellOnScreen)
};

struct StatusFigureItemForQml
{
    Q_GADGET
    QML_FOREIGN(nunect::app::StatusFigureItem)
    QML_NAMED_ELEMENT(StatusFigureItem)
};

struct TableClipboardForQml
{
    Q_GADGET
    QML_FOREIGN(nunect::app::TableClipboard)
    QML_NAMED_ELEMENT(TableClipboard)
};

struct TableExportForQml
{
    Q_GADGET
    QML_FOREIGN(nunect::app::TableExport)
    QML_NAMED_ELEMENT(TableExport)
};

struct IconItemForQml
{
    Q_GADGET
    QML_FOREIGN(nunect::app::IconItem)
    QML_NAMED_ELEMENT(IconItem)
};

struct SparklineItemForQml
{
    Q_GADGET
    QML_FOREIGN(nunect::app::SparklineItem)
    QML_NAMED_ELEMENT(SparklineItem)
};

struct DetailsModelForQml
{
    Q_GADGET
    QML_FOREIGN(nunect::models::DetailsModel)
    QML_NAMED_ELEMENT(DetailsModel)
    QML_UNCREATABLE("Made by Application")
};

struct ActivityModelForQml
{
    Q_GADGET
    QML_FOREIGN(nunect::models::ActivityModel)
    QML_NAMED_ELEMENT(ActivityModel)
    QML_UNCREATABLE("Made by Application")
};

struct FleetSummaryForQml
{
    Q_GADGET
    QML_FOREIGN(nunect::models::FleetSummary)
    QML_NAMED_ELEMENT(FleetSummary)
    QML_UNCREATABLE("Made by Application")
};

struct AlarmSummaryForQml
{
    Q_GADGET
    QML_FOREIGN(nunect::models::AlarmSummary)
    QML_NAMED_ELEMENT(AlarmSummary)
    QML_UNCREATABLE("Made by Application")
};

struct SiteTrendsForQml
{
    Q_GADGET
    QML_FOREIGN(nunect::models::SiteTrends)
    QML_NAMED_ELEMENT(SiteTrends)
    QML_UNCREATABLE("Made by Application")
};

struct TopologyModelForQml
{
    Q_GADGET
    QML_FOREIGN(nunect::models::TopologyModel)
    QML_NAMED_ELEMENT(TopologyModel)
    QML_UNCREATABLE("Made by Application")
};

struct TopologyEdgeModelForQml
{
    Q_GADGET
    QML_FOREIGN(nunect::models::TopologyEdgeModel)
    QML_NAMED_ELEMENT(TopologyEdgeModel)
    QML_UNCREATABLE("Made by Application")
};

struct AlarmRulesModelForQml
{
    Q_GADGET
    QML_FOREIGN(nunect::models::AlarmRulesModel)
    QML_NAMED_ELEMENT(AlarmRulesModel)
    QML_UNCREATABLE("Made by Application")
};

struct AlarmSoundForQml
{
    Q_GADGET
    QML_FOREIGN(nunect::app::AlarmSound)
    QML_NAMED_ELEMENT(AlarmSound)
    QML_UNCREATABLE("Made by Application")
};

struct AlarmBoardForQml
{
    Q_GADGET
    QML_FOREIGN(nunect::app::AlarmBoard)
    QML_NAMED_ELEMENT(AlarmBoard)
    QML_UNCREATABLE("Made by Application")
};

struct KioskLockForQml
{
    Q_GADGET
    QML_FOREIGN(nunect::app::KioskLock)
    QML_NAMED_ELEMENT(KioskLock)
    QML_UNCREATABLE("Made by Application")
};

struct LauncherForQml
{
    Q_GADGET
    QML_FOREIGN(nunect::app::Launcher)
    QML_NAMED_ELEMENT(Launcher)
    QML_UNCREATABLE("Made by main()")
};

struct ConnectFormForQml
{
    Q_GADGET
    QML_FOREIGN(nunect::app::ConnectForm)
    QML_NAMED_ELEMENT(ConnectForm)
    QML_UNCREATABLE("Made by Launcher")
};

struct SystemLoginFormForQml
{
    Q_GADGET
    QML_FOREIGN(nunect::app::SystemLoginForm)
    QML_NAMED_ELEMENT(SystemLoginForm)
    QML_UNCREATABLE("Made by Launcher")
};

struct ConnectionStepsForQml
{
    Q_GADGET
    QML_FOREIGN(nunect::app::ConnectionSteps)
    QML_NAMED_ELEMENT(ConnectionSteps)
    QML_UNCREATABLE("Made by Launcher")
};

struct ProfileListForQml
{
    Q_GADGET
    QML_FOREIGN(nunect::app::ProfileList)
    QML_NAMED_ELEMENT(ProfileList)
    QML_UNCREATABLE("Made by Launcher")
};

struct LocalTimeModelForQml
{
    Q_GADGET
    QML_FOREIGN(nunect::app::LocalTimeModel)
    QML_NAMED_ELEMENT(LocalTimeModel)
    QML_UNCREATABLE("Made by Application")
};

struct PaletteModelForQml
{
    Q_GADGET
    QML_FOREIGN(nunect::models::PaletteModel)
    QML_NAMED_ELEMENT(PaletteModel)
    QML_UNCREATABLE("Made by Application")
};

struct PreferencesForQml
{
    Q_GADGET
    QML_FOREIGN(nunect::app::Preferences)
    QML_NAMED_ELEMENT(Preferences)
    QML_UNCREATABLE("Made by Application")
};

struct PageSourceForQml
{
    Q_GADGET
    QML_FOREIGN(nunect::app::PageSource)
    QML_NAMED_ELEMENT(PageSource)
    QML_UNCREATABLE("Made by Application")
};

struct JetStreamStateForQml
{
    Q_GADGET
    QML_FOREIGN(nunect::models::JetStreamState)
    QML_NAMED_ELEMENT(JetStreamState)
    QML_UNCREATABLE("Made by Application")
};

struct SubjectTreeModelForQml
{
    Q_GADGET
    QML_FOREIGN(nunect::models::SubjectTreeModel)
    QML_NAMED_ELEMENT(SubjectTreeModel)
    QML_UNCREATABLE("Made by Application")
};

struct JetStreamTablesForQml
{
    Q_GADGET
    QML_FOREIGN(nunect::app::JetStreamTables)
    QML_NAMED_ELEMENT(JetStreamTables)
    QML_UNCREATABLE("Made by Application")
};

struct LeafTablesForQml
{
    Q_GADGET
    QML_FOREIGN(nunect::app::LeafTables)
    QML_NAMED_ELEMENT(LeafTables)
    QML_UNCREATABLE("Made by Application")
};

struct LeafRegistryForQml
{
    Q_GADGET
    QML_FOREIGN(nunect::app::LeafRegistry)
    QML_NAMED_ELEMENT(LeafRegistry)
    QML_UNCREATABLE("Made by Application")
};

struct LinkCutsForQml
{
    Q_GADGET
    QML_FOREIGN(nunect::app::LinkCuts)
    QML_NAMED_ELEMENT(LinkCuts)
    QML_UNCREATABLE("Made by Application")
};

struct MapExportForQml
{
    Q_GADGET
    QML_FOREIGN(nunect::app::MapExport)
    QML_NAMED_ELEMENT(MapExport)
};

struct SubjectQueryForQml
{
    Q_GADGET
    QML_FOREIGN(nunect::app::SubjectQuery)
    QML_NAMED_ELEMENT(SubjectQuery)
    QML_UNCREATABLE("Made by Application")
};

struct SubscriptionTablesForQml
{
    Q_GADGET
    QML_FOREIGN(nunect::app::SubscriptionTables)
    QML_NAMED_ELEMENT(SubscriptionTables)
    QML_UNCREATABLE("Made by Application")
};

struct SiteTablesForQml
{
    Q_GADGET
    QML_FOREIGN(nunect::app::SiteTables)
    QML_NAMED_ELEMENT(SiteTables)
    QML_UNCREATABLE("Made by Application")
};

struct ConnectionDetailsForQml
{
    Q_GADGET
    QML_FOREIGN(nunect::app::ConnectionDetails)
    QML_NAMED_ELEMENT(ConnectionDetails)
    QML_UNCREATABLE("Made by Application")
};

struct TapControlForQml
{
    Q_GADGET
    QML_FOREIGN(nunect::app::TapControl)
    QML_NAMED_ELEMENT(TapControl)
    QML_UNCREATABLE("Made by Application")
};

struct TapDetailsForQml
{
    Q_GADGET
    QML_FOREIGN(nunect::app::TapDetails)
    QML_NAMED_ELEMENT(TapDetails)
    QML_UNCREATABLE("Made by Application")
};

struct ApplicationForQml
{
    Q_GADGET
    QML_FOREIGN(nunect::app::Application)
    QML_NAMED_ELEMENT(Application)
    QML_UNCREATABLE("Made by the program")
};

} // namespace nunect::app
