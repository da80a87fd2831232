// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/domain/monitoring.h"

#include "tests/unit/domain/monitoring_captures.h"

#include <QJsonArray>

#include <functional>

using namespace nunect;
using namespace nunect::domain;
using namespace nunect::test;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Endpoint
{
    QString captures; ///< how their files' names begin
    QString section;  ///< of FIELDS.md
    std::function<QString(QByteArrayView)> error;
};

struct Field
{
    QString type;
    bool decoded = false;
};

/// A place in a reply: how the decoders name it, and what FIELDS.md says of it.
struct Place
{
    QString path;
    std::optional<Field> field; ///< nothing if the table lacks it
    QJsonValue value;
};

using Table = QHash<QString, QHash<QString, Field>>;

} // namespace

template<auto decode>
static Endpoint endpoint(const QString &captures, const QString &section)
{
    return {captures, section, [](QByteArrayView payload) { return errorOf(decode(payload)); }};
}

static std::vector<Endpoint> endpoints()
{
    return {
        endpoint<decodeVarz>(u"varz"_s, u"Varz"_s),
        endpoint<decodeConnz>(u"connz"_s, u"Connz"_s),
        endpoint<decodeLeafz>(u"leafz"_s, u"Leafz"_s),
        endpoint<decodeJsz>(u"jsz"_s, u"JSInfo"_s),
        endpoint<decodeJszAccount>(u"jszaccount"_s, u"AccountDetail"_s),
        endpoint<decodeSubsz>(u"subsz"_s, u"Subsz"_s),
        endpoint<decodeRoutez>(u"routez"_s, u"Routez"_s),
        endpoint<decodeAccountz>(u"accountz"_s, u"Accountz"_s),
        endpoint<decodeAccountInfo>(u"accountinfo"_s, u"AccountInfo"_s),
        endpoint<decodeAccountStatz>(u"accstatz"_s, u"AccountStatz"_s),
        endpoint<decodeGatewayz>(u"gatewayz"_s, u"Gatewayz"_s),
        endpoint<decodeHealthz>(u"healthz"_s, u"HealthStatus"_s),
    };
}

