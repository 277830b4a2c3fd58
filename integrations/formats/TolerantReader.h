// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/JsonReader.h"
#include "integrations/formats/Losses.h"

#include <initializer_list>

namespace watchroom {

/// Reads the fields of an object from outside where a wrong one costs no more than itself: what has
/// the wrong type is a loss. Only the first such field of an object is named.
class TolerantReader : private JsonProblem, public JsonReader
{
public:
    TolerantReader(const nlohmann::json &value, Losses &losses, QString path = {})
        : JsonReader(value, static_cast<JsonProblem &>(*this), std::move(path))
        , m_value(value)
        , m_losses(losses)
    {
    }
    ~TolerantReader()
    {
        if (!JsonProblem::isEmpty())
            m_losses.add(error().summary);
    }
    Q_DISABLE_COPY_MOVE(TolerantReader)

    /// A text that may be a number or a truth value too: for the screen, one line.
    QString anyLine(const char *key, qsizetype maximumLength = 500) const;

    /// Notes every field that is none of these; they stand for what the converter reads.
    void expectOnly(std::initializer_list<const char *> keys) const;

    Losses &losses() const { return m_losses; }

private:
    const nlohmann::json &m_value;
    Losses &m_losses;
};

} // namespace watchroom
