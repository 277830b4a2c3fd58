// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/PhotoFacts.h"

#include <QtEndian>

namespace watchroom {

namespace {

constexpr QByteArrayView kStartOfJpeg("\xFF\xD8");
constexpr QByteArrayView kExif("Exif\0\0", 6);
constexpr int kExifOrXmp = 0xE1; // APP1
constexpr int kIptc = 0xED;      // APP13
constexpr int kStartOfScan = 0xDA;
constexpr quint16 kOrientationTag = 0x0112;
constexpr quint16 kUpright = 1;

/// Reads numbers of a TIFF header, which says itself which byte comes first; 0 beyond its end.
class TiffReader
{
public:
    explicit TiffReader(QByteArrayView bytes)
        : m_bytes(bytes)
        , m_littleFirst(bytes.startsWith("II"))
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
        return m_littleFirst ? qFromLittleEndian<T>(where) : qFromBigEndian<T>(where);
    }

    QByteArrayView m_bytes;
    bool m_littleFirst;
};

quint16 orientationIn(QByteArrayView tiff)
{
    constexpr int kEntry = 12;
    const TiffReader reader(tiff);
    const qsizetype directory = reader.number32(4);
    const int count = reader.number16(directory);
    for (int i = 0; i < count; ++i) {
        const qsizetype entry = directory + 2 + i * kEntry;
        if (reader.number16(entry) != kOrientationTag)
            continue;
        const quint16 value = reader.number16(entry + 8);
        return value >= 1 && value <= 8 ? value : kUpright;
    }
    return kUpright;
}

/// A whole segment that says nothing else.
QByteArray orientationSegment(quint16 orientation)
{
    QByteArray segment("\xFF\xE1\x00\x22"
                       "Exif\0\0"
                       "MM\0*\0\0\0\x08"
                       "\0\x01"
                       "\x01\x12\0\x03\0\0\0\x01\0\0\0\0"
                       "\0\0\0\0",
                       36);
    segment[29] = char(orientation);
    return segment;
}

} // namespace

QByteArray withoutPhotoFacts(const QByteArray &bytes)
{
    if (!bytes.startsWith(kStartOfJpeg))
        return bytes;
    QByteArray kept;
    quint16 orientation = kUpright;
    qsizetype at = kStartOfJpeg.size();
    while (at + 4 <= bytes.size()) {
        const int marker = uchar(bytes[at + 1]);
        if (uchar(bytes[at]) != 0xFF)
            return bytes;
        if (marker == kStartOfScan)
            break;
        const int length = qFromBigEndian<quint16>(bytes.constData() + at + 2);
        if (length < 2 || at + 2 + length > bytes.size())
            return bytes;
        const QByteArrayView body = QByteArrayView(bytes).sliced(at + 4, length - 2);
        if (marker == kExifOrXmp && body.startsWith(kExif))
            orientation = orientationIn(body.sliced(kExif.size()));
        else if (marker != kExifOrXmp && marker != kIptc)
            kept += QByteArrayView(bytes).sliced(at, 2 + length);
        at += 2 + length;
    }
    if (orientation != kUpright)
        kept.prepend(orientationSegment(orientation));
    return kStartOfJpeg.toByteArray() + kept + bytes.sliced(at);
}

} // namespace watchroom