/// FIELDS.md: fields by section and name.
static Table readTable()
{
    QFile file(QStringLiteral(NUNECT_SOURCE_DIR "/core/domain/FIELDS.md"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s", qPrintable(file.errorString()));
    Table table;
    QString section;
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n');
    for (const QString &line : lines) {
        if (line.startsWith("## "_L1))
            section = line.sliced(3);
        if (!line.startsWith("| `"_L1))
            continue;
        const QStringList cells = line.split(u'|'); // the first and the last are empty
        const QString name = cells.value(1).trimmed().chopped(1).sliced(1);
        const bool decoded = !cells.value(6).trimmed().startsWith("no:"_L1);
        table[section].insert(name, {cells.value(2).trimmed(), decoded});
    }
    return table;
}

/// Adds the places below \a value, which is of \a type.
static void walk(const Table &table, const QString &path, const QString &type,
                 const QJsonValue &value, bool decoded, QList<Place> &places)
{
    if (value.isArray()) {
        const QJsonArray items = value.toArray();
        for (qsizetype i = 0; i < items.size(); ++i)
            walk(table, u"%1[%2]"_s.arg(path).arg(i), type.mid(8), items[i], decoded, places);
        return;
    }
    const QJsonObject object = value.toObject();
    const QString before = path.isEmpty() ? path : path + u'.';
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QString below = before + it.key();
        if (type.startsWith("map of "_L1)) {
            places.append({below, Field{type.mid(7), decoded}, it.value()});
            walk(table, below, type.mid(7), it.value(), decoded, places);
        } else if (const auto known = table.value(type).constFind(it.key());
                   table.contains(type) && known != table.value(type).constEnd()) {
            const Field field{known->type, decoded && known->decoded};
            places.append({below, field, it.value()});
            walk(table, below, field.type, it.value(), field.decoded, places);
        } else if (type != "object"_L1) {
            places.append({below, std::nullopt, it.value()});
        }
    }
}

static QList<Place> placesOf(const Table &table, const QString &section, const QByteArray &capture)
{
    QList<Place> places;
    const QJsonObject whole = QJsonDocument::fromJson(capture).object();
    const bool isReply = whole.contains("server"_L1);
    if (isReply)
        walk(table, u"server"_s, u"ServerInfo"_s, whole.value("server"_L1), true, places);
    walk(table, isReply ? u"data"_s : QString(), section,
         isReply ? whole.value("data"_L1) : QJsonValue(whole), true, places);
    return places;
}

/// \a value with what is at \a path ("data.rows[2].cid") set to \a inner.
static QJsonValue replaced(const QJsonValue &value, const QString &path, const QJsonValue &inner)
{
    if (path.isEmpty())
        return inner;
    if (path.startsWith(u'[')) {
        const qsizetype end = path.indexOf(u']');
        QJsonArray array = value.toArray();
        const qsizetype at = path.sliced(1, end - 1).toLongLong();
        array[at] = replaced(array[at], path.sliced(end + 1), inner);
        return array;
    }
    QJsonObject object = value.toObject();
    // Names may hold dots and brackets: the longest that there is.
    const QString all = path.startsWith(u'.') ? path.sliced(1) : path;
    QString name;
    const QStringList keys = object.keys();
    for (const QString &key : keys) {
        if (all.startsWith(key) && key.size() > name.size())
            name = key;
    }
    object.insert(name, replaced(object.value(name), all.sliced(name.size()), inner));
    return object;
}

class tst_Fields : public QObject
{
    Q_OBJECT

private:
    const Table m_table = readTable();

    static void addAll()
    {
        QTest::addColumn<QString>("version");
        QTest::addColumn<QString>("name");
        for (const QString &version : versions()) {
            const QDir folder(monitoringFolder(version));
            const QStringList files = folder.entryList({u"*.json"_s});
            QVERIFY(!files.isEmpty());
            for (const QString &file : files)
                QTest::addRow("%s %s", qPrintable(version), qPrintable(file))
                    << version << file.chopped(5);
        }
    }

    static Endpoint endpointOf(const QString &name)
    {
        for (const Endpoint &candidate : endpoints()) {
            if (candidate.captures == name.section(u'-', 0, 0))
                return candidate;
        }
        qFatal("%s is of no known endpoint", qPrintable(name));
        return {};
    }

private Q_SLOTS:
    void everyFieldIsInTheTable_data() { addAll(); }
    void everyFieldIsInTheTable()
    {
        QFETCH(QString, version);
        QFETCH(QString, name);
        const QList<Place> places
            = placesOf(m_table, endpointOf(name).section, monitoring(version, name));
        for (const Place &place : places)
            QVERIFY2(place.field, qPrintable(place.path + u" is not in FIELDS.md"_s));
        QVERIFY(!places.isEmpty());
    }

    void unknownFieldIsNoticed()
    {
        const QByteArray varz
            = with(monitoring(u"2.9.10"_s, u"varz-reply"_s), u"data.cluster.news"_s, QJsonValue(1));
        QStringList unknown;
        const QList<Place> places = placesOf(m_table, u"Varz"_s, varz);
        for (const Place &place : places) {
            if (!place.field)
                unknown.append(place.path);
        }
        QCOMPARE(unknown, QStringList{u"data.cluster.news"_s});
        QCOMPARE(errorOf(decodeVarz(varz)), QString());
    }

    void wrongTypesAreNamed_data() { addAll(); }
    void wrongTypesAreNamed()
    {
        QFETCH(QString, version);
        QFETCH(QString, name);
        const QByteArray capture = monitoring(version, name);
        const QJsonValue whole(QJsonDocument::fromJson(capture).object());
        const Endpoint endpoint = endpointOf(name);
        if (!endpoint.error(capture).isEmpty())
            return; // a refusal
        QList<Place> places = placesOf(m_table, endpoint.section, capture);
        if (places.size() > 400) // long lists say nothing new
            places.resize(400);
        for (const Place &place : std::as_const(places)) {
            const QJsonValue wrong = place.value.isString() ? QJsonValue(1) : QJsonValue(u"x"_s);
            const QJsonObject bent = replaced(whole, place.path, wrong).toObject();
            const QString error
                = endpoint.error(QJsonDocument(bent).toJson(QJsonDocument::Compact));
            const bool named = error.contains(u"'%1'"_s.arg(place.path));
            const QString what = u"%1: %2"_s.arg(place.path, error);
            QVERIFY2(named == (place.field && place.field->decoded), qPrintable(what));
            QVERIFY2(named || error.isEmpty(), qPrintable(what));
        }
    }

    void truncated_data() { addAll(); }
    void truncated()
    {
        QFETCH(QString, version);
        QFETCH(QString, name);
        const QByteArray capture = monitoring(version, name);
        const Endpoint endpoint = endpointOf(name);
        for (qsizetype size = 0; size < capture.size(); ++size)
            QVERIFY2(!endpoint.error(QByteArrayView(capture).first(size)).isEmpty(),
                     capture.first(size).constData());
    }
};

QTEST_APPLESS_MAIN(tst_Fields)
#include "tst_fields.moc"
