// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QtEndian>

namespace watchroom {

/// Reads whole numbers out of bytes; 0 beyond their end.
class NumberReader
{
public:
    enum Order { BigFirst, LittleFirst };

    NumberReader(QByteArrayView bytes, Order order)
        : m_bytes(bytes)
        , m_order(order)
    {
    }

    quint16 number16(qsizetype at) const { return number<quint16>(at); }
    quint32 number32(qsizetype at) const { return number<quint32>(at); }

private:
    template <typename T>
    T number(qsizetype at) const
    {
        if (at < 0 || at + qsizetype(sizeof(T)) > m_bytes.size())
            return 0;
        const char *where = m_bytes.data() + at;
        return m_order == LittleFirst ? qFromLittleEndian<T>(where) : qFromBigEndian<T>(where);
    }

    QByteArrayView m_bytes;
    Order m_order;
};

} // namespace watchroom
