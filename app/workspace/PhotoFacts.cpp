// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/PhotoFacts.h"

#include "app/base/PictureFormat.h"
#include "app/workspace/NumberReader.h"

#include <algorithm>

namespace watchroom {

namespace {

constexpr QByteArrayView kStartOfJpeg("\xFF\xD8");
constexpr QByteArrayView kExifMarker("\xFF\xE1");
constexpr QByteArrayView kExif("Exif\0\0", 6);
constexpr qsizetype kStartOfPng = 8;   // the signature
constexpr qsizetype kPngAround = 12;   // length, name and checksum of a chunk
constexpr qsizetype kStartOfWebp = 12; // RIFF, length, WEBP
constexpr qsizetype kWebpHead = 8;     // name and length of a chunk
constexpr char kWebpSaysExif = 0x08;
constexpr char kWebpSaysXmp = 0x04;
constexpr int kExifOrXmp = 0xE1; // APP1
constexpr int kIptc = 0xED;      // APP13
constexpr int kStartOfScan = 0xDA;
constexpr quint16 kOrientationTag = 0x0112;
constexpr quint16 kUpright = 1;

/// Exif that says nothing else.
QByteArray tiffWith(quint16 orientation)
{
    QByteArray tiff("MM\0*\0\0\0\x08"
                    "\0\x01"
                    "\x01\x12\0\x03\0\0\0\x01\0\0\0\0"
                    "\0\0\0\0",
                    26);
    tiff[19] = char(orientation);
    return tiff;
}

QByteArrayView withoutExifMark(QByteArrayView body)
{
    return body.startsWith(kExif) ? body.sliced(kExif.size()) : body;
}

QByteArray withoutJpegFacts(const QByteArray &bytes)
{
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
        if (const auto exif = exifIn(QByteArrayView(bytes).sliced(at)); !exif.isEmpty())
            orientation = orientationIn(exif);
        else if (marker != kExifOrXmp && marker != kIptc)
            kept += QByteArrayView(bytes).sliced(at, 2 + length);
        at += 2 + length;
    }
    if (orientation != kUpright)
        kept.prepend(QByteArray("\xFF\xE1\x00\x22", 4) + kExif.toByteArray() +
                     tiffWith(orientation));
    return kStartOfJpeg.toByteArray() + kept + bytes.sliced(at);
}

/// As PNG wants it (ISO 3309).
quint32 checksumOf(QByteArrayView bytes)
{
    quint32 sum = 0xFFFFFFFF;
    for (const char byte : bytes) {
        sum ^= uchar(byte);
        for (int bit = 0; bit < 8; ++bit)
            sum = (sum >> 1) ^ (sum & 1 ? 0xEDB88320 : 0);
    }
    return ~sum;
}

QByteArray pngChunk(const QByteArray &name, const QByteArray &body)
{
    QByteArray length(4, 0);
    QByteArray sum(4, 0);
    qToBigEndian(quint32(body.size()), length.data());
    qToBigEndian(checksumOf(name + body), sum.data());
    return length + name + body + sum;
}

/// Words of all kinds go too: XMP and older Exif stand in them.
QByteArray withoutPngFacts(const QByteArray &bytes)
{
    constexpr QByteArrayView kFacts[]{"eXIf", "tEXt", "zTXt", "iTXt", "tIME"};
    QByteArray kept = bytes.first(kStartOfPng);
    for (qsizetype at = kStartOfPng; at < bytes.size();) {
        if (at + kPngAround > bytes.size())
            return bytes;
        const qsizetype length = qFromBigEndian<quint32>(bytes.constData() + at);
        if (length > bytes.size() - at - kPngAround)
            return bytes;
        const QByteArrayView name = QByteArrayView(bytes).sliced(at + 4, 4);
        if (std::ranges::find(kFacts, name) == std::end(kFacts)) {
            kept += QByteArrayView(bytes).sliced(at, length + kPngAround);
        } else if (name == "eXIf") {
            const auto orientation =
                orientationIn(withoutExifMark(QByteArrayView(bytes).sliced(at + 8, length)));
            if (orientation != kUpright)
                kept += pngChunk("eXIf", tiffWith(orientation));
        }
        at += length + kPngAround;
    }
    return kept;
}

QByteArray withoutWebpFacts(const QByteArray &bytes)
{
    QByteArray kept = bytes.first(kStartOfWebp);
    qsizetype flagsAt = 0;
    bool saysExif = false;
    for (qsizetype at = kStartOfWebp; at < bytes.size();) {
        if (at + kWebpHead > bytes.size())
            return bytes;
        const qsizetype length = qFromLittleEndian<quint32>(bytes.constData() + at + 4);
        const qsizetype whole = kWebpHead + length + (length & 1); // padded to even
        if (length > bytes.size() - at - kWebpHead)
            return bytes;
        const QByteArrayView name = QByteArrayView(bytes).sliced(at, 4);
        const QByteArrayView body = QByteArrayView(bytes).sliced(at + kWebpHead, length);
        if (name == "EXIF" && orientationIn(withoutExifMark(body)) != kUpright) {
            saysExif = true;
            const QByteArray tiff = tiffWith(orientationIn(withoutExifMark(body)));
            QByteArray size(4, 0);
            qToLittleEndian(quint32(tiff.size()), size.data());
            kept += "EXIF" + size + tiff;
        } else if (name != "EXIF" && name != "XMP ") {
            if (name == "VP8X" && length > 0)
                flagsAt = kept.size() + kWebpHead;
            kept += QByteArrayView(bytes).sliced(at, std::min(whole, bytes.size() - at));
        }
        at += whole;
    }
    if (flagsAt > 0)
        kept[flagsAt] = char(kept[flagsAt] & ~(kWebpSaysXmp | (saysExif ? 0 : kWebpSaysExif)));
    qToLittleEndian(quint32(kept.size() - kWebpHead), kept.data() + 4);
    return kept;
}

} // namespace

QByteArrayView exifIn(QByteArrayView segment)
{
    constexpr qsizetype kHead = 4; // marker and length
    const qsizetype length = NumberReader(segment, NumberReader::BigFirst).number16(2);
    const bool isExif = segment.startsWith(kExifMarker) && length + 2 <= segment.size() &&
                        segment.sliced(kHead).startsWith(kExif);
    return isExif ? segment.first(length + 2).sliced(kHead + kExif.size()) : QByteArrayView();
}

quint16 orientationIn(QByteArrayView tiff)
{
    constexpr int kEntry = 12;
    const NumberReader reader(tiff, tiff.startsWith("II") ? NumberReader::LittleFirst
                                                          : NumberReader::BigFirst);
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

QByteArray withoutPhotoFacts(const QByteArray &bytes)
{
    const QByteArray format = pictureFormatOf(bytes);
    if (format == "jpeg")
        return withoutJpegFacts(bytes);
    if (format == "png")
        return withoutPngFacts(bytes);
    return format == "webp" ? withoutWebpFacts(bytes) : bytes;
}

} // namespace watchroom
