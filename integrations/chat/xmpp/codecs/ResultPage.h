// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/chat/xmpp/xml/XmlElement.h"

#include <optional>

namespace watchroom::xmpp {

/// Which page of a long list is asked for (XEP-0059).
struct PageRequest
{
    int maximum = 50;
    QString after; ///< The entries behind this one; empty: from the start.
    /// The entries in front of this one; empty: the last page. `after` is not used with it.
    std::optional<QString> before;

    bool operator==(const PageRequest &) const = default;
};

/// Which page came.
struct ResultPage
{
    QString first; ///< Empty when the page is.
    QString last;
    std::optional<int> index; ///< Of the first entry in the whole list.
    std::optional<int> count; ///< Of the whole list; some services guess.

    bool operator==(const ResultPage &) const = default;
};

std::optional<PageRequest> readPageRequest(const XmlElement &query);
XmlElement writePageRequest(const PageRequest &request);

std::optional<ResultPage> readResultPage(const XmlElement &result);
XmlElement writeResultPage(const ResultPage &page);

} // namespace watchroom::xmpp
