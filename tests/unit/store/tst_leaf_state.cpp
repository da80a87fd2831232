// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/leaf_state.h"

#include <QTest>

using namespace nunect::store;

Q_DECLARE_METATYPE(LeafSigns)
Q_DECLARE_METATYPE(LeafState)

/// Signs of a leaf that listens; what is not said is unknown.
static LeafSigns signs(Liveness guardian, Liveness units, LinkClaim claim, bool serverAnswers)
{
    LeafSigns made;
    made.listening = true;
    made.guardian = guardian;
    made.units = units;
    made.claim = claim;
    made.serverAnswers = serverAnswers;
    return made;
}

class tst_LeafState : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void judge_data()
    {
        QTest::addColumn<LeafSigns>("seen");
        QTest::addColumn<LeafState>("state");
        using enum Liveness;
        const auto row = [](const char *name, const LeafSigns &seen, LeafState state) {
            QTest::newRow(name) << seen << state;
        };
        const auto with = [](LeafSigns made, auto change) {
            change(made);
            return made;
        };
        const LeafSigns fine = signs(Live, Live, LinkClaim::Stands, true);
        row("all is well", fine, LeafState::Fine);
        row("heartbeats alone are enough", signs(Live, Unknown, LinkClaim::Unknown, false),
            LeafState::Fine);
        row("a heartbeat is believed, not an old LEAFZ",
            signs(Live, Unknown, LinkClaim::Gone, false), LeafState::Fine);
        row("one account has no link", signs(Live, Live, LinkClaim::Partly, true),
            LeafState::PartlyLinked);
        row("it broke twice", with(fine, [](LeafSigns &made) { made.breaks = 2; }),
            LeafState::Fine);
        row("it broke three times", with(fine, [](LeafSigns &made) { made.breaks = 3; }),
            LeafState::Flapping);
        row("goodbye", with(fine, [](LeafSigns &made) { made.saidGoodbye = true; }),
            LeafState::ShutDown);

        // The hub's LEAFZ may name a dead link for a long time.
        row("dead, whatever the hub claims", signs(Late, Unknown, LinkClaim::Stands, false),
            LeafState::NotHeard);
        row("dead for longer", signs(Lost, Lost, LinkClaim::Stands, false), LeafState::NotHeard);
        row("dead, and the hub says so", signs(Lost, Lost, LinkClaim::Gone, false),
            LeafState::NotHeard);

        row("the link is gone, its server answers another way",
            signs(Lost, Lost, LinkClaim::Gone, true), LeafState::UplinkDown);
        row("all went at once, its server answers",
            with(signs(Late, Late, LinkClaim::Stands, true),
                 [](LeafSigns &made) { made.unitsWentWithGuardian = true; }),
            LeafState::UplinkDown);
        row("its guardian came round another way",
            with(signs(Unknown, Lost, LinkClaim::Gone, false),
                 [](LeafSigns &made) { made.guardianElsewhere = true; }),
            LeafState::UplinkDown);

        row("the guardian died, its server answers", signs(Lost, Unknown, LinkClaim::Stands, true),
            LeafState::GuardianSilent);
        row("the guardian died, units are heard", signs(Lost, Live, LinkClaim::Stands, true),
            LeafState::GuardianSilent);
        row("the guardian died, units are heard, an account has no link",
            signs(Lost, Live, LinkClaim::Partly, true), LeafState::PartlyLinked);

        row("no guardian: the hub and its server say that it stands",
            signs(Unknown, Unknown, LinkClaim::Stands, true), LeafState::Fine);
        row("no guardian: the hub alone says so", signs(Unknown, Unknown, LinkClaim::Stands, false),
            LeafState::Fine);
        row("no guardian: no link, its server answers",
            signs(Unknown, Unknown, LinkClaim::Gone, true), LeafState::UplinkDown);
        row("no guardian: no link, nobody answers", signs(Unknown, Unknown, LinkClaim::Gone, false),
            LeafState::NotHeard);
        row("no guardian: a unit was turned off", signs(Unknown, Lost, LinkClaim::Stands, true),
            LeafState::Fine);
        row("no guardian: nobody says anything, a unit is lost",
            signs(Unknown, Lost, LinkClaim::Unknown, false), LeafState::NotHeard);
        row("nothing was ever told", signs(Unknown, Unknown, LinkClaim::Unknown, false),
            LeafState::Unknown);

        const auto deaf = [](LeafSigns &made) { made.listening = false; };
        row("we hear nothing", with(signs(Lost, Lost, LinkClaim::Unknown, false), deaf),
            LeafState::Unknown);
        row("we hear nothing, but may ask its server",
            with(signs(Lost, Lost, LinkClaim::Gone, true), deaf), LeafState::UplinkDown);
    }
    void judge()
    {
        QFETCH(LeafSigns, seen);
        QTEST(judgeLeaf(seen), "state");
    }
};

QTEST_GUILESS_MAIN(tst_LeafState)
#include "tst_leaf_state.moc"
