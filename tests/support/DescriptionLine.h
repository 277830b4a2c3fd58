// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"
#include "app/model/Tone.h"

#include <QDateTime>
#include <QStringList>
#include <QTimeZone>

#include <array>
#include <optional>

namespace watchroom {

using namespace Qt::StringLiterals;

// What the values of enumerations are called; the first is the usual one.

inline constexpr std::array kKinds{"generic"_L1, "alert"_L1, "deploy"_L1,   "build"_L1,
                                   "change"_L1,  "issue"_L1, "incident"_L1, "approval"_L1,
                                   "report"_L1,  "media"_L1};
inline constexpr std::array kSeverities{"none"_L1,    "info"_L1,  "success"_L1,
                                        "warning"_L1, "error"_L1, "critical"_L1};
inline constexpr std::array kNotifyLevels{"none"_L1, "quiet"_L1, "normal"_L1, "urgent"_L1};
inline constexpr std::array kInputs{"text"_L1, "lines"_L1, "number"_L1, "toggle"_L1, "choice"_L1,
                                    "date"_L1, "time"_L1,  "secret"_L1, "folder"_L1};
inline constexpr std::array kLooks{"compact"_L1, "expanded"_L1, "filtered"_L1};
inline constexpr std::array kEffects{"read"_L1, "change"_L1, "danger"_L1};
inline constexpr std::array kTextStyles{"body"_L1, "heading"_L1, "subtle"_L1};
inline constexpr std::array kTextSizes{"default"_L1, "small"_L1, "medium"_L1, "large"_L1,
                                       "extra-large"_L1};
inline constexpr std::array kWeights{"default"_L1, "lighter"_L1, "bolder"_L1};
inline constexpr std::array kImageSizes{"auto"_L1, "stretch"_L1, "small"_L1, "medium"_L1,
                                        "large"_L1};
inline constexpr std::array kSetStyles{"default"_L1, "stacked"_L1, "grid"_L1};
inline constexpr std::array kAlignments{"start"_L1, "center"_L1, "end"_L1};
inline constexpr std::array kBoxStyles{"default"_L1, "emphasis"_L1,  "accent"_L1,
                                       "good"_L1,    "attention"_L1, "warning"_L1};
inline constexpr std::array kWidths{"auto"_L1, "stretch"_L1, "weight"_L1, "pixels"_L1};
inline constexpr std::array kSpacings{"default"_L1, "none"_L1,        "small"_L1,  "medium"_L1,
                                      "large"_L1,   "extra-large"_L1, "padding"_L1};

/// One line in the making: words, then what is not as usual.
class Line
{
public:
    explicit Line(const QString &name)
        : m_words{name}
    {
    }

    Line &word(const QString &word)
    {
        if (!word.isEmpty())
            m_words += word;
        return *this;
    }
    Line &quote(const QString &text) { return word(text.isEmpty() ? QString() : quoted(text)); }
    Line &flag(const char *name, bool set) { return word(set ? QString::fromLatin1(name) : u""_s); }
    Line &field(const char *name, const QString &value)
    {
        const bool isPlain = !value.contains(u' ') && !value.contains(u'\n');
        return value.isEmpty()
                   ? *this
                   : word(QString::fromLatin1(name) + u'=' + (isPlain ? value : quoted(value)));
    }
    Line &number(const char *name, double value, double usual = 0)
    {
        return value == usual ? *this : field(name, QString::number(value, 'g', 15));
    }
    Line &time(const char *name, const std::optional<Timestamp> &time)
    {
        return time ? field(name, QDateTime::fromMSecsSinceEpoch(time->time_since_epoch().count(),
                                                                 QTimeZone::UTC)
                                      .toString(Qt::ISODate))
                    : *this;
    }
    /// The name of a value of an enumeration, unless it is the usual one (the first).
    template <typename Names, typename Value>
    Line &one(const Names &names, Value value, Value usual = Value{})
    {
        return value == usual ? *this : word(names.at(size_t(value)));
    }
    template <typename Names, typename Value>
    Line &one(const char *name, const Names &names, const std::optional<Value> &value)
    {
        return value ? field(name, names.at(size_t(*value))) : *this;
    }
    Line &tone(const std::optional<Tone> &tone) { return word(tone ? toneName(*tone) : u""_s); }

    QString done() const { return m_words.join(u' '); }

private:
    static QString quoted(QString text) { return u'"' + text.replace(u'\n', u'⏎') + u'"'; }

    QStringList m_words;
};

} // namespace watchroom
