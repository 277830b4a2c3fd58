// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/PictureSize.h"

#include "app/base/PictureFormat.h"
#include "app/workspace/NumberReader.h"
#include "app/workspace/PhotoFacts.h"

namespace watchroom {

namespace {

constexpr quint32 kFourteenBits = 0x3FFF;
constexpr quint32 kTwentyFourBits = 0xFFFFFF;
constexpr quint16 kFirstOnItsSide = 5;

/// SOF0 to SOF15; between them stand three that are none.
bool saysSize(int marker)
{
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

QSize jpegSizeOf(const QByteArray &bytes)
{
    const NumberReader reader(bytes, NumberReader::BigFirst);
    bool isOnItsSide = false;
    for (qsizetype at = 2; at + 4 <= bytes.size() && uchar(bytes[at]) == 0xFF;) {
        const int marker = uchar(bytes[at + 1]);
        const int length = reader.number16(at + 2);
        if (saysSize(marker)) {
            const QSize size(reader.number16(at + 7), reader.number16(at + 5));
            return isOnItsSide ? size.transposed() : size;
        }
        if (length < 2)
            break;
        if (const auto exif = exifIn(QByteArrayView(bytes).sliced(at)); !exif.isEmpty())
            isOnItsSide = orientationIn(exif) >= kFirstOnItsSide;
        at += 2 + length;
    }
    return {};
}

/// Its first chunk says it: with alpha or frames, lossless, or neither.
QSize webpSizeOf(const QByteArray &bytes)
{
    const NumberReader reader(bytes, NumberReader::LittleFirst);
    const QByteArrayView chunk = QByteArrayView(bytes).sliced(12).first(4);
    if (chunk == "VP8X")
        return QSize(int(reader.number32(24) & kTwentyFourBits), int(reader.number32(26) >> 8)) +
               QSize(1, 1);
    if (chunk == "VP8L") {
        const quint32 bits = reader.number32(21);
        return QSize(int(bits & kFourteenBits), int(bits >> 14 & kFourteenBits)) + QSize(1, 1);
    }
    return QSize(int(reader.number16(26) & kFourteenBits),
                 int(reader.number16(28) & kFourteenBits));
}

} // namespace

QSize pictureSizeOf(const QByteArray &bytes)
{
    constexpr qsizetype kShortest = 30; // no picture is shorter
    const QByteArray format = bytes.size() < kShortest ? QByteArray() : pictureFormatOf(bytes);
    const NumberReader big(bytes, NumberReader::BigFirst);
    const NumberReader little(bytes, NumberReader::LittleFirst);
    if (format == "png")
        return {int(big.number32(16)), int(big.number32(20))};
    if (format == "gif")
        return {little.number16(6), little.number16(8)};
    if (format == "webp")
        return webpSizeOf(bytes);
    return format == "jpeg" ? jpegSizeOf(bytes) : QSize();
}

} // namespace watchroom
