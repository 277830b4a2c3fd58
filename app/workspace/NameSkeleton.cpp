// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/NameSkeleton.h"

#include <unicode/uchar.h>
#include <unicode/uspoof.h>

#include <memory>

namespace watchroom {

namespace {

/// Longer names are cut before they come here.
constexpr qsizetype kLongestCompared = 200;

struct CloseChecker
{
    void operator()(USpoofChecker *checker) const { uspoof_close(checker); }
};

/// Without what draws nothing, spaces among it: at the end of a name nobody sees them.
QString visiblePart(const QString &name)
{
    QString visible;
    for (const char32_t c : name.left(kLongestCompared).toUcs4()) {
        const bool isHidden = u_hasBinaryProperty(UChar32(c), UCHAR_DEFAULT_IGNORABLE_CODE_POINT) ||
                              u_isUWhiteSpace(UChar32(c)) || u_iscntrl(UChar32(c));
        if (!isHidden)
            visible += QStringView(QChar::fromUcs4(c));
    }
    return visible;
}

} // namespace

QString nameSkeleton(const QString &name)
{
    static const std::unique_ptr<USpoofChecker, CloseChecker> kChecker([] {
        UErrorCode status = U_ZERO_ERROR;
        return uspoof_open(&status);
    }());
    const QString visible = visiblePart(name);
    if (!kChecker || visible.isEmpty())
        return visible.toCaseFolded();
    constexpr uint32_t kAnyType = 0;
    QString skeleton(visible.size() * 4 + 16, Qt::Uninitialized);
    UErrorCode status = U_ZERO_ERROR;
    int32_t length = 0;
    for (int attempt = 0; attempt < 2; ++attempt) {
        status = U_ZERO_ERROR;
        length = uspoof_getSkeleton(
            kChecker.get(), kAnyType, reinterpret_cast<const UChar *>(visible.utf16()),
            int32_t(visible.size()), reinterpret_cast<UChar *>(skeleton.data()),
            int32_t(skeleton.size()), &status);
        if (status != U_BUFFER_OVERFLOW_ERROR)
            break;
        skeleton.resize(length);
    }
    if (U_FAILURE(status))
        return visible.toCaseFolded();
    skeleton.truncate(length);
    // Behind it, since it is capitals that digits look like: b0b, bOb, bob.
    return skeleton.toCaseFolded();
}

} // namespace watchroom
